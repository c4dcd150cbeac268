import { describe, expect, it } from 'vitest'
import { aBook, aContract, aHomeCost, aPlacementCost, aUnitCost, day, POUND, steadyFutures } from './fixtures/futures.ts' // prettier-ignore
import type { CostBook } from './book.ts'
import type { SpendPart } from './spend-lines.ts'
import { spendByYear } from './spend-summary.ts'
import { spendOf, type SpendTerms } from './spend.ts'

const DAYS_IN_2026_27 = 365

/** Pounds of a year on one part in the first future. */
function yearOf(
  futures: ReturnType<typeof steadyFutures>,
  book: CostBook,
  part: SpendPart,
  supply: SpendTerms['supply'] = 'as-is',
) {
  const [year] = spendByYear(spendOf(futures, { book, supply }), line => line.part === part)
  return year!.values[0]! / POUND
}

const ten = steadyFutures({ children: { external_residential: [10] } })

describe('a year of care', () => {
  it('bought by the week costs children times days at a seventh of the weekly rate', () => {
    // rounded to the penny month by month
    const pounds = (10 * DAYS_IN_2026_27 * 7_000) / 7
    expect(yearOf(ten, aBook({ unitCosts: [aUnitCost()] }), 'care')).toBeCloseTo(pounds, 0)
  })

  it('without any price costs what is assumed, and says so', () => {
    const spend = spendOf(ten, { book: aBook({}), supply: 'as-is' })
    const rate = spend.months[4]![0]!.rate
    expect(rate).toMatchObject({ pence: 7_000 * POUND, basis: 'assumed', source: 'assumption' })
  })

  it('in homes of our own costs the same empty or full, and a little more for each child', () => {
    const book = aBook({ homeCosts: [aHomeCost()] })
    const [none, three] = [0, 3].map(n => steadyFutures({ children: { in_house_residential: [n] } }))
    expect(yearOf(none!, book, 'fixed')).toBe(730_000)
    expect(yearOf(three!, book, 'fixed')).toBe(730_000)
    expect(yearOf(three!, book, 'care')).toBeCloseTo((3 * DAYS_IN_2026_27 * 210) / 7, 0)
  })

  it('beyond the places of the homes that are costed costs the unit cost', () => {
    const book = aBook({
      homeCosts: [aHomeCost({ places: 2, weeklyPerChildInPence: 0 })],
      unitCosts: [aUnitCost({ kind: 'in_house_residential', weeklyCostInPence: 700 * POUND })],
    })
    const five = steadyFutures({ children: { in_house_residential: [5] } })
    expect(yearOf(five, book, 'care')).toBe((3 * DAYS_IN_2026_27 * 700) / 7)
  })

  it('of a planned home counts only where the plan does, from its first day', () => {
    const planned = aHomeCost({ status: 'planned', from: day('2026-10-01'), yearlyFixedInPence: 365_000 * POUND }) // prettier-ignore
    const none = steadyFutures({ children: { in_house_residential: [0] } })
    expect(yearOf(none, aBook({ homeCosts: [planned] }), 'fixed', 'planned')).toBe(182_000)
    const spend = spendOf(none, { book: aBook({ homeCosts: [planned] }), supply: 'as-is' })
    expect(spend.lines).toEqual([])
  })
})

describe('three beds block-booked at 80 % of the spot rate', () => {
  const book = (places: number) =>
    aBook({ unitCosts: [aUnitCost()], contracts: places > 0 ? [aContract({ places })] : [] })
  const cost = (children: number, places: number) => {
    const futures = steadyFutures({ children: { external_residential: [children] } })
    const [year] = spendByYear(spendOf(futures, { book: book(places), supply: 'as-is' }), () => true)
    return year!.mean / POUND
  }

  it('are paid whether used or not', () => expect(cost(0, 3)).toBeCloseTo((3 * 5_600 * 365) / 7, 0))
  it('save a fifth of three spot places when full', () =>
    expect(cost(3, 0) - cost(3, 3)).toBeCloseTo((3 * 1_400 * 365) / 7, 0))
  it('cost more than spot when only two are used: two thirds is less than 80 %', () =>
    expect(cost(2, 3)).toBeGreaterThan(cost(2, 0)))
  it('in blocks of which not every place can be used leaves exactly the rest to be bought by the week', () => {
    const contracts = Array.from({ length: 6 }, () => aContract({ places: 1, usableInHundredths: 9_500 }))
    const book = aBook({ unitCosts: [aUnitCost()], contracts })
    // 5.7 of six places, and not 28 days of each month’s 28.5
    expect(yearOf(ten, book, 'care')).toBeCloseTo((4.3 * DAYS_IN_2026_27 * 7_000) / 7, 0)
  })

  it('of which only a part can be used leave the others to be bought', () => {
    const futures = steadyFutures({ children: { external_residential: [3] } })
    const half = aBook({ unitCosts: [aUnitCost()], contracts: [aContract({ places: 2, usableInHundredths: 5_000 })] }) // prettier-ignore
    expect(yearOf(futures, half, 'care')).toBeCloseTo((2 * 365 * 7_000) / 7, 0)
  })
})

describe('a retainer', () => {
  it('costs something to hold and more when used', () => {
    const retainer = aContract({ type: 'retainer', places: 2, weeklyRateInPence: 700 * POUND, weeklyWhenUsedInPence: 4_900 * POUND }) // prettier-ignore
    const futures = steadyFutures({ children: { external_residential: [1] } })
    const pounds = yearOf(futures, aBook({ unitCosts: [aUnitCost()], contracts: [retainer] }), 'retainer')
    expect(pounds).toBeCloseTo((365 * (2 * 700 + 4_900)) / 7, 0)
  })
})

describe('notice', () => {
  it('is paid for the weeks after each placement that ends', () => {
    const futures = steadyFutures({
      children: { external_residential: [10] },
      ended: { external_residential: 2 },
    })
    const book = aBook({ unitCosts: [aUnitCost({ noticeWeeks: 2 })] })
    expect(yearOf(futures, book, 'notice')).toBe(12 * 2 * 2 * 7_000)
  })
})

describe('what partners pay', () => {
  it('is taken off in the share that was agreed for the children of the day', () => {
    const priced = [
      aPlacementCost({ healthWeeklyInPence: 700 * POUND, educationWeeklyInPence: 350 * POUND }),
      aPlacementCost({ placement: 'P2' }),
    ]
    const book = aBook({ placementCosts: priced })
    expect(yearOf(ten, book, 'health')).toBeCloseTo((-365 * 700) / 7, 0)
    expect(yearOf(ten, book, 'education')).toBeCloseTo((-365 * 350) / 7, 0)
  })
})

describe('Staying Put', () => {
  it('costs for those who turned 18 in the months that they stay', () => {
    const futures = steadyFutures({ children: { kinship: [10] }, turned18: 4 })
    const terms = { shareInHundredths: 2_500, months: 2, weeklyCostInPence: 70 * POUND, from: 0, to: day('2030-01-01') } // prettier-ignore
    // one of four stays: one young person in April, two from May on
    expect(yearOf(futures, aBook({ stayingPut: [terms] }), 'staying_put')).toBe((30 + 2 * 335) * 10)
  })
})

describe('costs that come once', () => {
  const once = { name: 'Buy', kind: 'in_house_residential', amountInPence: 600_000 * POUND, on: day('2026-06-15'), status: 'open' } as const // prettier-ignore
  it('of capital are kept apart from spend', () => {
    const spend = spendOf(ten, { book: aBook({ oneOffCosts: [{ ...once, type: 'capital' }] }), supply: 'as-is' }) // prettier-ignore
    expect(spend.lines.some(line => line.part === 'one_off')).toBe(false)
    expect(spend.capital[2]).toBe(600_000 * POUND)
  })
  it('of revenue count in the month in which they are paid', () =>
    expect(yearOf(ten, aBook({ oneOffCosts: [{ ...once, type: 'revenue' }] }), 'one_off')).toBe(600_000))
})
