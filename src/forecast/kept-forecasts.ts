import type { BacktestRow } from './backtest.ts'
import type { Forecast } from './forecast.ts'

export interface KeptForecast {
  readonly id: string
  readonly by: string
  /** ISO instant. */
  readonly at: string
  /** A name a person gave it, or made from its date. */
  readonly name: string
  /** `Imports.version()` of the records that it was made from. */
  readonly recordsVersion: string
  readonly forecast: Forecast
  /** Track record at that time; undefined while it is being worked out. */
  readonly backtest: readonly BacktestRow[] | undefined
}

/** Port: forecasts of one authority, each with its inputs. */
export interface KeptForecasts {
  keep(toKeep: Omit<KeptForecast, 'id'>): Promise<KeptForecast>
  addBacktest(id: string, backtest: readonly BacktestRow[]): Promise<void>
  find(id: string): Promise<KeptForecast | undefined>
  latest(): Promise<KeptForecast | undefined>
  /** Newest first, without their rows. */
  list(): Promise<readonly Omit<KeptForecast, 'forecast' | 'backtest'>[]>
}
