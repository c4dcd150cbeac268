import type { FailedShares } from './failed-matches.ts'
import type { Changes } from './changes.ts'
import type { LevelMode } from './entry-level.ts'
import type { EntrantClasses } from './entrant-classes.ts'
import type { PreparedPools } from './pools.ts'
import type { ShareEvidence } from './share-evidence.ts'

/** Rates ready to be drawn anew for each future: log effects and the root of their information. */
export interface PreparedRates {
  readonly effects: Float64Array
  readonly root: Float64Array
  /** Standard deviation of the yearly drift. */
  readonly yearly: number
}

/** Children whose lives go on from the as-at day; days are offsets from it. One row each. */
export interface PreparedChildren {
  readonly count: number
  /** Key of the child's draws. */
  readonly key: Int32Array
  readonly alone: Uint8Array
  /** [child][BIRTHDAYS_KEPT] */
  readonly birthdays: Int32Array
  /** Points of the child's factor on the rate of moving, FRAILTY_POINTS a child. */
  readonly factors: Float64Array
}

/** Birthdays kept of each known child: those with which an age band begins, and the 18th. */
export const BIRTHDAYS_KEPT = [1, 5, 10, 16, 18] as const

/** Days from the as-at day until the 18th birthday of a known child. */
export const daysTo18 = ({ birthdays }: PreparedChildren, row: number): number =>
  birthdays[(row + 1) * BIRTHDAYS_KEPT.length - 1]!

export interface PreparedInCare extends PreparedChildren {
  readonly kind: Uint8Array
  readonly careStart: Int32Array
  readonly homeStart: Int32Array
  /** For those in outside homes: the chance that an own one was wanted and had no room. */
  readonly wantedOwn: Float64Array
}

export interface PreparedLeavers extends PreparedChildren {
  readonly left: Int32Array
  /** WENT_HOME or WENT_ELSEWHERE. */
  readonly where: Uint8Array
}

export interface PreparedEntries {
  readonly alone: 0 | 1
  readonly level: readonly LevelMode[]
  /** Seasonal factor of each month ahead. */
  readonly season: Float64Array
  readonly dispersion: number
  /** Chances of the groups, added up. */
  readonly groupChance: Float64Array
  readonly firstMember: Int32Array
  readonly daysToAdult: Int32Array
  /** How groups fall into classes whose shares each future draws; left out: they are known exactly. */
  readonly classes?: EntrantClasses
}

/** A forecast ready to be simulated, as plain columns that can be handed to a thread. */
export interface Prepared {
  readonly seed: number
  readonly months: number
  /** Month-ends as offsets from the as-at day. */
  readonly monthEnds: Int32Array
  /** For each offset: the first month-end at or after it. */
  readonly monthOfDay: Int16Array
  readonly leaving: PreparedRates
  readonly planned: PreparedRates
  readonly moving: PreparedRates
  /** Points of a new child's factor on the rate of moving. */
  readonly newFactors: Float64Array
  readonly inCare: PreparedInCare
  readonly leavers: PreparedLeavers
  readonly entries: readonly PreparedEntries[]
  /** Shares of NEEDS added up: [unaccompanied][age step][need]. */
  readonly firstNeed: Float64Array
  /** [unaccompanied][kind][age step][how long the home lasted][need] */
  readonly nextNeed: Float64Array
  /** The same of moves as the plan has it. */
  readonly plannedNeed: Float64Array
  /** [own kind][age band] */
  readonly match: Float64Array
  /** Places of each own kind on each offset: [own kind][day]. */
  readonly places: Int32Array
  /** Places booked with others that are tried before own ones: [own kind][day]; left out: own places always come first. */
  readonly booked?: Int32Array
  /** Places in OWN_KINDS for which booked places come first, whether or not any are booked yet; left out: none. */
  readonly bookedFirst?: readonly number[]
  /** Share of failed matches among searches that ended outside though a place was free: [own kind]; left out: nothing is stated. */
  readonly failed?: FailedShares
  /** Places of own kinds, and booked ones, by where they are; left out: of none is it known, or nobody asks. */
  readonly pools?: PreparedPools
  readonly backRate: Float64Array
  readonly homeShare: Float64Array
  /** How much is known of needs, matches and coming back; left out: they are known exactly. */
  readonly evidence?: ShareEvidence
  /** What a scenario changes, and openings whose day is not known exactly. */
  readonly changes?: Changes
}
