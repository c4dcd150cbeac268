import { placementProblem } from '../../../care/index.ts'
import { placeOrdersInWords } from '../../../forecast/index.ts'
import { homesWithoutCost, isInForce, plannedFixedCosts, type CostBook } from '../../../money/index.ts'
import { capital, count, listOf } from '../../words.ts'
import { placementTerms, type MoneyPorts, type PricedForecast } from './money-ports.ts'

/** What a reader has to know beside the figures of spend. */
export interface SpendNotes {
  /** Our own homes that are priced by the week for want of a fixed cost. */
  readonly homesByTheWeek: readonly string[]
  /** Planned homes whose fixed cost begins on one day in every future. */
  readonly homesOfOneDay: readonly string[]
  /** Prices of placements that can hardly be so: children of no return, and more than any that we know of. */
  readonly doubtfulPrices: number
  /** In which order free places were tried in the forecast. */
  readonly placeOrders: string
}

export async function spendNotes(
  { kept, futures }: PricedForecast,
  book: CostBook,
  ports: MoneyPorts,
): Promise<SpendNotes> {
  const { supply, bookedFirst } = kept.forecast.request
  const [terms, places] = [{ asAt: futures.asAt, supply }, await ports.places.list()]
  const standing = places.filter(one => !one.isRemoved).map(one => one.row)
  const priced = book.placementCosts.filter(row => isInForce(row, futures.asAt))
  const known = priced.length > 0 ? await placementTerms(ports) : undefined
  return {
    homesByTheWeek: homesWithoutCost(standing, book, terms),
    homesOfOneDay: plannedFixedCosts(book, terms),
    doubtfulPrices: known ? priced.filter(row => placementProblem(row, known) !== undefined).length : 0,
    placeOrders: placeOrdersInWords(bookedFirst?.kinds),
  }
}

const LARGEST_NAMED = 6

/** The homes by name for those who see them, else how many there are. */
const homes = (names: readonly string[], isNamed: boolean): string =>
  isNamed && names.length <= LARGEST_NAMED ? listOf(names) : capital(count(names.length, 'home of our own', 'homes of our own')) // prettier-ignore

/** A sentence for the answer; '' where every home has its fixed cost. */
export const byTheWeekInShort = ({ homesByTheWeek: { length } }: SpendNotes): string =>
  length === 0
    ? ''
    : ` ${capital(count(length, 'home of our own', 'homes of our own'))} ${length === 1 ? 'has' : 'have'} no fixed cost and ${length === 1 ? 'is' : 'are'} priced by the week.`

/** The notes as sentences. @param isNamed whether this reader sees homes and single prices */
export function notesInWords(notes: SpendNotes, isNamed: boolean) {
  const { homesByTheWeek, homesOfOneDay, doubtfulPrices } = notes
  const one = homesByTheWeek.length === 1
  return {
    placeOrders: notes.placeOrders,
    byTheWeek:
      homesByTheWeek.length === 0
        ? undefined
        : `${homes(homesByTheWeek, isNamed)} ${one ? 'has' : 'have'} no fixed cost entered: children there are priced by the week, and an empty place costs nothing.`,
    ofOneDay:
      homesOfOneDay.length === 0
        ? undefined
        : `Each future draws its own opening day of a planned home, but the fixed cost of ${homesOfOneDay.length === 1 ? 'a planned home' : `${homesOfOneDay.length} planned homes`}${isNamed && homesOfOneDay.length <= LARGEST_NAMED ? ` (${listOf(homesOfOneDay)})` : ''} begins in every future on the day that is entered with it. So it is the same in all quantiles, and the ranges do not hold what opening late would save.`,
    doubtful:
      doubtfulPrices === 0 || !isNamed
        ? undefined
        : `${capital(count(doubtfulPrices, 'price of a placement', 'prices of placements'))} in these figures can hardly be so: of a child who is not in the return, or above £50,000 a week. Prices of placements stand for those who come after, so please look at them.`,
  }
}
