import type { Day } from '../care/index.ts'

export const BACKTEST_MODELS = ['sufficiency', 'naive', 'trend', 'stock_flow', 'multinomial'] as const
export type BacktestModel = (typeof BACKTEST_MODELS)[number]

/** Quantile levels of `backtest.csv`. */
export const BACKTEST_QUANTILES = [2.5, 10, 25, 50, 75, 90, 97.5] as const

/** A row of `backtest.csv`: what a model, knowing only what was known at the origin, said of a later day, and what happened. */
export interface BacktestRow {
  readonly origin: Day
  readonly horizonMonths: number
  readonly measure: string
  readonly group: string
  readonly model: BacktestModel
  readonly actual: number
  readonly mean: number
  /** One a level of BACKTEST_QUANTILES; empty where the model has none. */
  readonly quantiles: readonly number[]
}
