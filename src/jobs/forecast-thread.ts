import type { ForecastRequest, PastRow } from '../forecast/index.ts'
import type { History } from '../history/index.ts'
import type { Answer, Planned, Task } from './forecast-messages.ts'
import { askWorker } from './worker-answer.ts'
import { startWorker } from './worker-start.ts'

/** One thread that forecasts: it keeps the last history it was told of, so that none is sent twice. */
export class ForecastThread {
  readonly #worker = startWorker('forecast-worker')
  #known: History | undefined
  #past: readonly PastRow[] = []

  ask<Kind extends Answer['kind']>(task: Task, kind: Kind): Promise<Extract<Answer, { kind: Kind }>> {
    return askWorker(this.#worker, task, kind)
  }

  async know(history: History): Promise<void> {
    if (this.#known === history) return
    this.#known = undefined
    await this.ask({ kind: 'know', history }, 'known')
    this.#known = history
  }

  /** What is worked out before the first future of what is known. */
  async plan(request: ForecastRequest): Promise<Required<Planned>> {
    const { prepared, assumptions, past = this.#past } = await this.ask({ kind: 'plan', request }, 'planned')
    this.#past = past
    return { prepared, assumptions, past }
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }
}
