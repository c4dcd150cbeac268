const POUND = 100
const MILLION = 100_000_000

/** `£1.2m`, `£340k`, `£75`: a figure as people say it. @param pence may be below nought */
export function poundsInWords(pence: number): string {
  const sign = pence < 0 ? '−' : ''
  const size = Math.abs(pence)
  const say = (value: number, decimals: number) =>
    value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  if (size >= MILLION - 50_000) return `${sign}£${say(size / MILLION, 1)}m`
  if (size >= 1_000 * POUND) return `${sign}£${say(size / POUND / 1_000, 0)}k`
  return `${sign}£${say(size / POUND, 0)}`
}

/** Rounded to whole pounds, still pence: what is added up of these adds up as `wholePounds` prints it. */
export const toPounds = (pence: number): number =>
  Math.sign(pence) * Math.round(Math.abs(pence) / POUND) * POUND

/** `£1,234,568`: whole pounds, for tables. */
export const wholePounds = (pence: number): string => {
  const pounds = Math.round(Math.abs(pence) / POUND)
  return `${pence < 0 && pounds > 0 ? '−' : ''}£${pounds.toLocaleString('en-GB')}`
}
