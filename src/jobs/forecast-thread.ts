import type { History } from '../history/index.ts'
import type { Answer, Task } from './forecast-messages.ts'
import { askWorker } from './worker-answer.ts'
import { startWorker } from './worker-start.ts'

/** One thread that forecasts: it keeps the last history it was told of, so that none is sent twice. */
export class ForecastThread {
  readonly #worker = startWorker('forecast-worker')
  #known: History | undefined

  ask<Kind extends Answer['kind']>(task: Task, kind: Kind): Promise<Extract<Answer, { kind: Kind }>> {
    return askWorker(this.#worker, task, kind)
  }

  async know(history: History): Promise<void> {
    if (this.#known === history) return
    this.#known = undefined
    await this.ask({ kind: 'know', history }, 'known')
    this.#known = history
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }
}
