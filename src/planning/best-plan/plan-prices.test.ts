import { expect, it } from 'vitest'
import { kindIndex, KINDS, monthEndsAfter, NO_DAY, OPEN, parseDay, type Kind } from '../../care/index.ts'
import type { KindFutures } from '../../forecast/index.ts'
import { EMPTY_BOOK, spendOf, type CostBook } from '../../money/index.ts'
import { planPrices, netOf } from './plan-prices.ts'

const asAt = parseDay('2026-02-28')
const MONTHS = 3
/** So many children of each kind on every day, and so many placements of it that end in a month. */
function futures(
  children: Partial<Record<Kind, number>>,
  ended: Partial<Record<Kind, number>> = {},
): KindFutures {
  // prettier-ignore
  const column = (of: Partial<Record<Kind, number>>) =>
    Int32Array.from({ length: KINDS.length * MONTHS }, (_, at) => of[KINDS[Math.floor(at / MONTHS)]!] ?? 0)
  return {
    asAt,
    monthEnds: monthEndsAfter(asAt, MONTHS),
    runs: 1,
    start: KINDS.map(kind => children[kind] ?? 0),
    children: column(children),
    ended: column(ended),
    turned18: new Int32Array(MONTHS),
    turned18Before: [],
  }
}
const rise = (kind: Kind, yearlyInHundredths: number) => ({
  kind,
  yearlyInHundredths,
  from: NO_DAY,
  to: OPEN,
})
const pricesOf = (children: Partial<Record<Kind, number>>, book: CostBook, ended?: Partial<Record<Kind, number>>) =>
  planPrices(['in_house_residential'], spendOf(futures(children, ended), { book, supply: 'as-is' }), () => 'external_residential') // prettier-ignore

it('a place bought by the week rises on 1 April as the book says, and a child in a home of our own costs nothing more', () => {
  const prices = pricesOf({ external_residential: 10 }, { ...EMPTY_BOOK, inflation: [rise('external_residential', 600)] }) // prettier-ignore
  // the assumption of £7,000; 6 % more from April on
  expect(prices.outside[0]!.map(week => week.care)).toEqual([7_000_00, 7_420_00, 7_420_00])
  expect(prices.own[0]!.map(netOf)).toEqual([0, 0, 0])
})

const placement = {
  placement: 'P1', child: 'C1', kind: 'external_residential', provider: '', contract: '', needBand: '', staffing: 'usual', solo: false,
  education: false, therapy: false, weeklyPriceInPence: 9_000_00, educationWeeklyInPence: 0, healthWeeklyInPence: 1_000_00,
  invoicedInPence: 0, receivedInPence: 0, from: NO_DAY, to: OPEN, reviewOn: OPEN,
} as const // prettier-ignore

it('children without a price of their own are priced by their kind, and what partners pay is spread over all', () => {
  const book = { ...EMPTY_BOOK, placementCosts: [placement] } as unknown as CostBook
  const [week] = pricesOf({ external_residential: 4 }, book).outside[0]!
  // one at £9,000, three at the assumption of £7,000; £1,000 of one of the four from health
  expect(week).toEqual({ care: 7_500_00, notice: 0, partners: 250_00 })
})

it('the price of a week is what spend changes by when there is one child more', () => {
  const unit = { kind: 'external_residential', provider: '', needBand: '', package: '', weeklyCostInPence: 6_500_00, noticeWeeks: 2, from: NO_DAY, to: OPEN } // prettier-ignore
  const book = { ...EMPTY_BOOK, unitCosts: [unit], placementCosts: [placement], inflation: [rise('external_residential', 400)] } as unknown as CostBook // prettier-ignore
  const [fewer, more] = [10, 20].map(children => spendOf(futures({ external_residential: children }, { external_residential: children / 10 }), { book, supply: 'as-is', knownOn: { asAt, children: KINDS.map(() => 10) } })) // prettier-ignore
  const { outside } = planPrices(['in_house_residential'], fewer!, () => 'external_residential')
  const sum = (spend: typeof fewer, month: number) =>
    spend!.pence.reduce((all, line) => all + line[month]!, 0)
  // ten children more from the first month’s end on: from the second month they are there throughout
  const days = fewer!.months[kindIndex('external_residential')]![1]!.days
  for (const month of [1, 2].filter(one => fewer!.months[0]![one]!.days === days))
    expect((10 * days * netOf(outside[0]![month]!)) / 7).toBeCloseTo(sum(more, month) - sum(fewer, month), -2)
})
