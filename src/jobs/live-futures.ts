import {
  forecastOf,
  roomForFutures,
  type Forecast,
  type ForecastRequest,
  type ForecastRow,
  type Futures,
  type PastRow,
  type Prepared,
} from '../forecast/index.ts'
import type { History } from '../history/index.ts'
import type { ForecastThread } from './forecast-thread.ts'
import { unpackRows } from './packed-rows.ts'
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
  return planner!.plan(request)
}

interface Living extends LivingOptions {
  readonly threads: readonly ForecastThread[]
  readonly history: History
  readonly request: ForecastRequest
}

/** Plans on one thread, lives and sums up on all. */
export async function liveForecast(living: Living): Promise<LivedForecast> {
  const { threads, request } = living
  living.signal?.throwIfAborted()
  const { prepared, past, assumptions } = await planOn(threads, living.history, request)
  const tallies = roomForFutures(prepared, request.runs)
  await prepareAll(threads, prepared, tallies)
  const sumUp = async (runs: number): Promise<LivedForecast> => {
    const rows = await sumUpMonths(threads, prepared.months, { request, runs })
    const forecast = forecastOf({ request, past, assumptions }, runs, rows)
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

/** Months are shared out evenly; their rows are put together in order. */
async function sumUpMonths(
  threads: readonly ForecastThread[],
  months: number,
  of: { readonly request: ForecastRequest; readonly runs: number },
): Promise<ForecastRow[]> {
  const first = (share: number) => Math.round((share * months) / threads.length)
  const parts = await Promise.all(
    threads.map((thread, share) => {
      const span = { from: first(share), to: first(share + 1) }
      return thread.ask({ kind: 'sum', ...of, span }, 'summed')
    }),
  )
  return parts.flatMap(({ rows }) => unpackRows(rows))
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
  const most = Math.max(Math.floor(CHILDREN_AT_A_TIME / (prepared.inCare.count + 1)), 1)
  const pieces = piecesOf({ first, runs, most }, threads.length)
  let done = first
  await shareOut({
    workers: threads,
    pieces: pieces.length,
    signal,
    work: async (thread, piece) => {
      const { from, to } = pieces[piece]!
      await thread.ask({ kind: 'simulate', from, to }, 'simulated')
      progress?.((done += to - from), of)
    },
  })
}

/** Of what is left, each of the threads takes so small a share at a time: the last pieces are small, and no thread waits long for another. */
const SHARES_LEFT = 2

/** Futures from `first` to `runs` (exclusive) in pieces of at most `most`, smaller towards the end (guided self-scheduling, Polychronopoulos and Kuck, 1987). */
export function piecesOf(
  { first, runs, most }: { readonly first: number; readonly runs: number; readonly most: number },
  threads: number,
): { readonly from: number; readonly to: number }[] {
  const pieces = []
  for (let from = first; from < runs; from = pieces.at(-1)!.to) {
    const share = Math.ceil((runs - from) / (SHARES_LEFT * threads))
    pieces.push({ from, to: from + Math.min(share, most, runs - from) })
  }
  return pieces
}
