import {
  KINDS,
  kindIndex,
  OPEN,
  OWN_KINDS,
  type ContractRow,
  type Day,
  type HomeCostRow,
  type Kind,
} from '../../care/index.ts'
import { kindFuturesOf, type PastRow, type Prepared } from '../../forecast/index.ts'
import { spendOf, weeklyRate, type CostBook } from '../../money/index.ts'
import type { SupplyMode } from '../../care/index.ts'
import { strengthOn } from '../../forecast/index.ts'
import type { Lever } from './lever.ts'
import { stepsOfLever } from './lever-changes.ts'

const WEEKS_IN_A_YEAR = 365.25 / 7
const WHOLE = 10_000

/** What prices are asked with, besides the futures. */
export interface PriceTerms {
  readonly book: CostBook
  readonly asAt: Day
  readonly supply: SupplyMode
}

const rateOf = (kind: Kind, { book, asAt }: PriceTerms): number =>
  weeklyRate(book, { kind, day: asAt, asAt, children: 0 }).pence

/** A block booking as the contract that it would be; without a price, at the price of a week bought by the week. */
function blockOf(lever: Lever, terms: PriceTerms): ContractRow {
  const kind = lever.kind ?? 'external_residential'
  return {
    contract: `scenario: ${lever.name || 'block booking'}`,
    provider: '',
    kind,
    type: 'block',
    places: lever.number,
    weeklyRateInPence: lever.weeklyInPence ?? rateOf(kind, terms),
    weeklyWhenUsedInPence: 0,
    weeklySpotInPence: 0,
    usableInHundredths: WHOLE,
    noticeWeeks: 0,
    from: lever.from,
    to: lever.until >= OPEN ? OPEN : lever.until - 1,
  }
}

/** Fixed cost of a place a week: as entered, else as our own homes of the kind cost, else what a filled place costs now. */
function placeWeekly(lever: Lever, kind: Kind, terms: PriceTerms): number {
  if (lever.weeklyInPence !== undefined) return lever.weeklyInPence
  const homes = terms.book.homeCosts.filter(row => row.kind === kind && row.places > 0)
  const places = homes.reduce((sum, row) => sum + row.places, 0)
  if (places === 0) return rateOf(kind, terms)
  return Math.round(homes.reduce((sum, row) => sum + row.yearlyFixedInPence, 0) / places / WEEKS_IN_A_YEAR)
}

/** A new children's home is paid empty or full, from the likely day on, as it is staffed. */
function homeCostsOf(lever: Lever, terms: PriceTerms): HomeCostRow[] {
  const kind = lever.kind ?? 'in_house_residential'
  if (kind !== 'in_house_residential') return []
  const weekly = placeWeekly(lever, kind, terms)
  return stepsOfLever(lever).map(({ after, places }, i) => ({
    home: `scenario: ${lever.name || 'new home'}, step ${i + 1}`,
    kind,
    places,
    yearlyFixedInPence: Math.round(places * weekly * WEEKS_IN_A_YEAR),
    weeklyPerChildInPence: 0,
    weeklyAgencyPremiumInPence: 0,
    from: lever.from + after,
    to: OPEN,
    status: 'open' as const,
  }))
}

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** The cost book as it would stand under some levers: block bookings, homes that open, homes that close. */
export function bookWithLevers(levers: readonly Lever[], terms: PriceTerms): CostBook {
  const { book } = terms
  const ofSort = (code: Lever['lever']) => levers.filter(lever => lever.lever === code)
  const closing = (row: HomeCostRow): HomeCostRow => {
    const lever = ofSort('close_home').find(one => sameName(one.name, row.home))
    return lever ? { ...row, to: Math.min(row.to, lever.from - 1) } : row
  }
  return {
    ...book,
    contracts: [...book.contracts, ...ofSort('block_book').map(lever => blockOf(lever, terms))],
    homeCosts: [
      ...book.homeCosts.map(closing),
      ...ofSort('open_home').flatMap(lever => homeCostsOf(lever, terms)),
    ],
  }
}

/** What fees are multiplied by in a month. */
function feeFactor(levers: readonly Lever[], kind: Kind, day: number, asAt: Day): number {
  return levers
    .filter(lever => lever.lever === 'change_fee' && lever.kind === kind)
    .reduce((factor, { number, from, by }) => {
      const ramp = { from: from - asAt, full: by - asAt, until: Infinity }
      return factor * (1 + (number / 100) * strengthOn(ramp, day))
    }, 1)
}

export interface FuturesToPrice {
  readonly prepared: Prepared
  readonly past: readonly PastRow[]
  readonly runs: number
  readonly tallies: Int32Array
}

/** What the authority pays in each future and month under some levers: whole pence, [run][month]. */
export function priceFutures(
  { prepared, past, runs, tallies }: FuturesToPrice,
  levers: readonly Lever[],
  terms: PriceTerms,
): Float64Array {
  const { asAt, supply } = terms
  const futures = kindFuturesOf(prepared, { runs, tallies }, { asAt, past })
  const spend = spendOf(futures, { book: bookWithLevers(levers, terms), supply })
  const pence = new Float64Array(runs * prepared.months)
  spend.lines.forEach(({ kind, part }, line) => {
    const column = spend.pence[line]!
    const factors = Float64Array.from(prepared.monthEnds, day =>
      kind === undefined || part === 'block' ? 1 : feeFactor(levers, kind, day, asAt),
    )
    column.forEach((value, at) => (pence[at]! += Math.round(value * factors[at % prepared.months]!)))
  })
  return pence
}

/** Places of each own kind on each month-end as most likely, before any lever: [own kind][month]. */
export function likelyPlaces({ prepared }: Pick<FuturesToPrice, 'prepared'>): number[][] {
  const days = prepared.monthEnds.at(-1)! + 1
  return OWN_KINDS.map((_, own) =>
    Array.from(prepared.monthEnds, end => {
      const opened = (prepared.changes?.places ?? [])
        .filter(change => change.own === own)
        .flatMap(change => change.steps.filter(step => change.day + step.after <= end))
      return Math.max(
        prepared.places[own * days + end]! + opened.reduce((sum, step) => sum + step.places, 0),
        0,
      )
    }),
  )
}

/** Block-booked places of each of KINDS on each month-end. */
export function bookedPlaces(levers: readonly Lever[], monthEnds: readonly Day[]): number[][] {
  return KINDS.map((_, kind) =>
    monthEnds.map(day =>
      levers
        .filter(
          lever => lever.lever === 'block_book' && kindIndex(lever.kind ?? 'external_residential') === kind,
        )
        .reduce((sum, lever) => sum + (lever.from <= day && day < lever.until ? lever.number : 0), 0),
    ),
  )
}
