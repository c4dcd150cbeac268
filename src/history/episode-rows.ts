import type { Return, Table } from '../care/index.ts'

/** The columns of the Episodes table that a history is made of. */
// prettier-ignore
const COLUMNS = [
  'CHILD', 'DECOM', 'RNE', 'LS', 'CIN', 'PLACE', 'PLACE_PROVIDER', 'DEC', 'REC', 'REASON_PLACE_CHANGE', 'HOME_POST', 'PL_POST', 'URN',
] as const
export type EpisodeColumn = (typeof COLUMNS)[number]

/** All episode rows of all returns as one list, numbered from 0 in the order given, and grouped by child. */
export class EpisodeRows {
  readonly count: number
  /** Returns that have an Episodes table with rows, oldest first. */
  readonly returns: readonly Return[]
  /** Which of `returns` each row belongs to. */
  readonly returnOf: Uint16Array
  readonly start: Int32Array
  readonly end: Int32Array
  /** Identifiers in order; blank identifiers are not among them. */
  readonly childIds: readonly string[]
  readonly childRank: ReadonlyMap<string, number>
  /** Row numbers by child, each child's in the order given; `firstOfChild` is one longer than `childIds`. */
  readonly byChild: Int32Array
  readonly firstOfChild: Int32Array
  /** Rows without an identifier. */
  readonly nameless: readonly number[]

  readonly #tables: readonly Table[]
  readonly #offsets: readonly number[]
  readonly #text: Readonly<Record<EpisodeColumn, readonly (readonly string[])[]>>

  constructor(returns: readonly Return[]) {
    this.returns = returns.filter(one => (one.tables.get('Episodes')?.rowCount ?? 0) > 0)
    this.#tables = this.returns.map(one => one.tables.get('Episodes')!)
    this.#offsets = startsOf(this.#tables.map(table => table.rowCount))
    this.count = this.#offsets.at(-1)!
    this.#text = textOf(this.#tables)
    this.returnOf = this.#join(Uint16Array, (_, index) => () => index)
    this.start = this.#join(Int32Array, table => valueIn(table.days('DECOM')))
    this.end = this.#join(Int32Array, table => valueIn(table.days('DEC')))
    const ids = this.#text.CHILD
    this.childIds = [...new Set(ids.flat())].filter(id => id !== '').sort()
    this.childRank = new Map(this.childIds.map((id, rank) => [id, rank]))
    const grouped = groupByChild(ids.flat(), this.childRank)
    this.byChild = grouped.rows
    this.firstOfChild = grouped.first
    this.nameless = grouped.nameless
  }

  /** A cell as the file gave it. */
  raw(row: number, column: EpisodeColumn): string {
    const index = this.returnOf[row]!
    return this.#text[column][index]![row - this.#offsets[index]!]!
  }

  /** A cell as a code: upper case. */
  code(row: number, column: EpisodeColumn): string {
    return this.raw(row, column).toUpperCase()
  }

  fileOf(row: number): string {
    const index = this.returnOf[row]!
    return this.#tables[index]!.fileOf(row - this.#offsets[index]!)
  }

  lineOf(row: number): number {
    const index = this.returnOf[row]!
    return this.#tables[index]!.rowNumbers[row - this.#offsets[index]!]!
  }

  #join<A extends Uint16Array | Int32Array>(
    make: new (length: number) => A,
    valueOf: (table: Table, index: number) => (row: number) => number,
  ): A {
    const joined = new make(this.count)
    this.#tables.forEach((table, index) => {
      const value = valueOf(table, index)
      for (let row = 0; row < table.rowCount; row++) joined[this.#offsets[index]! + row] = value(row)
    })
    return joined
  }
}

const valueIn = (days: Int32Array) => (row: number) => days[row]!

/** Running totals from 0, one longer than `lengths`. */
export function startsOf(lengths: readonly number[]): number[] {
  const starts = [0]
  for (const length of lengths) starts.push(starts.at(-1)! + length)
  return starts
}

function textOf(tables: readonly Table[]): Record<EpisodeColumn, readonly (readonly string[])[]> {
  const entries = COLUMNS.map(column => [column, tables.map(table => table.text(column))])
  return Object.fromEntries(entries) as Record<EpisodeColumn, readonly (readonly string[])[]>
}

/** A counting sort: rows of one child stay in the order given, and no row needs an object. */
function groupByChild(ids: readonly string[], rank: ReadonlyMap<string, number>) {
  const child = Int32Array.from(ids, id => rank.get(id) ?? -1)
  const first = new Int32Array(rank.size + 1)
  const nameless: number[] = []
  child.forEach((of, row) => (of < 0 ? nameless.push(row) : first[of + 1]!++))
  for (let of = 0; of < rank.size; of++) first[of + 1]! += first[of]!
  const next = first.slice()
  const rows = new Int32Array(ids.length - nameless.length)
  child.forEach((of, row) => {
    if (of >= 0) rows[next[of]!++] = row
  })
  return { rows, first, nameless }
}
