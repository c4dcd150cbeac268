import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { POUND } from '../fixtures/futures.ts'
import { bedMix } from './bed-mix.ts'
import { blockBooking, retainer } from './block-booking.ts'
import { feeUplift } from './fee-uplift.ts'
import { homesAlike, newHome, newHomeRange, type NewHome } from './new-home.ts'
import { reunification } from './reunification.ts'

const pence = fc.integer({ min: 1, max: 2_000_000 })

describe('a block booking', () => {
  const three = { places: 3, spotInPence: 7_000 * POUND, blockInPence: 5_600 * POUND }

  it('of three beds at 80 % of spot breaks even at 80 % occupancy', () => {
    expect(blockBooking({ ...three, usedPlaces: 2.4 })).toMatchObject({
      breakEvenInHundredths: 8_000,
      yearlySavingInPence: 0,
    })
  })

  it('saves spot × filled − block × booked', () => {
    // 21 full weeks of 7 days make the year of 365 days 52 1/7 weeks
    const saved = ((3 * 7_000 - 3 * 5_600) * 365) / 7
    expect(blockBooking({ ...three, usedPlaces: 3 }).yearlySavingInPence).toBe(saved * POUND)
    expect(blockBooking({ ...three, usedPlaces: 2 }).yearlySavingInPence).toBeLessThan(0)
  })

  it('saves above its break-even and costs below it, whatever the rates', () => {
    fc.assert(
      fc.property(pence, pence, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 100 }), (spot, block, places, used) => {
        const usedPlaces = (places * used) / 100
        const found = blockBooking({ places, usedPlaces, spotInPence: spot, blockInPence: block })
        const margin = used * 100 - found.breakEvenInHundredths
        if (margin > 1) expect(found.yearlySavingInPence).toBeGreaterThanOrEqual(0)
        if (margin < -1) expect(found.yearlySavingInPence).toBeLessThanOrEqual(0)
      }),
    ) // prettier-ignore
  })
})

it('a retainer breaks even where what it costs to hold is what it saves when used', () => {
  // £700 to hold, £4,900 more when used, £7,000 by the week: 700 ÷ 2,100
  const held = { places: 3, spotInPence: 7_000 * POUND, retainerInPence: 700 * POUND, whenUsedInPence: 4_900 * POUND } // prettier-ignore
  const found = retainer({ ...held, usedPlaces: 1 })
  expect(found.breakEvenInHundredths).toBe(3_333)
  expect(found.yearlySavingInPence).toBe(0)
})

describe('a new home', () => {
  const home: NewHome = {
    capitalInPence: 600_000 * POUND,
    yearlyFixedInPence: 730_000 * POUND,
    weeklyPerChildInPence: 0,
    places: 4,
    monthsBefore: 6,
    monthsToFill: 0,
    occupancyInHundredths: 10_000,
    elsewhereInPence: 7_000 * POUND,
  }

  it('breaks even where its fixed costs are those of as many children elsewhere', () => {
    // a place elsewhere costs £365,000 a year: 730,000 are two of four
    expect(newHome(home)).toMatchObject({
      breakEvenInHundredths: 5_000,
      yearlySavingInPence: 730_000 * POUND,
      weeklyCostInPence: 3_500 * POUND,
    })
  })

  it('has paid back when capital and the months without children are made up', () => {
    // £965,000 to make up at £60,833.33 a month: 15.9 months after the first six
    expect(newHome(home).paybackMonths).toBe(6 + 16)
    expect(newHome({ ...home, elsewhereInPence: 3_000 * POUND }).paybackMonths).toBeUndefined()
  })

  it('has a range that the middle lies in', () => {
    const { worst, middle, best } = newHomeRange(home, { occupancyInHundredths: 1_000, priceInHundredths: 1_000, monthsLate: 3 }) // prettier-ignore
    expect(worst.yearlySavingInPence).toBeLessThan(middle.yearlySavingInPence)
    expect(best.yearlySavingInPence).toBeGreaterThan(middle.yearlySavingInPence)
    expect(worst.paybackMonths!).toBeGreaterThan(middle.paybackMonths!)
  })

  it('beside another like it saves twice as much and breaks even at the same occupancy', () => {
    const two = newHome(homesAlike(home, 2))
    expect(two.yearlySavingInPence).toBe(2 * newHome(home).yearlySavingInPence)
    expect(two.breakEvenInHundredths).toBe(newHome(home).breakEvenInHundredths)
  })
})

it('a fee uplift pays where enough agency places are avoided', () => {
  // 400 children at £21 more: £8,400 a week; each agency place avoided saves 1,000 − 550 − 21 = £429
  const uplift = { children: 400, upliftInPence: 21 * POUND, ownInPence: 550 * POUND, agencyInPence: 1_000 * POUND } // prettier-ignore
  const found = feeUplift({ ...uplift, avoided: 20 })
  expect(found.breakEvenPlaces).toBeCloseTo(8_400 / 429, 10)
  expect(found.yearlyCostInPence).toBe(438_000 * POUND)
  expect(found.netInPence).toBe(Math.round((20 * 42_900 * 365) / 7) - 438_000 * POUND)
  expect(feeUplift({ ...uplift, agencyInPence: 560 * POUND, avoided: 20 }).breakEvenPlaces).toBeUndefined()
})

it('reunification saves the care of those who stay at home, less support and returns', () => {
  // 30 children, £700 × 60 weeks = £42,000 each; one in four returns at £105,804; support £7,857
  const found = reunification({
    children: 30,
    weeklyInPence: 700 * POUND,
    weeksAvoided: 60,
    chanceOfReturnInHundredths: 2_500,
    supportInPence: 7_857 * POUND,
    returnInPence: 105_804 * POUND,
  })
  expect(found.avoidedInPence).toBe(30 * 31_500 * POUND)
  expect(found.supportInPence).toBe(235_710 * POUND)
  expect(found.returnsInPence).toBe(793_530 * POUND)
  expect(found.netInPence).toBe((945_000 - 235_710 - 793_530) * POUND)
  // (42,000 − 7,857) ÷ (42,000 + 105,804)
  expect(found.breakEvenChanceInHundredths).toBe(2_310)
})

describe('two four-bed homes become four two-bed', () => {
  const before = { homes: 2, beds: 4, yearlyFixedInPence: 900_000 * POUND, occupancyInHundredths: 7_500 }
  const after = { homes: 4, beds: 2, yearlyFixedInPence: 550_000 * POUND, occupancyInHundredths: 8_750 }
  const found = bedMix({ before, after, weeklyPerChildInPence: 0, elsewhereInPence: 7_000 * POUND, onceInPence: 325_000 * POUND }) // prettier-ignore

  it('has the same beds, and one child more who is not elsewhere', () => {
    expect([found.before.beds, found.after.beds]).toEqual([8, 8])
    expect([found.before.children, found.after.children]).toEqual([6, 7])
    expect(found.elsewhereInPence).toBe(-365_000 * POUND)
  })

  it('costs £400,000 more to run and £365,000 less elsewhere: £35,000 a year more, and never pays back', () => {
    expect(found.yearlySavingInPence).toBe(-35_000 * POUND)
    expect(found.paybackYears).toBeUndefined()
    // another £35,000 is 0.0959 of a child: 7.0959 of 8
    expect(found.breakEvenInHundredths).toBe(8_870)
  })
})
