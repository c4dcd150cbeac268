/** Letters of a postcode's last two places: C, I, K, M, O and V are not used there. */
const UNIT_LETTERS = 'ABDEFGHJLNPQRSTUWXYZ'

export const UNITS_IN_SECTOR = UNIT_LETTERS.length ** 2

/** Stands after the last unit: the middle of the sector, where a file gives sectors in place of postcodes. */
export const SECTOR_CENTRE = UNITS_IN_SECTOR

/** A postcode in two: `LS61LU` → sector `LS61`, unit a number below UNITS_IN_SECTOR. */
export interface SplitPostcode {
  readonly sector: string
  readonly unit: number
}

/** Splits a compact postcode (no spaces, capitals); undefined where it is none. */
export function splitPostcode(compact: string): SplitPostcode | undefined {
  if (!/^[A-Z]{1,3}[0-9A-Z]{0,2}[0-9][A-Z]{2}$/.test(compact)) return undefined
  const first = UNIT_LETTERS.indexOf(compact.at(-2)!)
  const second = UNIT_LETTERS.indexOf(compact.at(-1)!)
  if (first < 0 || second < 0) return undefined
  return { sector: compact.slice(0, -2), unit: first * UNIT_LETTERS.length + second }
}

/** A sector as files write it, with its space (`LS6 1`); undefined where it is none. */
export function splitSector(written: string): SplitPostcode | undefined {
  const sector = /^([A-Z]{1,2}[0-9][0-9A-Z]?) ([0-9])$/.exec(written.trim().toUpperCase())
  return sector ? { sector: `${sector[1]!}${sector[2]!}`, unit: SECTOR_CENTRE } : undefined
}
