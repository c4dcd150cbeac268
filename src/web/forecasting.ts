import type { Day, SupplyMode } from '../care/index.ts'
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
}

/** Port: makes forecasts of the records, places and fees as they stand, and keeps them. */
export interface Forecasting {
  /**
   * Makes and keeps a forecast; its track record is worked out by `addRecord`.
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
  /** First and last day that the records cover; undefined where there are none. */
  covered(): Promise<{ readonly firstDay: Day; readonly lastDay: Day } | undefined>
}
