import type { Episode } from './episode.ts'
import type { Sources } from './history.ts'
import type { RowLedger } from './row-ledger.ts'

/** The episode rows that are used, while they are gathered in order. */
export class SourceColumns {
  readonly #row: number[] = []
  readonly #start: number[] = []
  readonly #place: string[] = []
  readonly #provider: string[] = []

  constructor(readonly ledger: RowLedger) {}

  get count(): number {
    return this.#row.length
  }

  write({ row, start, place, provider }: Episode): void {
    this.#row.push(row)
    this.#start.push(start)
    this.#place.push(place)
    this.#provider.push(provider)
  }

  finish(): Sources {
    const { rows } = this.ledger
    return {
      count: this.count,
      file: this.#row.map(row => rows.fileOf(row)),
      row: Int32Array.from(this.#row, row => rows.lineOf(row)),
      start: Int32Array.from(this.#start),
      place: this.#place,
      provider: this.#provider,
      homePostcode: this.#row.map(row => rows.raw(row, 'HOME_POST')),
      placementPostcode: this.#row.map(row => rows.raw(row, 'PL_POST')),
      isRepaired: Uint8Array.from(this.#row, row => (this.ledger.isRepaired(row) ? 1 : 0)),
    }
  }
}
