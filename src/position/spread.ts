/** How amounts are spread. All undefined where there are none. */
export interface Spread {
  readonly n: number
  readonly mean: number | undefined
  readonly median: number | undefined
  /** Standard deviation with n - 1; undefined for fewer than two. */
  readonly sd: number | undefined
  readonly p25: number | undefined
  readonly p75: number | undefined
  readonly max: number | undefined
}

/** The spread of some amounts: quartiles by linear interpolation (R's type 7), standard deviation with n - 1. */
export function spreadOf(amounts: readonly number[]): Spread {
  const sorted = new Float64Array(amounts).sort()
  const n = sorted.length
  const mean = n === 0 ? undefined : sum(sorted) / n
  return {
    n,
    mean,
    median: quantile(sorted, 0.5),
    sd: mean === undefined || n < 2 ? undefined : Math.sqrt(squaresAbout(mean, sorted) / (n - 1)),
    p25: quantile(sorted, 0.25),
    p75: quantile(sorted, 0.75),
    max: sorted.at(-1),
  }
}

function sum(amounts: Float64Array): number {
  let total = 0
  for (const amount of amounts) total += amount
  return total
}

function squaresAbout(mean: number, amounts: Float64Array): number {
  let total = 0
  for (const amount of amounts) total += (amount - mean) ** 2
  return total
}

/** Quantile of amounts in order, level from 0 to 1, type 7. */
export function quantile(sorted: Float64Array, level: number): number | undefined {
  if (sorted.length === 0) return undefined
  const at = (sorted.length - 1) * level
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!]
  return low + (high - low) * (at - Math.floor(at))
}

/** A bar of a histogram: amounts from `from` up to, not including, `to`. */
export interface Bar {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** Bars of one width from 0 to the largest amount. */
export function histogram(amounts: readonly number[], width: number): Bar[] {
  const bars = amounts.length === 0 ? 0 : Math.floor(amounts.reduce((a, b) => Math.max(a, b)) / width) + 1
  const counts = new Int32Array(bars)
  for (const amount of amounts) counts[Math.floor(amount / width)]!++
  return Array.from(counts, (count, i) => ({ from: i * width, to: (i + 1) * width, count }))
}
