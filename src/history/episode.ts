import type { Day } from '../care/index.ts'
import type { Closing } from './history.ts'

/** One row of one child while its journey is put together. These live only as long as their child is in hand. */
export interface Episode {
  readonly row: number
  /** Place of its return among the returns, oldest first. */
  readonly returnIndex: number
  start: Day
  /** First day on which the row no longer stands; OPEN where it has no end. */
  end: Day
  /** RNE */
  reasonNew: string
  /** LS */
  readonly legal: string
  /** PLACE */
  place: string
  /** PLACE_PROVIDER */
  provider: string
  /** REC */
  reasonEnded: string
  /** Whether the next row of the child carries on without a break. */
  isLinked: boolean
  closing: Closing
}

/** What the rules know of the returns around a child's rows. */
export interface ReturnWindow {
  readonly firstDay: Day
  readonly lastDay: Day
  /** The latest end that a row of it may give: the day after the last, in the newest return the last itself. */
  readonly latestEnd: Day
  /** A whole year's return, not an extract cut on another day. */
  readonly isWholeYear: boolean
  /** Whether any of its episodes says when it began; a return in which none does closes nobody. */
  readonly isTold: boolean
}
