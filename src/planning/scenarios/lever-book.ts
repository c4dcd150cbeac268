import {
  isSameName,
  kindIndex,
  OPEN,
  OWN_KINDS,
  type ContractRow,
  type Day,
  type HomeCostRow,
  type Kind,
  type SupplyMode,
} from '../../care/index.ts'
import type { Prepared } from '../../forecast/index.ts'
import { isInForce, weeklyRate, type CostBook, type SpendTerms } from '../../money/index.ts'
import { stepsOfLever } from './lever-changes.ts'
import { likelyPlaces } from './likely-places.ts'
import type { Lever } from './lever.ts'

const WEEKS_IN_A_YEAR = 365.25 / 7
const WHOLE = 10_000

/** What prices are asked with, besides the futures. */
export interface PriceTerms {
  readonly book: CostBook
  readonly asAt: Day
  readonly supply: SupplyMode
}

/** The same with the children of each of KINDS on the as-at day: those without a price of their own cost the unit cost. */
export interface LeverTerms extends PriceTerms {
  readonly children: readonly number[]
}

/** The weekly rate of a kind on the as-at day, over all its children: as spend has it. */
export const rateOf = (kind: Kind, { book, asAt, children }: LeverTerms): number =>
  weeklyRate(book, { kind, day: asAt, asAt, children: children[kindIndex(kind)]! }).pence

/** A block booking as the contract that it would be; without a price, at the price of a week bought by the week. */
export function blockOf(lever: Lever, terms: LeverTerms): ContractRow {
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

/** Own homes of a kind that are open and priced on the as-at day. */
const pricedHomes = (kind: Kind, { book, asAt }: PriceTerms): readonly HomeCostRow[] =>
  book.homeCosts.filter(
    row => row.kind === kind && row.places > 0 && row.status === 'open' && isInForce(row, asAt),
  )

const meanOverPlaces = (homes: readonly HomeCostRow[], pence: (row: HomeCostRow) => number): number =>
  homes.reduce((sum, row) => sum + pence(row), 0) / homes.reduce((sum, row) => sum + row.places, 0)

/** A place a week, empty or full, and what a child who lives there costs more: as entered, else as in our own homes, else what a filled place costs now. */
function placeWeekly(lever: Lever, kind: Kind, terms: LeverTerms): { fixed: number; perChild: number } {
  if (lever.weeklyInPence !== undefined) return { fixed: lever.weeklyInPence, perChild: 0 }
  const homes = pricedHomes(kind, terms)
  if (homes.length === 0) return { fixed: rateOf(kind, terms), perChild: 0 }
  return {
    fixed: Math.round(meanOverPlaces(homes, row => row.yearlyFixedInPence) / WEEKS_IN_A_YEAR),
    perChild: Math.round(meanOverPlaces(homes, row => row.weeklyPerChildInPence * row.places)),
  }
}

/** A new children's home is paid empty or full, from the likely day on, as it is staffed. */
export function homeCostsOf(lever: Lever, terms: LeverTerms): HomeCostRow[] {
  const kind = lever.kind ?? 'in_house_residential'
  if (kind !== 'in_house_residential') return []
  const { fixed, perChild } = placeWeekly(lever, kind, terms)
  return stepsOfLever(lever).map(({ after, places }, i) => ({
    home: `scenario: ${lever.name || 'new home'}, step ${i + 1}`,
    kind,
    places,
    yearlyFixedInPence: Math.round(places * fixed * WEEKS_IN_A_YEAR),
    weeklyPerChildInPence: perChild,
    weeklyAgencyPremiumInPence: 0,
    from: lever.from + after,
    to: OPEN,
    status: 'open' as const,
  }))
}

/** The cost book as it would stand under some levers: block bookings, and homes that close. Homes that open are added besides. */
export function bookWithLevers(levers: readonly Lever[], terms: LeverTerms): CostBook {
  const { book } = terms
  const ofSort = (code: Lever['lever']) => levers.filter(lever => lever.lever === code)
  const closing = (row: HomeCostRow): HomeCostRow => {
    const lever = ofSort('close_home').find(one => isSameName(one.name, row.home))
    return lever ? { ...row, to: Math.min(row.to, lever.from - 1) } : row
  }
  return {
    ...book,
    contracts: [...book.contracts, ...ofSort('block_book').map(lever => blockOf(lever, terms))],
    homeCosts: book.homeCosts.map(closing),
  }
}

/** The homes that open, which are used after the places that there are. */
export function addedHomes(
  levers: readonly Lever[],
  terms: LeverTerms,
  prepared: Prepared,
): SpendTerms['added'] {
  const homes = levers
    .filter(lever => lever.lever === 'open_home')
    .flatMap(lever => homeCostsOf(lever, terms))
  if (homes.length === 0) return undefined
  const placesBefore = likelyPlaces({ prepared })[OWN_KINDS.indexOf('in_house_residential')]!
  return { kind: 'in_house_residential', homes, placesBefore }
}
