import { availableParallelism } from 'node:os'
import type { ProvisionRow } from '../care/index.ts'
import {
  BACKTEST_RUNS,
  backtestOrigins,
  withChanges,
  type BacktestRow,
  type Forecast,
  type ForecastRequest,
  type Prepared,
} from '../forecast/index.ts'
import type { History } from '../history/index.ts'
import type { Simulations } from '../planning/index.ts'
import { ForecastThread } from './forecast-thread.ts'
import { liveForecast, livePrepared, planOn, type LivedForecast, type LivingOptions } from './live-futures.ts'
import { shareOut } from './share-out.ts'

export type ForecastProgress = (done: number, of: number) => void

export type ForecastOptions = LivingOptions

/**
 * Threads that are kept warm for forecasts. They keep the last history and its fit: a changed request about the same
 * past is answered from the first future on. One at a time: others wait their turn. Close them when no more are wanted.
 */
export interface ForecastThreads {
  /** The same bytes for any number of threads. */
  forecast(history: History, request: ForecastRequest, options?: ForecastOptions): Promise<Forecast>
  /** The same, with its futures. */
  lived(history: History, request: ForecastRequest, options?: ForecastOptions): Promise<LivedForecast>
  /** The track record: every model's forecasts at past dates, beside what happened. Progress counts origins. */
  backtest(wish: BacktestWish, options?: Omit<ForecastOptions, 'preview'>): Promise<BacktestRow[]>
  /** The futures of a request, to be run again and again with changes; between them others may have their turn. */
  simulations(history: History, request: ForecastRequest): Promise<Simulations>
  /** The futures of what was prepared elsewhere: [run][series of SERIES][month]. */
  live(prepared: Prepared, runs: number, options?: Omit<ForecastOptions, 'preview'>): Promise<Int32Array>
  close(): Promise<void>
}

export interface BacktestWish {
  readonly history: History
  readonly provision: readonly ProvisionRow[] | undefined
  /** Left out: 1. */
  readonly seed?: number
  /** Futures an origin. Left out: BACKTEST_RUNS. */
  readonly runs?: number
}

/** Starts threads for forecasts: as many as the machine has processors unless told. */
export function openForecastThreads(count = availableParallelism()): ForecastThreads {
  const threads = Array.from({ length: Math.max(count, 1) }, () => new ForecastThread())
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <Found>(work: () => Promise<Found>): Promise<Found> => {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }
  const lived = (history: History, request: ForecastRequest, options: ForecastOptions = {}) =>
    inTurn(() => liveForecast({ ...options, threads, history, request }))
  const live = (prepared: Prepared, runs: number, options: ForecastOptions = {}) =>
    inTurn(() => livePrepared(threads, prepared, runs, options))
  return {
    lived,
    forecast: async (history, request, options) => (await lived(history, request, options)).forecast,
    live,
    simulations: (history, request) =>
      inTurn(async () => {
        const { prepared, past } = await planOn(threads, history, request)
        const run: Simulations['run'] = (changes, runs) => live(withChanges(prepared, changes), runs)
        return { prepared, past, run }
      }),
    backtest: (wish, options = {}) => inTurn(() => backtestOn(threads, wish, options)),
    close: async () => {
      await Promise.all(threads.map(thread => thread.close()))
    },
  }
}

/** Origins are shared out; their rows are put together in order of origin. */
async function backtestOn(
  threads: readonly ForecastThread[],
  { history, provision, seed = 1, runs = BACKTEST_RUNS }: BacktestWish,
  { signal, progress }: Omit<ForecastOptions, 'preview'>,
): Promise<BacktestRow[]> {
  const origins = backtestOrigins(history)
  const found: BacktestRow[][] = origins.map(() => [])
  let done = 0
  const work = async (thread: ForecastThread, piece: number) => {
    await thread.know(history)
    const task = { provision, origin: origins[piece]!, runs, seed }
    found[piece] = [...(await thread.ask({ kind: 'backtest', task }, 'backtested')).rows]
    progress?.(++done, origins.length)
  }
  await shareOut({ workers: threads, pieces: origins.length, work, signal })
  return found.flat()
}

export interface RunOptions extends ForecastOptions {
  readonly threads?: number
}

/** One forecast on threads of its own, which end with it. */
export async function runForecast(
  history: History,
  request: ForecastRequest,
  options: RunOptions = {},
): Promise<Forecast> {
  const threads = openForecastThreads(options.threads)
  try {
    return await threads.forecast(history, request, options)
  } finally {
    await threads.close()
  }
}

/** One backtest on threads of its own, which end with it. */
export async function runBacktest(wish: BacktestWish, options: RunOptions = {}): Promise<BacktestRow[]> {
  const threads = openForecastThreads(options.threads)
  try {
    return await threads.backtest(wish, options)
  } finally {
    await threads.close()
  }
}
