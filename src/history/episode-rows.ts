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

  readonly #capitals = new Map<string, string>()
  readonly #tables: readonly Table[]
  readonly #offsets: readonly number[]
  readonly #text: Readonly<Record<EpisodeColumn, readonly (readonly string[])[]>>

  constructor(returns: readonly Return[]) {
    this.returns = returns.filter(one => (one.tables.get('Episodes')?.rowCount ?? 0) > 0)
    this.#tables = this.returns.map(one => one.tables.get('Episodes')!)
    this.#offsets = startsOf(this.#tables.map(table => table.rowCount))
    this.count = this.#offsets.at(-1)!
    this.#text = textOf(this.#tables)
    this.returnOf = new Uint16Array(this.count)
    this.start = new Int32Array(this.count)
    this.end = new Int32Array(this.count)
    this.#tables.forEach((table, index) => {
      const offset = this.#offsets[index]!
      this.returnOf.fill(index, offset, offset + table.rowCount)
      this.start.set(table.days('DECOM'), offset)
      this.end.set(table.days('DEC'), offset)
    })
    const ids = this.#text.CHILD
    this.childIds = distinct(ids).sort()
    this.childRank = new Map(this.childIds.map((id, rank) => [id, rank]))
    const grouped = groupByChild(ids, this.childRank, this.count)
    this.byChild = grouped.rows
    this.firstOfChild = grouped.first
    this.nameless = grouped.nameless
  }

  /** A cell as the file gave it. */
  raw(row: number, column: EpisodeColumn): string {
    const index = this.returnOf[row]!
    return this.#text[column][index]![row - this.#offsets[index]!]!
  }

  /** A cell as a code: upper case. There are few codes, and capitals are made once for each. */
  code(row: number, column: EpisodeColumn): string {
    const text = this.raw(row, column)
    const known = this.#capitals.get(text)
    if (known !== undefined) return known
    const capitals = text.toUpperCase()
    this.#capitals.set(text, capitals)
    return capitals
  }

  fileOf(row: number): string {
    const index = this.returnOf[row]!
    return this.#tables[index]!.fileOf(row - this.#offsets[index]!)
  }

  lineOf(row: number): number {
    const index = this.returnOf[row]!
    return this.#tables[index]!.rowNumbers[row - this.#offsets[index]!]!
  }
}

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

type TextByReturn = readonly (readonly string[])[]

function distinct(texts: TextByReturn): string[] {
  const seen = new Set<string>()
  for (const text of texts) for (const value of text) seen.add(value)
  seen.delete('')
  return [...seen]
}

/** A counting sort: rows of one child stay in the order given, and no row needs an object. */
function groupByChild(ids: TextByReturn, rank: ReadonlyMap<string, number>, count: number) {
  const child = new Int32Array(count)
  const first = new Int32Array(rank.size + 1)
  const nameless: number[] = []
  let row = 0
  for (const text of ids)
    for (const id of text) {
      const of = rank.get(id) ?? -1
      if (of < 0) nameless.push(row)
      else first[of + 1]!++
      child[row++] = of
    }
  for (let of = 0; of < rank.size; of++) first[of + 1]! += first[of]!
  return { rows: placed(child, first.slice(), count - nameless.length), first, nameless }
}

/** Rows in order of child; `next` is used up. */
function placed(child: Int32Array, next: Int32Array, count: number): Int32Array {
  const rows = new Int32Array(count)
  for (let row = 0; row < child.length; row++) {
    const of = child[row]!
    if (of >= 0) rows[next[of]!++] = row
  }
  return rows
}
