import { describe, expect, it } from 'vitest'
import { aBook, aHomeCost, aUnitCost, day, POUND, steadyFutures } from './fixtures/futures.ts'
import { allLines } from './spend-lines.ts'
import { spendByYear } from './spend-summary.ts'
import { spendOf, type SpendTerms } from './spend.ts'

const KIND = 'in_house_residential'
const WEEK = 5_000 * POUND
const YEAR = (WEEK * 365) / 7
/** Four places, £1,042,857.14 a year whoever lives there. */
const added = (placesBefore: number): NonNullable<SpendTerms['added']> => ({
  kind: KIND,
  homes: [aHomeCost({ home: 'New', places: 4, yearlyFixedInPence: 4 * YEAR, weeklyPerChildInPence: 0, weeklyAgencyPremiumInPence: 0 })], // prettier-ignore
  placesBefore: new Array<number>(12).fill(placesBefore),
})
const spendOfYear = (children: number, terms: Omit<SpendTerms, 'supply'>): number =>
  spendByYear(spendOf(steadyFutures({ children: { [KIND]: [children] } }), { ...terms, supply: 'as-is' }), allLines)[0]!.mean // prettier-ignore

describe('a home that a scenario adds', () => {
  const book = aBook({ unitCosts: [aUnitCost({ kind: KIND, weeklyCostInPence: WEEK })] })
  const without = spendOfYear(45, { book })

  it('costs all of its fixed cost while nobody lives there, though other own homes have no cost of their own', () => {
    expect(spendOfYear(45, { book, added: added(45) }) - without).toBeCloseTo(4 * YEAR, -2)
  })

  it('costs its fixed cost and nothing more for those who live there', () => {
    expect(spendOfYear(48, { book, added: added(45) }) - without).toBeCloseTo(4 * YEAR, -2)
  })

  it('leaves those who find no place in it at the weekly rate', () => {
    expect(spendOfYear(50, { book, added: added(45) }) - without).toBeCloseTo(5 * YEAR, -2)
  })

  it('is filled after the homes of the book', () => {
    const home = aHomeCost({ places: 45, yearlyFixedInPence: 0, weeklyPerChildInPence: WEEK, weeklyAgencyPremiumInPence: 0 }) // prettier-ignore
    const priced = { ...book, homeCosts: [home] }
    expect(spendOfYear(47, { book: priced, added: added(45) }) - without).toBeCloseTo(4 * YEAR, -2)
  })
})

it('what own homes cost rises with the prices of their kind, on each 1 April', () => {
  const home = aHomeCost({ places: 2, yearlyFixedInPence: 365_000 * POUND, weeklyPerChildInPence: 0, weeklyAgencyPremiumInPence: 0 }) // prettier-ignore
  const book = aBook({
    homeCosts: [home],
    inflation: [{ kind: KIND, yearlyInHundredths: 1_000, from: day('2020-01-01'), to: day('2040-01-01') }],
  })
  const futures = steadyFutures({ asAt: '2026-09-30', months: 18, children: { [KIND]: [1] } })
  const [first, second] = spendByYear(spendOf(futures, { book, supply: 'as-is' }), allLines)
  expect(first!.mean).toBe(182_000 * POUND)
  expect(second!.mean).toBe(401_500 * POUND)
})
