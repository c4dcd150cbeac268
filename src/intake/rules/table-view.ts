import { Table, type TableName } from '../../care/index.ts'
import type { ChildNumbers } from './child-numbers.ts'

/** A table as the rules see it: days parsed once, each row's child as a number. All rules share it. Reading has made codes capitals. */
export class TableView {
  readonly table: Table
  readonly children: ChildNumbers
  readonly rowCount: number
  /** The number of each row's child; -1 where CHILD is blank. */
  readonly childOf: Int32Array
  #firstRows: Int32Array | undefined

  constructor(table: Table, children: ChildNumbers) {
    this.table = table
    this.children = children
    this.rowCount = table.rowCount
    this.childOf = children.numberAll(this.text('CHILD'))
  }

  has(column: string): boolean {
    return this.table.has(column)
  }

  /** A column's text; a missing column reads as blanks. */
  text(column: string): readonly string[] {
    return this.table.text(column)
  }

  /** A column as days: NO_DAY where blank, BAD_DAY where the text is not a date. */
  days(column: string): Int32Array {
    return this.table.days(column)
  }

  /** By child number: the child's row, -1 where it has none; of several the first by what they say, so that the order of the file does not matter. */
  get firstRowOf(): Int32Array {
    this.#firstRows ??= this.#findFirstRows()
    return this.#firstRows
  }

  /** The child's row, -1 where it has none (or `child` is -1). */
  rowOf(child: number): number {
    return child < 0 ? -1 : this.firstRowOf[child]!
  }

  hasChild(child: number): boolean {
    return this.rowOf(child) >= 0
  }

  #findFirstRows(): Int32Array {
    const rows = new Int32Array(this.children.count).fill(-1)
    const columns = [...this.table.columns.keys()].sort()
    for (let row = 0; row < this.rowCount; row++) {
      const child = this.childOf[row]!
      if (child >= 0 && (rows[child]! < 0 || this.isTextAfter(columns, [rows[child]!, row])))
        rows[child] = row
    }
    return rows
  }

  /** Whether row `a` says more than row `b` in the first of these columns in which they differ: an order that no file gives. */
  isTextAfter(columns: readonly string[], [a, b]: readonly [number, number]): boolean {
    for (const column of columns) {
      const text = this.text(column)
      if (text[a] !== text[b]) return text[a]! > text[b]!
    }
    return false
  }
}

/** Stands for a table that the return does not have. */
export const emptyTable = (name: TableName): Table => new Table(name, 0, new Map(), '', new Int32Array(0))
