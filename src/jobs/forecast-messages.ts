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
  /** Keeps a history for what is asked next. */
  | { readonly kind: 'know'; readonly history: History }
  | { readonly kind: 'plan'; readonly request: ForecastRequest }
  /** Keeps what is to be simulated, and where counts go: memory that all threads share. */
  | { readonly kind: 'prepare'; readonly prepared: Prepared; readonly tallies: Int32Array }
  | { readonly kind: 'simulate'; readonly from: number; readonly to: number }
  | { readonly kind: 'finish'; readonly tallies: Int32Array; readonly runs: number }
  | { readonly kind: 'backtest'; readonly task: Omit<BacktestTask, 'history'> }

/** What a worker answers. */
export type Answer =
  | { readonly kind: 'known' }
  | { readonly kind: 'planned'; readonly prepared: Prepared; readonly past: readonly PastRow[] }
  | { readonly kind: 'prepared' }
  | { readonly kind: 'simulated' }
  | { readonly kind: 'finished'; readonly forecast: Forecast }
  | { readonly kind: 'backtested'; readonly rows: readonly BacktestRow[] }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }
