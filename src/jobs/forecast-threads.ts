import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import { InputError } from '../care/index.ts'
import { SERIES_COUNT, type Forecast, type ForecastRequest } from '../forecast/index.ts'
import type { History } from '../history/index.ts'
import type { Answer, Task } from './forecast-messages.ts'
import { startWorker } from './start-worker.ts'

export type ForecastProgress = (done: number, of: number) => void

export interface ForecastOptions {
  /** Told how many futures are done. */
  readonly progress?: ForecastProgress
}

/** Threads that are kept warm for forecasts. Close them when no more are wanted. */
export interface ForecastThreads {
  /** The same bytes for any number of threads. One at a time: others wait their turn. */
  forecast(history: History, request: ForecastRequest, options?: ForecastOptions): Promise<Forecast>
  close(): Promise<void>
}

/** Futures that a thread takes at a time: small enough to share the work evenly and to show progress. */
const RUNS_AT_A_TIME = 50

/** Starts threads for forecasts: as many as the machine has processors unless told. */
export function openForecastThreads(threads = availableParallelism()): ForecastThreads {
  const workers = Array.from({ length: Math.max(threads, 1) }, () => startWorker('forecast-worker'))
  let turn: Promise<unknown> = Promise.resolve()
  return {
    forecast(history, request, options = {}) {
      const mine = turn.then(() => forecastOn(workers, { history, request, options }))
      turn = mine.catch(() => undefined)
      return mine
    },
    close: async () => {
      await Promise.all(workers.map(worker => worker.terminate()))
    },
  }
}

interface Wish {
  readonly history: History
  readonly request: ForecastRequest
  readonly options: ForecastOptions
}

async function forecastOn(workers: readonly Worker[], wish: Wish): Promise<Forecast> {
  const { history, request } = wish
  const planner = workers[0]!
  const planned = await ask(planner, { kind: 'plan', history, request }, 'planned')
  const tallies = new Int32Array(request.runs * SERIES_COUNT * planned.prepared.months)
  let next = 0
  let done = 0
  const simulateOn = async (worker: Worker) => {
    while (next < request.runs) {
      const from = next
      const to = (next = Math.min(from + RUNS_AT_A_TIME, request.runs))
      const found = await ask(worker, { kind: 'simulate', prepared: planned.prepared, from, to }, 'simulated')
      tallies.set(found.tallies, from * SERIES_COUNT * planned.prepared.months)
      wish.options.progress?.((done += to - from), request.runs)
    }
  }
  await Promise.all(workers.map(simulateOn))
  return (await ask(planner, { kind: 'finish', tallies, runs: request.runs }, 'finished')).forecast
}

/** Sends a task and waits for its answer. A fault in the worker is a fault here. */
function ask<Kind extends Answer['kind']>(
  worker: Worker,
  task: Task,
  kind: Kind,
): Promise<Extract<Answer, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off('message', onMessage)
      worker.off('error', onError)
    }
    const onError = (error: Error) => {
      settle()
      reject(error)
    }
    const onMessage = (answer: Answer) => {
      settle()
      if (answer.kind === kind) resolve(answer as Extract<Answer, { kind: Kind }>)
      else reject(faultOf(answer))
    }
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.postMessage(task)
  })
}

function faultOf(answer: Answer): Error {
  if (answer.kind !== 'failed') return new Error(`a worker answered ${answer.kind} to another question`)
  return answer.name === 'InputError' ? new InputError(answer.message) : new Error(answer.message)
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
