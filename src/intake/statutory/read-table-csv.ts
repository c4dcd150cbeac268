import type { TableName } from '../../care/index.ts'
import {
  readRecords,
  refuseUnclosed,
  type CsvRecord,
  type Delimiter,
  type RecordListener,
} from '../files/csv.ts'
import type { FindingList } from '../finding-list.ts'
import type { TextPool } from '../text-pool.ts'
import { placesOfColumns, sayWhatIsOddAbout } from './table-header.ts'
import { TableBuilder, type TablePart } from './table-builder.ts'

/** A CSV file that was recognised as a table of the return. */
export interface TableCsv {
  readonly path: string
  readonly table: TableName
  readonly text: string
  readonly delimiter: Delimiter
  /** Where the header stands among the records, and what it says. */
  readonly headerAt: number
  readonly header: CsvRecord
}

/** Reads one table: blank lines and repeated headers are passed over, all other rows are kept, with what is odd about them said. */
export function readTableCsv(csv: TableCsv, pool: TextPool, findings: FindingList): TablePart {
  sayWhatIsOddAbout(csv, findings)
  const reading = new TableReading(csv, pool, findings)
  refuseUnclosed(csv.path, readRecords(csv.text, csv.delimiter, reading))
  return reading.finish()
}

/** Takes cells as numbers in the pool, and hands on each row when it is whole. */
class TableReading implements RecordListener {
  readonly #builder: TableBuilder
  /** Column of the table by place in the file; -1: none. */
  readonly #columnAt: Int32Array
  readonly #row: Int32Array
  readonly #header: readonly number[]
  readonly #childAt: number
  #isBlank = true
  #hasMore = false

  constructor(
    readonly csv: TableCsv,
    readonly pool: TextPool,
    readonly findings: FindingList,
  ) {
    const places = placesOfColumns(csv.header)
    this.#builder = new TableBuilder(csv.path, csv.table, [...places.keys()], { pool, findings })
    this.#columnAt = new Int32Array(csv.header.length).fill(-1)
    ;[...places.values()].forEach((place, column) => (this.#columnAt[place] = column))
    this.#row = new Int32Array(places.size)
    this.#header = [...places.values()].map(place => pool.capitals(pool.numberOf(csv.header[place]!)))
    this.#childAt = [...places.keys()].indexOf('CHILD')
  }

  plain(place: number, from: number, to: number, mix: number): void {
    if (from !== to) this.#take(place, this.pool.numberIn(this.csv.text, from, to, mix))
  }

  quoted(place: number, cell: string): void {
    this.#take(place, this.pool.numberOf(cell))
  }

  #take(place: number, number: number): void {
    if (number === 0) return
    const column = place < this.#columnAt.length ? this.#columnAt[place]! : -1
    if (column >= 0) this.#row[column] = number
    if (this.pool.trimmed(number) === 0) return
    this.#isBlank = false
    if (place >= this.#columnAt.length) this.#hasMore = true
  }

  end(cells: number, row: number): boolean {
    if (row > this.csv.headerAt + 1 && !this.#isBlank && !this.#isHeaderAgain(row)) {
      if (cells < this.#columnAt.length || this.#hasMore) this.#sayLength(cells, row)
      this.#builder.add(this.#row, row)
    }
    this.#row.fill(0)
    this.#isBlank = true
    this.#hasMore = false
    return false
  }

  finish(): TablePart {
    return this.#builder.finish()
  }

  #isHeaderAgain(row: number): boolean {
    for (let at = 0; at < this.#row.length; at++)
      if (this.pool.capitals(this.#row[at]!) !== this.#header[at]) return false
    this.findings.add({
      file: this.csv.path,
      row,
      table: this.csv.table,
      rule: 'read-repeated-header',
      severity: 'note',
      message: 'This line repeats the column names. It is passed over.',
    })
    return true
  }

  #sayLength(cells: number, row: number): void {
    const what = this.#hasMore
      ? 'The cells beyond the header are not read; a comma inside a cell may have moved the others.'
      : 'The missing ones are read as blank.'
    this.findings.addOne('read-row-length', this.csv.path, () => ({
      row,
      table: this.csv.table,
      child: this.pool.texts[this.pool.trimmed(this.#row[this.#childAt] ?? 0)]!.slice(0, 40),
      severity: this.#hasMore ? 'error' : 'warning',
      message: `This row has ${cells} cells, the header ${this.#columnAt.length}. ${what}`,
    }))
  }
}
