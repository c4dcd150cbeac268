import {
  birthday,
  isDay,
  NO_DAY,
  upperTierAuthority,
  type Day,
  type Postcodes,
  type Return,
  type TableName,
} from '../../care/index.ts'
import type { ReturnView } from './return-view.ts'
import type { TableView } from './table-view.ts'
import type { ProviderList, RegisteredProvider } from './lookups.ts'

/** What a return is checked against, besides itself. */
export interface Lookups {
  readonly postcodes?: Postcodes | undefined
  readonly providers?: ProviderList | undefined
  /** Whether there is a list of providers that does not cover the return. */
  readonly isListTooShort?: boolean
  /** Whether there is a directory of postcodes that does not cover the return. */
  readonly isDirectoryElsewhere?: boolean
  /** The authority's own ONS code: E08000035. */
  readonly authority?: string | undefined
}

export interface RuleContextInput {
  readonly now: ReturnView
  /** The return of the collection year before, where it was handed in. */
  readonly last: ReturnView | undefined
  readonly lookups: Lookups
}

/** All that a rule may see: this year's return, last year's, the year's days, the lookups. Groupings are made once and shared. */
export class RuleContext {
  readonly now: ReturnView
  readonly last: ReturnView | undefined
  readonly lookups: Lookups
  readonly #birthdays = new Map<number, Int32Array>()
  readonly #providers = new Map<string, RegisteredProvider | undefined>()
  #unaccompanied: Uint8Array | undefined

  constructor({ now, last, lookups }: RuleContextInput) {
    this.now = now
    this.last = last
    this.lookups = lookups
  }

  /** 1 April on which the collection year begins. */
  get start(): Day {
    return this.now.firstDay
  }

  /** 31 March on which the collection year ends, however early an extract was cut. */
  get end(): Day {
    return this.now.yearEnd
  }

  /** The last day that the return covers: 31 March, or the day an extract was cut. What is open counts up to here. */
  get lastDay(): Day {
    return this.now.lastDay
  }

  /** The year in which the collection year ends: 2025 for 2024/25. */
  get year(): number {
    return this.now.year
  }

  /** The placing authority's code as PL_LA writes it; '' where unknown. */
  get ownAuthority(): string {
    return upperTierAuthority(this.lookups.authority?.toUpperCase() ?? '')
  }

  /** Ofsted's entry for a URN; undefined where the list does not have it. Each URN is looked up once. */
  providerOf(urn: string): RegisteredProvider | undefined {
    if (!this.#providers.has(urn)) this.#providers.set(urn, this.#findProvider(urn))
    return this.#providers.get(urn)
  }

  /** Where the list gives no authority, its postcode tells (as the Department does). */
  #findProvider(urn: string): RegisteredProvider | undefined {
    const provider = this.lookups.providers?.find(urn)
    if (!provider || provider.laCode !== '') return provider
    return { ...provider, laCode: this.lookups.postcodes?.lookup(provider.postcode)?.laua ?? '' }
  }

  /** This year's column; '' where blank. */
  text(table: TableName, column: string): readonly string[] {
    return this.now.text(table, column)
  }

  /** This year's column as days. */
  days(table: TableName, column: string): Int32Array {
    return this.now.table(table).days(column)
  }

  /** By row: the number of its child, -1 where CHILD is blank. */
  childOf(table: TableName): Int32Array {
    return this.now.table(table).childOf
  }

  /** By child number: date of birth in this year's Header (the earliest, should it stand there twice); NO_DAY where unknown. */
  get births(): Int32Array {
    return this.birthdays(0)
  }

  /** By child number: the day on which the child reaches `years`; NO_DAY where the date of birth is unknown. */
  birthdays(years: number): Int32Array {
    const known = this.#birthdays.get(years)
    if (known) return known
    const days = this.#earliestBirths()
    for (let child = 0; child < days.length; child++)
      if (isDay(days[child]!)) days[child] = birthday(days[child]!, years)
    this.#birthdays.set(years, days)
    return days
  }

  #earliestBirths(): Int32Array {
    const { childOf } = this.now.table('Header')
    const given = this.days('Header', 'DOB')
    const births = new Int32Array(this.now.children.count).fill(NO_DAY)
    for (let row = 0; row < childOf.length; row++) {
      const [child, birth] = [childOf[row]!, given[row]!]
      if (child < 0 || !isDay(birth)) continue
      if (!isDay(births[child]!) || birth < births[child]!) births[child] = birth
    }
    return births
  }

  /**
   * By child number: 1 where this year or last the Header flags the child as unaccompanied, or UASC lists the child. Where the
   * Header is submitted with flags (XML, whose UASC may list every child), a listed child counts once the status has ceased.
   */
  get unaccompanied(): Uint8Array {
    this.#unaccompanied ??= this.#findUnaccompanied()
    return this.#unaccompanied
  }

  #findUnaccompanied(): Uint8Array {
    const found = new Uint8Array(this.now.children.count)
    const mark = (table: TableView, isSaid: (row: number) => boolean) => {
      for (let row = 0; row < table.rowCount; row++)
        if (table.childOf[row]! >= 0 && isSaid(row)) found[table.childOf[row]!] = 1
    }
    const isListingEnough = !this.now.table('Header').has('UASC')
    for (const view of this.last ? [this.last, this.now] : [this.now]) {
      const [flag, ceased] = [view.text('Header', 'UASC'), view.text('UASC', 'DUC')]
      mark(view.table('Header'), row => flag[row] === '1')
      mark(view.table('UASC'), row => isListingEnough || ceased[row] !== '')
    }
    return found
  }
}

/** Whether the return came as XML, where the Header says itself who is unaccompanied. */
export const isXml = ({ tables }: Return): boolean =>
  [...tables.values()].some(table => table.rowCount > 0 && table.fileOf(0).toLowerCase().endsWith('.xml'))
