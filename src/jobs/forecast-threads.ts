import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import type { ProvisionRow } from '../care/index.ts'
import {
  BACKTEST_RUNS,
  backtestOrigins,
  SERIES_COUNT,
  withChanges,
  type BacktestRow,
  type Forecast,
  type ForecastRequest,
  type Prepared,
} from '../forecast/index.ts'
import type { History } from '../history/index.ts'
import type { Simulations } from '../planning/index.ts'
import { askWorker } from './worker-answer.ts'
import { startWorker } from './worker-start.ts'

export type ForecastProgress = (done: number, of: number) => void

export interface ForecastOptions {
  /** Told how many futures are done. */
  readonly progress?: ForecastProgress
}

/** Threads that are kept warm for forecasts. Close them when no more are wanted. */
export interface ForecastThreads {
  /** The same bytes for any number of threads. One at a time: others wait their turn. */
  forecast(history: History, request: ForecastRequest, options?: ForecastOptions): Promise<Forecast>
  /** The track record: every model's forecasts at past dates, beside what happened. Progress counts origins. */
  backtest(wish: BacktestWish, options?: ForecastOptions): Promise<BacktestRow[]>
  /** The futures of a request, to be run again and again with changes; between them others may have their turn. */
  simulations(history: History, request: ForecastRequest): Promise<Simulations>
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

/** Futures that a thread takes at a time: small enough to share the work evenly and to show progress. */
const RUNS_AT_A_TIME = 25

/** Starts threads for forecasts: as many as the machine has processors unless told. */
export function openForecastThreads(threads = availableParallelism()): ForecastThreads {
  const workers = Array.from({ length: Math.max(threads, 1) }, () => startWorker('forecast-worker'))
  let turn: Promise<unknown> = Promise.resolve()
  let known: History | undefined
  const inTurn = <Found>(work: () => Promise<Found>): Promise<Found> => {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }
  return {
    forecast: (history, request, options = {}) =>
      inTurn(async () => {
        const isKnown = history === known
        known = undefined
        const forecast = await forecastOn(workers, {
          history: isKnown ? undefined : history,
          request,
          options,
        })
        known = history
        return forecast
      }),
    backtest: (wish, options = {}) => inTurn(() => backtestOn(workers, wish, options)),
    simulations: (history, request) =>
      inTurn(async () => {
        const task = { kind: 'plan', history: history === known ? undefined : history, request } as const
        known = undefined
        const { prepared, past } = await askWorker(workers[0]!, task, 'planned')
        known = history
        const run: Simulations['run'] = (changes, runs) =>
          inTurn(() => simulateOn(workers, { prepared: withChanges(prepared, changes), runs, options: {} }))
        return { prepared, past, run }
      }),
    close: async () => {
      await Promise.all(workers.map(worker => worker.terminate()))
    },
  }
}

interface Wish {
  /** Left out where the planner has it already. */
  readonly history: History | undefined
  readonly request: ForecastRequest
  readonly options: ForecastOptions
}

async function forecastOn(workers: readonly Worker[], wish: Wish): Promise<Forecast> {
  const { history, request } = wish
  const planner = workers[0]!
  const planned = await askWorker(planner, { kind: 'plan', history, request }, 'planned')
  const { runs } = request
  const tallies = await simulateOn(workers, { prepared: planned.prepared, runs, options: wish.options })
  return (await askWorker(planner, { kind: 'finish', tallies, runs: request.runs }, 'finished')).forecast
}

interface Futures {
  readonly prepared: Prepared
  readonly runs: number
  readonly options: ForecastOptions
}

/** Shares futures out to the threads: [run][series][month], the same on any number of them. */
async function simulateOn(
  workers: readonly Worker[],
  { prepared, runs, options }: Futures,
): Promise<Int32Array> {
  const size = SERIES_COUNT * prepared.months
  const tallies = new Int32Array(runs * size)
  const atATime = Math.min(RUNS_AT_A_TIME, Math.ceil(runs / workers.length))
  let next = 0
  let done = 0
  const workOn = async (worker: Worker) => {
    let toSend: Prepared | undefined = prepared
    while (next < runs) {
      const from = next
      const to = (next = Math.min(from + atATime, runs))
      const found = await askWorker(worker, { kind: 'simulate', prepared: toSend, from, to }, 'simulated')
      toSend = undefined
      tallies.set(found.tallies, from * size)
      options.progress?.((done += to - from), runs)
    }
  }
  await Promise.all(workers.map(workOn))
  return tallies
}

/** Origins are shared out; their rows are put together in order of origin. */
async function backtestOn(
  workers: readonly Worker[],
  wish: BacktestWish,
  options: ForecastOptions,
): Promise<BacktestRow[]> {
  const origins = backtestOrigins(wish.history)
  const found: BacktestRow[][] = origins.map(() => [])
  const { history, provision, seed = 1, runs = BACKTEST_RUNS } = wish
  let next = 0
  let done = 0
  const workOn = async (worker: Worker) => {
    while (next < origins.length) {
      const mine = next++
      const task = { history, provision, origin: origins[mine]!, runs, seed }
      found[mine] = [...(await askWorker(worker, { kind: 'backtest', task }, 'backtested')).rows]
      options.progress?.(++done, origins.length)
    }
  }
  await Promise.all(workers.map(workOn))
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
