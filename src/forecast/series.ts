import { AGE_BANDS, KINDS, OWN_KINDS } from '../care/index.ts'

/** What each future counts, month by month: one line of whole numbers a series. */
export const SERIES = [
  ...KINDS.map(kind => `in_care,placement:${kind}`),
  ...AGE_BANDS.map(band => `in_care,age:${band}`),
  ...OWN_KINDS.map(kind => `demand,placement:${kind}`),
  ...OWN_KINDS.flatMap(kind => AGE_BANDS.map(band => `demand,placement:${kind}/age:${band}`)),
  ...OWN_KINDS.flatMap(kind => AGE_BANDS.map(band => `outside_for_want_of_a_place,placement:${kind}/age:${band}`)), // prettier-ignore
  ...OWN_KINDS.map(kind => `outside_because_a_match_failed,placement:${kind}`),
  'entries,all',
  'exits,all',
  'moves,all',
  'turning_18,all',
  'entries,unaccompanied',
  ...AGE_BANDS.map(band => `entries,age:${band}`),
  ...AGE_BANDS.map(band => `exits,age:${band}`),
  ...KINDS.map(kind => `ended,placement:${kind}`),
] as const

export const KIND_SERIES = 0
export const AGE_SERIES = KIND_SERIES + KINDS.length
export const DEMAND_SERIES = AGE_SERIES + AGE_BANDS.length
export const DEMAND_BY_AGE_SERIES = DEMAND_SERIES + OWN_KINDS.length
/** Children who would live in an own kind and do not: it was full when they looked or, where that is stated, none suited. */
export const OUTSIDE_BY_AGE_SERIES = DEMAND_BY_AGE_SERIES + OWN_KINDS.length * AGE_BANDS.length
/** The same of one own kind, by age. @param own its place in OWN_KINDS */
export const outsideByAgeSeries = (own: number): number[] =>
  AGE_BANDS.map((_, band) => OUTSIDE_BY_AGE_SERIES + own * AGE_BANDS.length + band)
/** Of those, whom none suited: none, unless the authority states that matches fail. */
export const FAILED_SERIES = OUTSIDE_BY_AGE_SERIES + OWN_KINDS.length * AGE_BANDS.length
export const ENTRIES_SERIES = FAILED_SERIES + OWN_KINDS.length
export const EXITS_SERIES = ENTRIES_SERIES + 1
export const MOVES_SERIES = EXITS_SERIES + 1
export const TURNING_18_SERIES = MOVES_SERIES + 1
export const ALONE_SERIES = TURNING_18_SERIES + 1
export const ENTRIES_BY_AGE_SERIES = ALONE_SERIES + 1
export const EXITS_BY_AGE_SERIES = ENTRIES_BY_AGE_SERIES + AGE_BANDS.length
/** Placements of a kind that ended, by a move or by leaving care. */
export const ENDED_SERIES = EXITS_BY_AGE_SERIES + AGE_BANDS.length
export const SERIES_COUNT = SERIES.length

/** Series that hold stocks (children on the last day of the month); the others are flows of the month. */
export const isStock = (series: number): boolean => series < ENTRIES_SERIES
