import type {
  Assumption,
  BacktestRow,
  BacktestTask,
  ForecastRequest,
  MonthSpan,
  PastRow,
  Prepared,
} from '../forecast/index.ts'
import type { History } from '../history/index.ts'
import type { PackedRows } from './packed-rows.ts'

/** What the main thread asks of a worker. */
export type Task =
  /** Keeps a history for what is asked next. */
  | { readonly kind: 'know'; readonly history: History }
  | { readonly kind: 'plan'; readonly request: ForecastRequest }
  /** Keeps what is to be simulated, and where counts go: memory that all threads share. */
  | { readonly kind: 'prepare'; readonly prepared: Prepared; readonly tallies: Int32Array }
  | { readonly kind: 'simulate'; readonly from: number; readonly to: number }
  /** Sums up the first futures of what is prepared, for some of its months. */
  | {
      readonly kind: 'sum'
      readonly request: ForecastRequest
      readonly runs: number
      readonly span: MonthSpan
    }
  | { readonly kind: 'backtest'; readonly task: Omit<BacktestTask, 'history'> }

/** What is worked out before the first future. */
export interface Planned {
  readonly prepared: Prepared
  /** Left out where it is that of the plan before: thousands of rows need not be sent again. */
  readonly past?: readonly PastRow[]
  readonly assumptions: readonly Assumption[]
}

/** What a worker answers. */
export type Answer =
  | { readonly kind: 'known' }
  | ({ readonly kind: 'planned' } & Planned)
  | { readonly kind: 'prepared' }
  | { readonly kind: 'simulated' }
  | { readonly kind: 'summed'; readonly rows: PackedRows }
  | { readonly kind: 'backtested'; readonly rows: readonly BacktestRow[] }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }
