import { BAD_DAY, isDay, NO_DAY, OPEN, type Day, type Return, type TableName } from '../care/index.ts'
import type { History } from '../history/index.ts'

/** Something that lasted: a time missing, a social worker, an order. */
export interface Spell {
  readonly start: Day
  /** OPEN where it has not ended. */
  readonly end: Day
  /** Who or what: MISSING, SW_ID; '' for orders. */
  readonly what: string
}

/** A review of a child's plan. */
export interface Review {
  readonly day: Day
  /** How the child took part: PN0 to PN7. */
  readonly code: string
}

/** A child's answers of one collection year's OC2, by column. */
export type HealthRow = (column: string) => string

const SPELL_COLUMNS = {
  Missing: { start: 'MIS_START', end: 'MIS_END', what: 'MISSING' },
  SWEpisodes: { start: 'SW_DECOM', end: 'SW_DEC', what: 'SW_ID' },
  DoLo: { start: 'DOLO_START', end: 'DOLO_END', what: '' },
} as const
export type SpellTable = keyof typeof SPELL_COLUMNS

const NOTHING: readonly Spell[] = []
const NO_REVIEWS: readonly Review[] = []

/** The tables of the returns besides the episodes, by child of the history. Each is read when first asked for. */
export class FurtherTables {
  readonly #childOf: ReadonlyMap<string, number>
  readonly #spells = new Map<SpellTable, ReadonlyMap<number, readonly Spell[]>>()
  #reviews: ReadonlyMap<number, readonly Review[]> | undefined
  readonly #health = new Map<Day, ReadonlyMap<number, HealthRow>>()

  constructor(
    { children }: History,
    readonly returns: readonly Return[],
  ) {
    this.#childOf = new Map(children.id.map((id, child) => [id, child]))
  }

  /** Whether each return that touches these days holds the table, and one does. */
  covers(table: TableName, first: Day, last: Day): boolean {
    const touching = this.returns.filter(one => one.firstDay <= last && one.lastDay >= first)
    return touching.length > 0 && touching.every(one => one.tables.has(table))
  }

  /** A child's spells of a table, by start; the later return stands where two tell of one. */
  spellsOf(table: SpellTable, child: number): readonly Spell[] {
    const known = this.#spells.get(table) ?? this.#readSpells(table)
    this.#spells.set(table, known)
    return known.get(child) ?? NOTHING
  }

  /** A child's reviews, by day. */
  reviewsOf(child: number): readonly Review[] {
    this.#reviews ??= this.#readReviews()
    return this.#reviews.get(child) ?? NO_REVIEWS
  }

  /** A child's OC2 answers in the return of the year that ends on a day. */
  healthOf(yearEnd: Day, child: number): HealthRow | undefined {
    const known = this.#health.get(yearEnd) ?? this.#readHealth(yearEnd)
    this.#health.set(yearEnd, known)
    return known.get(child)
  }

  #readSpells(name: SpellTable): ReadonlyMap<number, readonly Spell[]> {
    const columns = SPELL_COLUMNS[name]
    const byKey = new Map<string, Spell & { readonly child: number }>()
    for (const table of this.returns.flatMap(one => one.tables.get(name) ?? [])) {
      const [starts, ends] = [table.days(columns.start), table.days(columns.end)]
      table.text('CHILD').forEach((id, row) => {
        const [child, start] = [this.#childOf.get(id), starts[row]!]
        if (child === undefined || start === NO_DAY || start === BAD_DAY) return
        const end = ends[row]! > NO_DAY ? ends[row]! : OPEN
        const what = columns.what === '' ? '' : table.text(columns.what)[row]!
        byKey.set(`${child} ${start} ${name === 'SWEpisodes' ? what : ''}`, { child, start, end, what })
      })
    }
    return groupedByChild([...byKey.values()].sort((one, other) => one.start - other.start))
  }

  #readReviews(): ReadonlyMap<number, readonly Review[]> {
    const byKey = new Map<string, Review & { readonly child: number }>()
    for (const table of this.returns.flatMap(one => one.tables.get('Reviews') ?? [])) {
      const [days, codes] = [table.days('REVIEW'), table.text('REVIEW_CODE')]
      table.text('CHILD').forEach((id, row) => {
        const [child, day] = [this.#childOf.get(id), days[row]!]
        if (child !== undefined && isDay(day)) byKey.set(`${child} ${day}`, { child, day, code: codes[row]! })
      })
    }
    return groupedByChild([...byKey.values()].sort((one, other) => one.day - other.day))
  }

  #readHealth(yearEnd: Day): ReadonlyMap<number, HealthRow> {
    const rows = new Map<number, HealthRow>()
    const table = this.returns.find(one => one.lastDay === yearEnd)?.tables.get('OC2')
    table?.text('CHILD').forEach((id, row) => {
      const child = this.#childOf.get(id)
      if (child !== undefined) rows.set(child, column => table.text(column)[row]!)
    })
    return rows
  }
}

function groupedByChild<Row extends { readonly child: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const byChild = new Map<number, Row[]>()
  for (const row of rows) {
    const known = byChild.get(row.child)
    if (known) known.push(row)
    else byChild.set(row.child, [row])
  }
  return byChild
}
