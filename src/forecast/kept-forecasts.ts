import type { BacktestRow } from './backtest.ts'
import type { Forecast } from './forecast.ts'
import type { KindFutures } from './kind-futures.ts'

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
  /** @param futures children by kind in each future, for what the forecast costs; kept apart, as they are large */
  keep(toKeep: Omit<KeptForecast, 'id'>, futures?: KindFutures): Promise<KeptForecast>
  /** undefined: there is no such forecast, or it was kept without them. */
  futures(id: string): Promise<KindFutures | undefined>
  addBacktest(id: string, backtest: readonly BacktestRow[]): Promise<void>
  find(id: string): Promise<KeptForecast | undefined>
  latest(): Promise<KeptForecast | undefined>
  /** Newest first, without their rows. */
  list(): Promise<readonly Omit<KeptForecast, 'forecast' | 'backtest'>[]>
}
