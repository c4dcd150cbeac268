import type { Day } from '../../care/index.ts'
import type { NearKind, PlacesDrawn } from '../../forecast/index.ts'

/** What comparisons rest on besides the counts: each is shown with where it comes from, and can be changed. */
export interface ScenarioGround {
  readonly asAt: Day
  /** Month-ends. */
  readonly monthEnds: readonly Day[]
  /** Share of each of KINDS that lives in the area, and over 20 miles from home; undefined: not known (no postcodes). */
  readonly inArea: readonly number[] | undefined
  readonly over20Miles: readonly number[] | undefined
  /** How much larger a share of each kind lives over 20 miles from home outside the area than in it; left out: as large. */
  readonly over20MilesMoreOutside?: readonly number[] | undefined
  /** Carer households of our own that are listed on each month-end, but for those whose day each future draws; left out: none are listed. */
  readonly households?: readonly number[] | undefined
  /** Places that one listed household brings: for places of which nobody says how many households are behind them. */
  readonly placesAHousehold: number
  /** Full-time staff for each place of an own home. */
  readonly staffAPlace: number
}

/** Our assumption: two full-time staff a registered place (rotas, waking nights and a manager of a small home). To be replaced by the establishment. */
export const ASSUMED_STAFF_A_PLACE = 2

/** What one scenario's futures came to: what `simulateRuns` counted, and what each month of each cost. */
export interface ScenarioFutures {
  readonly runs: number
  /** [run][series of SERIES][month] */
  readonly tallies: Int32Array
  /** Whole pence, [run][month]. */
  readonly pence: Float64Array
  /** Money for buildings that levers bring, whole pence a month, the same in every future: paid besides. */
  readonly capital: readonly number[]
  /** Places of each own kind on each month-end, on the opening days that each future draws. */
  readonly places: PlacesDrawn
  /** Carer households of our own on a month-end, on the days that a future draws; undefined: none are listed. */
  readonly households: ((month: number, run: number) => number) | undefined
  /** Places that levers block-book of each of KINDS on each month-end, in the area and outside it: [kind][month]. */
  readonly booked: readonly (readonly number[])[]
  readonly bookedFar: readonly (readonly number[])[]
  /** Of each of KINDS: children in places known to be in the area or outside it; undefined: known of none. */
  readonly near: readonly (NearKind | undefined)[]
}
