import { Table, TABLE_COLUMNS, type TableName } from '../../care/index.ts'
import type { FindingList } from '../finding-list.ts'
import { LIMITS } from '../limits.ts'
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
  readonly #childAt: number
  readonly #rowNumbers: number[] = []
  readonly #contents: number[] = []

  constructor(
    readonly path: string,
    readonly name: TableName,
    readonly columnNames: readonly string[],
    readonly keep: { readonly pool: TextPool; readonly findings: FindingList },
  ) {
    const known = new Set<string>(TABLE_COLUMNS[name])
    this.#columns = columnNames.map(() => [])
    this.#childAt = columnNames.indexOf('CHILD')
    this.#areCapitals = columnNames.map(column => column !== 'CHILD' && known.has(column))
  }

  /** Adds a row: the number in the pool of each column's text, as it was written. */
  add(written: ArrayLike<number>, rowNumber: number): void {
    const { pool } = this.keep
    const mayBeLong = pool.longest > LIMITS.cellLength
    let content = 0
    for (let at = 0; at < this.#columns.length; at++) {
      const asWritten = written[at]!
      let number = this.#areCapitals[at] ? pool.capitals(asWritten) : pool.trimmed(asWritten)
      if (mayBeLong && pool.texts[number]!.length > LIMITS.cellLength)
        number = this.#refuseLong(at, rowNumber, written)
      this.#columns[at]!.push(pool.texts[number]!)
      content = Math.imul(content ^ number, GOLDEN_RATIO)
      content ^= content >>> 15
    }
    this.#rowNumbers.push(rowNumber)
    this.#contents.push(content)
  }

  /** A cell that is too long to be anything reads as blank. */
  #refuseLong(at: number, row: number, written: ArrayLike<number>): number {
    const { pool } = this.keep
    const child = pool.texts[pool.trimmed(written[this.#childAt] ?? 0)]!
    this.keep.findings.add({
      file: this.path,
      row,
      table: this.name,
      child: child.slice(0, 40),
      field: this.columnNames[at]!.slice(0, 40),
      rule: 'read-long-cell',
      severity: 'error',
      message: `This cell holds more than ${LIMITS.cellLength} characters. It is read as blank.`,
    })
    return 0
  }

  finish(): TablePart {
    const columns = new Map(this.columnNames.map((name, at) => [name, this.#columns[at]!]))
    const rowNumbers = Int32Array.from(this.#rowNumbers)
    const table = new Table(this.name, rowNumbers.length, columns, this.path, rowNumbers)
    return { table, path: this.path, contents: Int32Array.from(this.#contents) }
  }
}
