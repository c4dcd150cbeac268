import type { AgeBand, Day, Kind } from '../../care/index.ts'

/** The changes that a scenario may make, in the words of those who make them. */
export const LEVER_CODES = [
  'open_home',
  'close_home',
  'approve_carers',
  'block_book',
  'change_entries',
  'change_unaccompanied_entries',
  'go_home',
  'special_guardianship',
  'bring_back',
  'step_down',
  'change_need',
  'more_kinship',
  'fewer_moves',
  'better_matching',
  'staying_put',
  'change_fee',
  'joint_funding',
  'linked_saving',
] as const
export type LeverCode = (typeof LEVER_CODES)[number]

export const CONFIDENCES = ['low', 'middling', 'high'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** One change: which fields it uses its definition says; the others stand at their blanks. */
export interface Lever {
  readonly lever: LeverCode
  /** What it is called: "Home 3". */
  readonly name: string
  /** The kind of home that it is about; undefined: all that it may be about. */
  readonly kind: Kind | undefined
  /** Places, households, children, per cent or pounds a year, as the definition says; per cent may be below nought. */
  readonly number: number
  /** Age bands that it is about; all of them: everyone. */
  readonly ages: readonly AgeBand[]
  /** The day on which it begins to be felt. */
  readonly from: Day
  /** The day on which all of it is felt; `from` where it comes at once. */
  readonly by: Day
  /** 8 openings in 10 fall between these; both `from` where the day is sure. */
  readonly earliest: Day
  readonly latest: Day
  /** The first day on which it is over; OPEN: it stays. */
  readonly until: Day
  /** In how many equal steps it comes between `from` and `by`. */
  readonly steps: number
  /** Places that one household brings. */
  readonly placesEach: number
  /** Months that it lasts for each young person. */
  readonly months: number
  /** Whole pence a week for each place, household, child or young person, or for the whole service; undefined: as `lever-prices.ts` says. */
  readonly weeklyInPence: number | undefined
  /** Revenue paid once, whole pence for each home, household or child, or for the whole service; undefined: as `lever-prices.ts` says. */
  readonly onceInPence: number | undefined
  /** Money for a building, whole pence; undefined: none. */
  readonly capitalInPence: number | undefined
  /** Whether what it opens, closes or books is in our area; left out: it is. */
  readonly isInArea?: boolean
  /** What makes us think so: a trial, a neighbour, a study, a judgement. */
  readonly evidence: string
  readonly confidence: Confidence
}
