import { isDay, type CarerPaymentRow, type CarerScheme, type Day, type Kind } from '../care/index.ts'
import { weeklyFeeInPence } from '../forecast/index.ts'
import { basisOf, type Basis, type CostBook } from './book.ts'
import { isInForce } from './dated.ts'
import { inflated } from './inflate.ts'
import { unitCost } from './unit-cost.ts'

/** What a week for one child in a kind of home costs when bought by the week, and what that rests on. */
export interface WeeklyRate {
  readonly pence: number
  readonly noticeWeeks: number
  readonly basis: Basis
  /** In words: `unit cost`, `fee`, `carers’ payments`, `assumption`, and how many priced placements are in it. */
  readonly source: string
  /** What is in it of single placements; undefined: nothing. */
  readonly placements?: PlacementsInRate
}

/** Prices of single placements within a kind's rate: they stand for whoever comes after too. */
export interface PlacementsInRate {
  readonly count: number
  /** The dearest one's share of what all children of the kind cost, in hundredths of a per cent. */
  readonly dearestInHundredths: number
}

export interface Price extends WeeklyRate {
  /** Since when; it is raised on each 1 April after that and after the as-at day. */
  readonly since: Day
}

/** Where and when a rate is asked for. */
export interface RateQuestion {
  readonly kind: Kind
  readonly day: Day
  /** Prices known on this day rise from it on. */
  readonly asAt: Day
  /** Children in homes of this kind on the as-at day: those without a price of their own cost the unit cost. */
  readonly children: number
  /** The same by year of age, 0 to 17: what carers are paid depends on it. Left out: each year of age counts the same. */
  readonly ages?: readonly number[] | undefined
}

const WHOLE = 10_000

const SCHEMES: Partial<Record<Kind, CarerScheme>> = { kinship: 'kinship', in_house_fostering: 'mainstream' }

/** How many years of age, or children of those ages where any are known, a row of the scheme speaks for. */
const weightOf = ({ ageFrom, ageTo }: CarerPaymentRow, ages: readonly number[] | undefined): number =>
  ages ? ages.slice(ageFrom, ageTo + 1).reduce((sum, children) => sum + children, 0) : ageTo - ageFrom + 1

/** What carers are paid on average over the children of the kind by age; where none of them is known, over the years of age. */
function carersPayments(book: CostBook, { kind, day, ages }: RateQuestion): Price | undefined {
  const scheme = SCHEMES[kind]
  const rows = book.carerPayments.filter(row => row.scheme === scheme && isInForce(row, day))
  const [first] = rows
  if (!first) return undefined
  const known = ages && rows.some(row => weightOf(row, ages) > 0) ? ages : undefined
  const all = rows.reduce((sum, row) => sum + weightOf(row, known), 0)
  const paid = rows.reduce(
    (sum, row) => sum + (row.weeklyAllowanceInPence + row.weeklyFeeInPence) * weightOf(row, known),
    0,
  )
  return {
    pence: Math.round(paid / all),
    noticeWeeks: 0,
    basis: basisOf(book, first),
    source: known ? 'carers’ payments by age' : 'carers’ payments',
    since: Math.max(...rows.map(row => row.from)),
  }
}

function fee(book: CostBook, { kind, day }: RateQuestion): Price {
  const rows = (book.fees ?? []).filter(row => row.kind === kind && row.from <= day)
  const [first] = rows
  return {
    pence: weeklyFeeInPence(book.fees, kind, day),
    noticeWeeks: 0,
    basis: first ? basisOf(book, first) : 'assumed',
    source: first ? 'fee' : 'assumption',
    since: Math.max(...rows.map(row => row.from), Number.MIN_SAFE_INTEGER),
  }
}

function bookPrice(book: CostBook, question: RateQuestion): Price {
  const price =
    unitCost(book, question) ??
    // a fee that the authority gave stands before what carers are paid: it may hold more than that
    (book.fees?.some(row => row.kind === question.kind) ? undefined : carersPayments(book, question)) ??
    fee(book, question)
  const since = Math.max(isDay(price.since) ? price.since : question.asAt, question.asAt)
  const pence = inflated(price.pence, { kind: question.kind, from: since, to: question.day }, book.inflation)
  return { ...price, pence }
}

/** Prices known on the as-at day: they rise from it on; before it they were to them as the book’s price was to that of the day. */
function knownOn(
  known: number,
  price: Price,
  { book, question }: { book: CostBook; question: RateQuestion },
): number {
  const { kind, day, asAt } = question
  if (day >= asAt) return inflated(known, { kind, from: asAt, to: day }, book.inflation)
  const now = bookPrice(book, { ...question, day: asAt }).pence
  return now > 0 ? (known * price.pence) / now : known
}

/**
 * The weekly rate of a kind on a day. Children whose price is known (spot placements in force on the as-at day) cost that,
 * the others the unit cost, the fee or the assumption of the kind; both rise with the kind's inflation. A unit cost that
 * begins after the as-at day is a new price for everyone.
 */
export function weeklyRate(book: CostBook, question: RateQuestion): WeeklyRate {
  const { kind, day, asAt } = question
  const price = bookPrice(book, question)
  const priced = book.placementCosts.filter(
    row => row.kind === kind && row.contract === '' && isInForce(row, asAt),
  )
  const [first] = priced
  if (!first || (price.since > asAt && price.since <= day)) return price
  const known = priced.reduce((sum, row) => sum + row.weeklyPriceInPence, 0)
  const others = Math.max(question.children - priced.length, 0)
  const knownNow = knownOn(known, price, { book, question })
  const pence = Math.round((knownNow + others * price.pence) / (priced.length + others))
  const rest = others === 0 ? '' : `; ${price.source} for ${others} more`
  const basis = others > priced.length ? price.basis : basisOf(book, first)
  const source = `${priced.length} priced placements${rest}`
  const dearest = (Math.max(...priced.map(row => row.weeklyPriceInPence)) / Math.max(known, 1)) * knownNow
  const dearestInHundredths = Math.round((dearest * WHOLE) / Math.max(knownNow + others * price.pence, 1))
  const placements = { count: priced.length, dearestInHundredths }
  return { pence, noticeWeeks: price.noticeWeeks, basis, source, placements }
}
