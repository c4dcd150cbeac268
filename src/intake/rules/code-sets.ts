import { CODE_SETS } from '../../care/index.ts'

/** A set from a list with spaces. */
export const codes = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** One set of many. */
export const union = (...sets: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set(sets.flatMap(set => [...set]))

/** A set less some of its codes. */
export const without = (set: ReadonlySet<string>, list: string): ReadonlySet<string> => {
  const dropped = codes(list)
  return new Set([...set].filter(code => !dropped.has(code)))
}

/** The codes of a column that stand in the collection year that ends in `year`. */
export const codesOfYear = (column: string, year: number): ReadonlySet<string> =>
  new Set(
    Object.entries(CODE_SETS[column] ?? {})
      .filter(([, { from = year, to = year }]) => from <= year && year <= to)
      .map(([code]) => code),
  )

/** New episodes that continue a period of care. */
export const CONTINUATIONS = codes('P L T U B')
/** Short breaks: not counted among children looked after. */
export const SHORT_BREAKS = codes('V3 V4')
export const FOSTERING = codes('U1 U2 U3 U4 U5 U6')
export const PLACED_FOR_ADOPTION = codes('A3 A4 A5 A6')
/** In hospital, on holiday, or otherwise away for days: the home before still stands. */
export const TEMPORARY = codes('T0 T1 T2 T3 T4')
/** Z1, divided into four from 2025/26. */
export const OTHER_PLACEMENTS_FROM_2025 = codes('Z11 Z12 Z13 Z14')
export const ADOPTED = codes('E11 E12')
