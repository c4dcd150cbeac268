import {
  PARTS_OF_A_PLACE,
  usableParts,
  type Day,
  type HomeCostRow,
  type Kind,
  type SupplyMode,
} from '../care/index.ts'
import type { CostBook } from './book.ts'
import { daysInForce, inForceOn, isInForce, type Dated } from './dated.ts'
import {
  agencyPremiumInPence,
  bookedInPence,
  homesFixedInPence,
  risenHome,
  sumOf,
  type Stretch,
} from './paid-empty-or-full.ts'
import { weeklyRate, type WeeklyRate } from './weekly-rate.ts'

/** Places paid for some other way than by the week, over one stretch. */
interface Places {
  /** Places times days; of booked places the part that can be used, exactly: only pence are rounded. */
  readonly days: number
  /** Pence a week when used, each place's times its days. */
  readonly weeklyTimesDays: number
}

/** Everything about one kind in one month that is the same in all futures. */
export interface KindMonth {
  readonly days: number
  readonly rate: WeeklyRate
  /** Own homes in the order in which they are used: those that there are, then those that a scenario adds. */
  readonly ownPlaces: readonly Places[]
  /** Then block bookings, then retainers. */
  readonly blockPlaces: Places
  readonly retainedPlaces: Places
  /** Paid whatever happens. */
  readonly fixedInPence: number
  readonly agencyPremiumInPence: number
  readonly blockInPence: number
  readonly retainerInPence: number
  readonly oneOffInPence: number
  /** What partners agreed to pay for the children of the as-at day, pence a week, and over how many children. */
  readonly educationWeekly: number
  readonly healthWeekly: number
  readonly sharedOver: number
}

export interface MonthQuestion extends Stretch {
  readonly book: CostBook
  readonly kind: Kind
  readonly supply: SupplyMode
  readonly asAt: Day
  /** Children of the kind on the as-at day. */
  readonly children: number
  /** The same by year of age; undefined: not known. */
  readonly ages?: readonly number[] | undefined
  readonly added?: AddedHomes | undefined
}

/** Homes that a scenario adds to the book’s: they are used after all that there are, and their prices are of the as-at day. */
export interface AddedHomes {
  readonly homes: readonly HomeCostRow[]
  /** Places of the kind in the month without them. */
  readonly placesBefore: number
}

function placesOf<Row extends Dated & { readonly places: number }>(
  rows: readonly Row[],
  { first, last }: Stretch,
  weekly: (row: Row) => number,
  parts: (row: Row) => number = row => row.places * PARTS_OF_A_PLACE,
): Places {
  const partDays = (row: Row) => parts(row) * daysInForce(row, first, last)
  return {
    days: sumOf(rows, partDays) / PARTS_OF_A_PLACE,
    weeklyTimesDays: sumOf(rows, row => partDays(row) * weekly(row)) / PARTS_OF_A_PLACE,
  }
}

/** Own places in the order in which they are used. Places that no row of the book prices come at the weekly rate, before those added. */
function ownPlacesOf(
  question: MonthQuestion,
  { homes, added, rate }: { homes: readonly HomeCostRow[]; added: readonly HomeCostRow[]; rate: number },
): Places[] {
  const priced = placesOf(homes, question, row => row.weeklyPerChildInPence)
  if (!question.added) return [priced]
  const all = question.added.placesBefore * (question.last - question.first + 1)
  const unpriced = Math.max(all - priced.days, 0)
  return [
    priced,
    { days: unpriced, weeklyTimesDays: unpriced * rate },
    placesOf(added, question, row => row.weeklyPerChildInPence),
  ]
}

/** What partners agreed to pay a week for priced placements of the kind that are in force on the as-at day. */
function sharedFunding({ book, kind, asAt, children }: MonthQuestion) {
  const rows = book.placementCosts.filter(row => row.kind === kind && isInForce(row, asAt))
  return {
    educationWeekly: sumOf(rows, row => row.educationWeeklyInPence),
    healthWeekly: sumOf(rows, row => row.healthWeeklyInPence),
    sharedOver: Math.max(children, rows.length),
  }
}

/** One kind in one month: its weekly rate, what is paid empty or full, and how many places that pays for. */
export function kindMonth(question: MonthQuestion): KindMonth {
  const { book, kind, supply, first, last } = question
  const counts = ({ status }: { readonly status: string }) => status === 'open' || supply === 'planned'
  const rate = weeklyRate(book, { ...question, day: last })
  const homes = book.homeCosts
    .filter(row => row.kind === kind && counts(row))
    .map(row => risenHome(row, { kind, since: Math.max(row.from, question.asAt), to: first }, book))
  const added = (question.added?.homes ?? []).map(row =>
    risenHome(row, { kind, since: question.asAt, to: first }, book),
  )
  const paid = [...homes, ...added]
  const contracts = book.contracts.filter(row => row.kind === kind)
  const blocks = contracts.filter(row => row.type === 'block')
  const retainers = contracts.filter(row => row.type === 'retainer')
  return {
    days: last - first + 1,
    rate,
    ownPlaces: ownPlacesOf(question, { homes, added, rate: rate.pence }),
    blockPlaces: placesOf(blocks, question, () => 0, usableParts),
    retainedPlaces: placesOf(retainers, question, row => row.weeklyWhenUsedInPence, usableParts),
    fixedInPence: homesFixedInPence(paid, question),
    agencyPremiumInPence: agencyPremiumInPence(paid, question),
    blockInPence: bookedInPence(blocks, question),
    retainerInPence: bookedInPence(retainers, question),
    oneOffInPence: sumOf(
      book.oneOffCosts.filter(row => row.kind === kind && row.type === 'revenue' && counts(row)),
      row => (first <= row.on && row.on <= last ? row.amountInPence : 0),
    ),
    ...sharedFunding(question),
  }
}

/** Capital of a stretch: kept apart from spend, which is revenue. */
export const capitalOf = (book: CostBook, supply: SupplyMode, { first, last }: Stretch): number =>
  sumOf(
    book.oneOffCosts.filter(row => row.type === 'capital' && (row.status === 'open' || supply === 'planned')),
    row => (first <= row.on && row.on <= last ? row.amountInPence : 0),
  )

/** What Staying Put rests on in a month; undefined: nothing entered. */
export const stayingPutOn = (book: CostBook, day: Day) => inForceOn(book.stayingPut, day)
