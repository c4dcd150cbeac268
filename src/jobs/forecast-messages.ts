import type {
  BacktestRow,
  BacktestTask,
  Forecast,
  ForecastRequest,
  PastRow,
  Prepared,
} from '../forecast/index.ts'
import type { History } from '../history/index.ts'

/** What the main thread asks of a worker. */
export type Task =
  | {
      readonly kind: 'plan'
      /** Left out where the worker has it already. */
      readonly history: History | undefined
      readonly request: ForecastRequest
    }
  | {
      readonly kind: 'simulate'
      /** Left out where the worker has it already. */
      readonly prepared: Prepared | undefined
      readonly from: number
      readonly to: number
    }
  | { readonly kind: 'finish'; readonly tallies: Int32Array; readonly runs: number }
  | { readonly kind: 'backtest'; readonly task: BacktestTask }

/** What a worker answers. */
export type Answer =
  | { readonly kind: 'planned'; readonly prepared: Prepared; readonly past: readonly PastRow[] }
  | { readonly kind: 'simulated'; readonly tallies: Int32Array }
  | { readonly kind: 'finished'; readonly forecast: Forecast }
  | { readonly kind: 'backtested'; readonly rows: readonly BacktestRow[] }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }
