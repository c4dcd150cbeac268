import {
  roomForFutures,
  type Forecast,
  type ForecastRequest,
  type Futures,
  type PastRow,
  type Prepared,
} from '../forecast/index.ts'
import type { History } from '../history/index.ts'
import type { ForecastThread } from './forecast-thread.ts'
import { shareOut } from './share-out.ts'

/** Futures of a first answer: enough for a chart that moves with a slider. */
export const PREVIEW_RUNS = 100

/** A forecast with all that it sums up: what differences, spend and plans are worked out from. */
export interface LivedForecast {
  readonly forecast: Forecast
  readonly prepared: Prepared
  readonly past: readonly PastRow[]
  readonly futures: Futures
}

export interface LivingOptions {
  /** Told how many futures are done. */
  readonly progress?: ((done: number, of: number) => void) | undefined
  /** Given the forecast of the first PREVIEW_RUNS futures while the others are still being lived: they are among them. */
  readonly preview?: ((first: LivedForecast) => void) | undefined
  /** Stops between pieces of work; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** Child-futures that a thread takes at a time: enough to be worth a message, few enough to share evenly and to stop soon. */
const CHILDREN_AT_A_TIME = 40_000

/** Lives the futures of what is prepared on all threads: [run][series][month], the same on any number of them. */
export async function livePrepared(
  threads: readonly ForecastThread[],
  prepared: Prepared,
  runs: number,
  options: LivingOptions = {},
): Promise<Int32Array> {
  const tallies = roomForFutures(prepared, runs)
  await prepareAll(threads, prepared, tallies)
  await liveSome(threads, { prepared, first: 0, runs, of: runs }, options)
  return tallies
}

const prepareAll = (threads: readonly ForecastThread[], prepared: Prepared, tallies: Int32Array) =>
  Promise.all(threads.map(thread => thread.ask({ kind: 'prepare', prepared, tallies }, 'prepared')))

/** What is worked out from a request before its first future, by the first of the threads. */
export async function planOn(
  [planner]: readonly ForecastThread[],
  history: History,
  request: ForecastRequest,
) {
  await planner!.know(history)
  return planner!.ask({ kind: 'plan', request }, 'planned')
}

interface Living extends LivingOptions {
  readonly threads: readonly ForecastThread[]
  readonly history: History
  readonly request: ForecastRequest
}

/** Plans on one thread, lives on all, sums up on the first. */
export async function liveForecast(living: Living): Promise<LivedForecast> {
  const { threads, request } = living
  living.signal?.throwIfAborted()
  const { prepared, past } = await planOn(threads, living.history, request)
  const tallies = roomForFutures(prepared, request.runs)
  await prepareAll(threads, prepared, tallies)
  const sumUp = async (runs: number): Promise<LivedForecast> => {
    const { forecast } = await threads[0]!.ask({ kind: 'finish', tallies, runs }, 'finished')
    return { forecast, prepared, past, futures: { runs, tallies } }
  }
  const first = living.preview && request.runs > PREVIEW_RUNS ? PREVIEW_RUNS : 0
  if (first > 0) {
    await liveSome(threads, { prepared, first: 0, runs: first, of: request.runs }, living)
    living.preview?.(await sumUp(first))
  }
  await liveSome(threads, { prepared, first, runs: request.runs, of: request.runs }, living)
  return sumUp(request.runs)
}

interface Some {
  readonly prepared: Prepared
  readonly first: number
  readonly runs: number
  /** How many there will be in the end. */
  readonly of: number
}

async function liveSome(
  threads: readonly ForecastThread[],
  { prepared, first, runs, of }: Some,
  { signal, progress }: LivingOptions,
): Promise<void> {
  const share = Math.ceil((runs - first) / threads.length)
  const atATime = Math.max(Math.min(Math.floor(CHILDREN_AT_A_TIME / (prepared.inCare.count + 1)), share), 1)
  let done = first
  await shareOut({
    workers: threads,
    pieces: Math.ceil((runs - first) / atATime),
    signal,
    work: async (thread, piece) => {
      const from = first + piece * atATime
      const to = Math.min(from + atATime, runs)
      await thread.ask({ kind: 'simulate', from, to }, 'simulated')
      progress?.((done += to - from), of)
    },
  })
}
