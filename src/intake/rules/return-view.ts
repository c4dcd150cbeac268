import { BAD_DAY, dayFromMonthFirst, type Day, type Return, type TableName } from '../../care/index.ts'
import type { ChildNumbers } from './child-numbers.ts'
import { orderEpisodes, type EpisodeOrder } from './episode-order.ts'
import { placeEpisodes, type EpisodePlaces } from './episode-places.ts'
import type { Lookups } from './rule-context.ts'
import { lastDayOfYearEnding, yearEndingAfter } from './rule-years.ts'
import { emptyTable, TableView } from './table-view.ts'

export interface ReturnViewInput {
  readonly source: Return
  /** Shared by all returns that are checked together. */
  readonly children: ChildNumbers
  readonly lookups: Lookups
  /** 31 March unless said otherwise. */
  readonly yearEnd?: Day
}

/** One return as the rules see it; this year's view serves again as next year's "last year". */
export class ReturnView {
  readonly source: Return
  readonly children: ChildNumbers
  readonly lookups: Lookups
  readonly firstDay: Day
  readonly yearEnd: Day
  readonly lastDay: Day
  readonly year: number
  readonly #tables = new Map<TableName, TableView>()
  #order: EpisodeOrder | undefined
  #starts: Int32Array | undefined
  #places: EpisodePlaces | undefined
  #uasc: readonly string[] | undefined

  constructor({ source, children, lookups, yearEnd }: ReturnViewInput) {
    this.source = source
    this.children = children
    this.lookups = lookups
    this.firstDay = source.firstDay
    this.year = yearEndingAfter(source.firstDay)
    this.yearEnd = yearEnd ?? lastDayOfYearEnding(this.year)
    this.lastDay = source.lastDay
    for (const [name, table] of source.tables) this.#tables.set(name, new TableView(table, children))
  }

  has(table: TableName): boolean {
    return this.source.tables.has(table)
  }

  /** A table; an empty one where the return has none. */
  table(name: TableName): TableView {
    const known = this.#tables.get(name)
    if (known) return known
    const made = new TableView(emptyTable(name), this.children)
    this.#tables.set(name, made)
    return made
  }

  /** A column's text, derived where it is one of the derived four and the file does not give it. */
  text(name: TableName, column: string): readonly string[] {
    const table = this.table(name)
    if (table.has(column)) return table.text(column)
    if (name === 'Episodes' && column === 'PL_LA') return this.places.authority
    if (name === 'Episodes' && column === 'PL_LOCATION') return this.places.location
    if (name === 'Header' && column === 'UASC') return this.#unaccompaniedFlags()
    return table.text(column)
  }

  get episodes(): TableView {
    return this.table('Episodes')
  }

  /** Each child's episodes in order of DECOM. */
  get order(): EpisodeOrder {
    this.#order ??= orderEpisodes(this.episodes, this.starts)
    return this.#order
  }

  /**
   * DECOM by row, for rules that hold episodes against one another: month/day/year that can be nothing else is read as such, so
   * that one slip is one finding (141) and not one on each neighbour. BAD_DAY or NO_DAY where nothing tells.
   */
  get starts(): Int32Array {
    this.#starts ??= this.#readStarts()
    return this.#starts
  }

  #readStarts(): Int32Array {
    const [days, written] = [this.episodes.days('DECOM'), this.episodes.text('DECOM')]
    return days.map((day, row) => (day === BAD_DAY ? dayFromMonthFirst(written[row]!) : day))
  }

  /** Where each episode's placement lies: authority, in or out, miles from home. */
  get places(): EpisodePlaces {
    this.#places ??= placeEpisodes(this.episodes, this.lookups)
    return this.#places
  }

  #unaccompaniedFlags(): readonly string[] {
    const uasc = this.table('UASC')
    this.#uasc ??= Array.from(this.table('Header').childOf, child => (uasc.hasChild(child) ? '1' : '0'))
    return this.#uasc
  }
}
