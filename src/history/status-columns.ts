import { legalGroupIndex } from './codes.ts'
import type { Episode } from './episode.ts'
import type { Statuses } from './history.ts'

/** Spells of legal status while they grow, period after period. */
export class StatusColumns {
  readonly #period: number[] = []
  readonly #start: number[] = []
  readonly #end: number[] = []
  readonly #code: string[] = []

  get count(): number {
    return this.#code.length
  }

  /** One period's episodes: those of one status that follow each other are one spell. */
  write(period: number, episodes: readonly Episode[]): void {
    for (const { legal, start, end } of episodes) {
      const isSame = this.#period.at(-1) === period && this.#code.at(-1) === legal
      if (isSame) this.#end[this.count - 1] = end
      else {
        this.#period.push(period)
        this.#start.push(start)
        this.#end.push(end)
        this.#code.push(legal)
      }
    }
  }

  finish(): Statuses {
    return {
      count: this.count,
      period: Int32Array.from(this.#period),
      start: Int32Array.from(this.#start),
      end: Int32Array.from(this.#end),
      code: this.#code,
      group: Uint8Array.from(this.#code, legalGroupIndex),
    }
  }
}
