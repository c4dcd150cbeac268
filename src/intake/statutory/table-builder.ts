import { Table, TABLE_COLUMNS, type TableName } from '../../care/index.ts'
import type { TextPool } from '../text-pool.ts'

/** A table from one file, with a number for each row's content: rows with different numbers differ. */
export interface TablePart {
  readonly table: Table
  readonly path: string
  readonly contents: Int32Array
}

const GOLDEN_RATIO = 0x9e3779b1

/** Gathers one table by column, one row at a time. */
export class TableBuilder {
  readonly #columns: string[][]
  readonly #areCapitals: readonly boolean[]
  readonly #rowNumbers: number[] = []
  readonly #contents: number[] = []

  constructor(
    readonly name: TableName,
    readonly columnNames: readonly string[],
    readonly pool: TextPool,
  ) {
    const known = new Set<string>(TABLE_COLUMNS[name])
    this.#columns = columnNames.map(() => [])
    this.#areCapitals = columnNames.map(column => column !== 'CHILD' && known.has(column))
  }

  /** Adds a row: the number in the pool of each column's text, as it was written. */
  add(written: ArrayLike<number>, rowNumber: number): void {
    let content = 0
    for (let at = 0; at < this.#columns.length; at++) {
      const asWritten = written[at]!
      const number = this.#areCapitals[at] ? this.pool.capitals(asWritten) : this.pool.trimmed(asWritten)
      this.#columns[at]!.push(this.pool.texts[number]!)
      content = Math.imul(content ^ number, GOLDEN_RATIO)
      content ^= content >>> 15
    }
    this.#rowNumbers.push(rowNumber)
    this.#contents.push(content)
  }

  finish(path: string): TablePart {
    const columns = new Map(this.columnNames.map((name, at) => [name, this.#columns[at]!]))
    const rowNumbers = Int32Array.from(this.#rowNumbers)
    const table = new Table(this.name, rowNumbers.length, columns, path, rowNumbers)
    return { table, path, contents: Int32Array.from(this.#contents) }
  }
}
