import type { Day, SupplyMode } from '../care/index.ts'
import type { ChangedSince, ForecastRequest, StatedEntries } from '../forecast/index.ts'
import type { Progress } from '../intake/index.ts'

/** What a person asks of a new forecast. */
export interface ForecastWish {
  readonly name: string
  /** undefined: the last day that the returns cover. */
  readonly asAt: Day | undefined
  readonly months: number
  readonly runs: number
  readonly seed: number
  readonly supply: SupplyMode
  /** Whether families' entries follow the population by age as projected. */
  readonly followsPopulation?: boolean
  /** What someone says of entries in place of the past; left out: they go on from their own past. */
  readonly stated?: StatedEntries
  /** Ranges as the method alone gives them, not adjusted to the forecast's own past. */
  readonly isUnadjusted?: boolean
  /** Without its track record, and so with ranges that are not adjusted to it; `addRecord` then works it out. */
  readonly isQuick?: boolean
}

/** What the records cover. */
export interface CoveredDays {
  readonly firstDay: Day
  readonly lastDay: Day
  /** Last mid-year for which the population is told; left out: none is. */
  readonly populationUntil?: number | undefined
}

/** Port: makes forecasts of the records, places and fees as they stand, and keeps them. */
export interface Forecasting {
  /**
   * Works out the track record, makes a forecast with ranges adjusted to it, and keeps both.
   * @returns its id
   * @throws InputError where there are no records, or they do not cover the day
   */
  make(
    wish: ForecastWish,
    who: { readonly by: string; readonly at: string },
    progress: Progress,
  ): Promise<string>
  /** Works out what would have been forecast in the past, beside what happened, and keeps it with the forecast. */
  addRecord(id: string, progress: Progress): Promise<void>
  /** Which of the places and contracts that a forecast was asked with have changed since. */
  changedSince(request: ForecastRequest): Promise<readonly ChangedSince[]>
  /** undefined where there are no records. */
  covered(): Promise<CoveredDays | undefined>
}
