import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  bedMix,
  blockBooking,
  feeUplift,
  homesAlike,
  newHome,
  reunification,
  type NewHome,
} from './calculators/index.ts'
import { effectOf } from './savings/effect.ts'

const POUND = 100
const page = readFileSync('docs/how-to/price-a-plan.md', 'utf8').replaceAll(/\s+/g, ' ')
const pounds = (pence: number): string => `£${Math.round(pence / POUND).toLocaleString('en-GB')}`

/** The figures of docs/how-to/price-a-plan.md, worked out by the product: a page that says another figure fails. */
describe('the how-to page says what the product works out:', () => {
  it('three block-booked beds at 80 % of spot break even at 80 % occupancy', () => {
    const three = { places: 3, spotInPence: 7_000 * POUND, blockInPence: 5_600 * POUND }
    expect(blockBooking({ ...three, usedPlaces: 2.4 })).toMatchObject({ breakEvenInHundredths: 8_000, yearlySavingInPence: 0 }) // prettier-ignore
    expect(page).toContain('break even at 80 % occupancy')
    expect(page).toContain(`save ${pounds(blockBooking({ ...three, usedPlaces: 3 }).yearlySavingInPence)} a year`) // prettier-ignore
    expect(page).toContain(`cost ${pounds(0 - blockBooking({ ...three, usedPlaces: 2 }).yearlySavingInPence)} more`) // prettier-ignore
  })

  it('£500,000 projected against what is achieved, all of it price', () => {
    const projected = effectOf(
      { weeks: 500, weeklyInPence: 650_000 },
      { weeks: 500, weeklyInPence: 550_000 },
      0,
    )
    const achieved = effectOf(
      { weeks: 300, weeklyInPence: 650_000 },
      { weeks: 300, weeklyInPence: 582_000 },
      0,
    )
    expect([projected.volume, projected.price]).toEqual([0, 500_000 * POUND])
    expect(page).toContain(`projected ${pounds(projected.total)}, all of it price`)
    expect(page).toContain(`${pounds(achieved.total)} is achieved`)
    expect(page).toContain(`${Math.round((achieved.total * 100) / projected.total)} %`)
  })

  it('eight small homes and two larger', () => {
    const small: NewHome = { capitalInPence: 600_000 * POUND, yearlyFixedInPence: 520_000 * POUND, weeklyPerChildInPence: 200 * POUND, places: 2, monthsBefore: 6, monthsToFill: 3, occupancyInHundredths: 9_000, elsewhereInPence: 7_000 * POUND } // prettier-ignore
    const large: NewHome = { ...small, capitalInPence: 1_200_000 * POUND, yearlyFixedInPence: 1_150_000 * POUND, places: 5, occupancyInHundredths: 8_500 } // prettier-ignore
    const eight = newHome(homesAlike(small, 8))
    expect(page).toContain(`and ${pounds(small.weeklyPerChildInPence)} a week for each child in them`)
    expect(page).toContain(`${pounds(eight.yearlySavingInPence)} a year is saved`)
    expect(page).toContain(`above ${(eight.breakEvenInHundredths / 100).toFixed(2)} % occupancy`)
    expect(page).toContain(`save ${pounds(newHome(homesAlike(large, 2)).yearlySavingInPence)} a year`)
  })

  it('two four-bed homes become four two-bed', () => {
    const found = bedMix({
      before: { homes: 2, beds: 4, yearlyFixedInPence: 900_000 * POUND, occupancyInHundredths: 7_500 },
      after: { homes: 4, beds: 2, yearlyFixedInPence: 550_000 * POUND, occupancyInHundredths: 8_750 },
      weeklyPerChildInPence: 0,
      elsewhereInPence: 7_000 * POUND,
      onceInPence: 0,
    })
    expect(page).toContain(`${pounds(0 - found.yearlySavingInPence)} a year more in all`)
    expect(page).toContain(`${(found.breakEvenInHundredths / 100).toFixed(1)} % occupancy it costs the same`)
  })

  it('thirty children go home', () => {
    const thirty = { children: 30, weeklyInPence: 550 * POUND, weeksAvoided: 104, chanceOfReturnInHundredths: 2_000, supportInPence: 7_857 * POUND, returnInPence: 105_804 * POUND } // prettier-ignore
    const found = reunification(thirty)
    expect(page).toContain(`${pounds(thirty.weeklyInPence * thirty.weeksAvoided)} of care for each`)
    expect(page).toContain(`saves ${pounds(found.netInPence)}`)
    expect(page).toContain(`${pounds(found.avoidedInPence)} of care less ${pounds(found.supportInPence)} of support less ${pounds(found.returnsInPence)} of returns`) // prettier-ignore
    expect(page).toContain(`more than ${(found.breakEvenChanceInHundredths / 100).toFixed(2)} % come back`)
  })

  it('carers are paid more', () => {
    const uplift = { children: 400, upliftInPence: 21 * POUND, ownInPence: 550 * POUND, agencyInPence: 1_000 * POUND } // prettier-ignore
    const found = feeUplift({ ...uplift, avoided: 20 })
    expect(page).toContain(`for 400 children costs ${pounds(found.yearlyCostInPence)} a year`)
    expect(page).toContain(`from ${found.breakEvenPlaces!.toFixed(1)} agency places avoided`)
    expect(page).toContain(`it leaves ${pounds(found.netInPence)} a year`)
    const each = Math.round((2_000_000 * POUND * 7) / 365 / 819)
    const two = feeUplift({ ...uplift, children: 819, upliftInPence: each, avoided: 0 })
    expect(page).toContain(`that is £${(each / POUND).toFixed(2)} a week each`)
    expect(page).toContain(`from ${two.breakEvenPlaces!.toFixed(1)} places`)
  })
})
