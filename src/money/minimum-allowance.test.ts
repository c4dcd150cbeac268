import { expect, it } from 'vitest'
import { NO_DAY, OPEN, type CarerPaymentRow } from '../care/index.ts'
import { day, POUND } from './fixtures/futures.ts'
import { checkAllowances, PUBLISHED_MINIMUM_ALLOWANCES } from './minimum-allowance.ts'

const payment: CarerPaymentRow = { scheme: 'mainstream', ageFrom: 9, ageTo: 12, weeklyAllowanceInPence: 200 * POUND, weeklyFeeInPence: 150 * POUND, from: NO_DAY, to: OPEN } // prettier-ignore
const check = (iso: string, area: 'rest_of_england' | 'london' = 'rest_of_england') =>
  checkAllowances([payment], PUBLISHED_MINIMUM_ALLOWANCES, { area, on: day(iso) })

it('an allowance is held against the minimum of each year of age, fees left out', () => {
  expect(check('2025-06-01').map(one => [one.age, one.minimumInPence, one.shortInPence])).toEqual([
    [9, 19_400, 0],
    [10, 19_400, 0],
    [11, 22_000, 2_000],
    [12, 22_000, 2_000],
  ])
  expect(check('2025-06-01', 'london')[0]!.shortInPence).toBe(2_500)
})

it('a minimum of a year that is over is no minimum: nothing is said to be short or enough', () =>
  expect(check('2026-06-01').every(one => one.minimumInPence === undefined && one.shortInPence === 0)).toBe(true)) // prettier-ignore

it('the last year that is known is named beside, with its end', () => {
  expect(check('2026-06-01')[3]!.lastKnown).toMatchObject({ weeklyInPence: 22_000, to: day('2026-04-05') })
  expect(check('2025-06-01')[3]!.lastKnown).toBeUndefined()
})
