import type { Day, FeeRow, OwnKind, PopulationRow, ProvisionRow, SupplyMode } from '../care/index.ts'
import type { Trust } from '../history/index.ts'
import type { Calibration } from './calibration.ts'
import type { Changes } from './changes.ts'
import type { BookedFirst, Booking } from './place-order.ts'

/** What a forecast is asked with, besides the history. All of it is kept, so that it can be run again to the same bytes. */
export interface ForecastRequest {
  /** The day whose knowledge is used; the first figures are for the first month-end after it. */
  readonly asAt: Day
  readonly months: number
  readonly runs: number
  readonly seed: number
  readonly supply: SupplyMode
  /** undefined: no provision known, own kinds hold what was in use at `asAt` (assumed, and said). */
  readonly provision: readonly ProvisionRow[] | undefined
  /** undefined: the default fees, each marked as an assumption. */
  readonly fees: readonly FeeRow[] | undefined
  /** Widths of ranges learned from the authority's own past; left out: as the method alone gives them. */
  readonly calibration?: Calibration | undefined
  /** Population of each age in the years ahead, that families' entries are to follow; left out: they do not follow it. */
  readonly population?: readonly PopulationRow[] | undefined
  /**
   * Of the searches that ended outside though an own place was free, the share that were failed matches (0 to 1), where the
   * authority knows it; the rest needed something else. The return does not say. Left out: not known.
   */
  readonly failedMatches?: FailedMatches | undefined
  /** Kinds for which places booked with others are tried before our own; left out: our own come first. */
  readonly bookedFirst?: BookedFirst | undefined
  /** What is booked in blocks, where it is told of some of it where it is: children outside live there before the market. Left out: it is told of none. */
  readonly bookings?: readonly Booking[] | undefined
  /**
   * Whether a search looks near before far, as far as it is known where places and children are. Who lives in which kind of
   * home does not depend on it. Left out: it is not asked where children live.
   */
  readonly isNearFirst?: boolean | undefined
  /** What a scenario changes; left out: things as they are. */
  readonly changes?: Changes | undefined
}

export type FailedMatches = Readonly<Partial<Record<OwnKind, number>>>

export const QUANTILES = [2.5, 5, 10, 25, 50, 75, 90, 95, 97.5] as const

/** A row of `forecast.csv`: one measure of one group on one day, over all futures. */
export interface ForecastRow {
  readonly date: Day
  /** in_care, entries, exits, weekly_cost, demand, places, chance_of_being_short ... */
  readonly measure: string
  /** `all`, `placement:<kind>`, `age:<band>`. */
  readonly group: string
  readonly mean: number
  /** One a level of QUANTILES; linear interpolation (type 7), never crossing. */
  readonly quantiles: readonly number[]
}

/** A month of the past, counted in the same words as the rows of a forecast. */
export interface PastRow {
  readonly date: Day
  readonly measure: string
  readonly group: string
  readonly value: number
}

/** A number that the forecast rests on and that someone may want to question. */
export interface Assumption {
  readonly name: string
  readonly value: string
  readonly unit: string
  /** `estimated` from the returns, `stated` by the authority, or `assumed` by us. */
  readonly basis: 'estimated' | 'stated' | 'assumed'
  readonly source: string
  /** Where another value can be stated; left out where nothing can be: a law, or what the returns say. */
  readonly changedBy?: ChangedBy
}

/** Fees, places and searches have pages of their own; entries, population and ranges are stated with a new forecast; the rest is tried in a plan. */
export type ChangedBy = 'fees' | 'places' | 'searches' | 'new_forecast' | 'plan'

/** A forecast with what it was made from: plain values, so that it can be stored and opened again. */
export interface Forecast {
  readonly request: ForecastRequest
  /** Version of the method: changes when the same input would give other figures. */
  readonly method: string
  readonly past: readonly PastRow[]
  readonly rows: readonly ForecastRow[]
  readonly assumptions: readonly Assumption[]
  /** How many rows it rests on, and how many of them were mended or set aside; undefined in forecasts kept before this was said. */
  readonly trust?: Trust | undefined
}
