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

interface Living extends LivingOptions {
  readonly threads: readonly ForecastThread[]
  readonly history: History
  readonly request: ForecastRequest
}

/** Plans on one thread, lives on all, sums up on the first. */
export async function liveFutures(living: Living): Promise<LivedForecast> {
  const { threads, history, request, signal } = living
  signal?.throwIfAborted()
  const planner = threads[0]!
  await planner.know(history)
  const { prepared, past } = await planner.ask({ kind: 'plan', request }, 'planned')
  const tallies = roomForFutures(prepared, request.runs)
  await Promise.all(threads.map(thread => thread.ask({ kind: 'prepare', prepared, tallies }, 'prepared')))
  const sumUp = async (runs: number): Promise<LivedForecast> => {
    const { forecast } = await planner.ask({ kind: 'finish', tallies, runs }, 'finished')
    return { forecast, prepared, past, futures: { runs, tallies } }
  }
  let first = 0
  if (living.preview && request.runs > PREVIEW_RUNS) {
    await liveSome(living, prepared, 0, PREVIEW_RUNS)
    first = PREVIEW_RUNS
    living.preview(await sumUp(PREVIEW_RUNS))
  }
  await liveSome(living, prepared, first, request.runs)
  return sumUp(request.runs)
}

async function liveSome(living: Living, prepared: Prepared, first: number, runs: number): Promise<void> {
  const { threads, signal, progress, request } = living
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
      progress?.((done += to - from), request.runs)
    },
  })
}
