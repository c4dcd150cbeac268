import { describe, expect, it } from 'vitest'
import { driversBetween, yearsCompared } from './drivers.ts'
import { day } from './fixtures/journeys.ts'
import type { Forecast, ForecastRow, PastRow } from './forecast.ts'
import type { Flows } from './flows.ts'
import { whatChanged } from './what-changed.ts'
import { yearBalances } from './year-balance.ts'
import { monthEndsAfter } from '../care/index.ts'

interface MonthlyFlows {
  readonly asAt: string
  readonly stock: number
  /** Each month: children aged 10 to 15 who enter, those of 16 who leave, and those who turn 18. */
  readonly enter: number
  readonly leave: number
  readonly turn: number
  readonly months?: number
}

const row = (date: number, measure: string, group: string, mean: number): ForecastRow => ({ date, measure, group, mean, quantiles: [] }) // prettier-ignore

/** A forecast after a year in which each month 5 entered, 3 left before 18 and 1 turned 18. */
function aForecast({ asAt, stock, enter, leave, turn, months = 24 }: MonthlyFlows): Forecast {
  const flows = (date: number, e: number, l: number, t: number) => [
    row(date, 'entries', 'all', e),
    row(date, 'entries', 'age:10_to_15', e),
    row(date, 'exits', 'all', l + t),
    row(date, 'exits', 'age:16_and_over', l + t),
    row(date, 'turning_18', 'all', t),
  ]
  const past = monthEndsAfter(day(asAt) - 366, 12).flatMap(date =>
    [...flows(date, 5, 3, 1), row(date, 'in_care', 'all', stock)].map((one): PastRow => ({
      date,
      measure: one.measure,
      group: one.group,
      value: one.mean,
    })),
  )
  const rows = monthEndsAfter(day(asAt), months).flatMap((date, i) => [
    ...flows(date, enter, leave, turn),
    row(date, 'in_care', 'all', stock + (i + 1) * (enter - leave - turn)),
  ])
  const request = { asAt: day(asAt), months, runs: 1, seed: 1, supply: 'as-is' as const, provision: undefined, fees: undefined } // prettier-ignore
  return { request, method: 'test', past, rows, assumptions: [] }
}

describe('why it goes up or down', () => {
  const forecast = aForecast({ asAt: '2025-03-31', stock: 100, enter: 7, leave: 2, turn: 2 })
  const { drivers } = yearsCompared(forecast)!
  const of = (reason: string) => drivers.find(driver => driver.reason === reason)!

  it('compares each flow of the next twelve months with the last twelve', () => {
    expect(of('families_entering')).toMatchObject({ before: 60, after: 84, inChildren: 24 })
    expect(of('turning_18')).toMatchObject({ before: 12, after: 24, inChildren: -12 })
  })

  it('adds up to next year’s net change less last year’s', () =>
    // +3 a month next year, +1 a month last year
    expect(drivers.reduce((sum, driver) => sum + driver.inChildren, 0)).toBe(24))

  it('says nothing of a past or a forecast shorter than a year', () =>
    expect(
      yearsCompared(aForecast({ asAt: '2025-03-31', stock: 9, enter: 1, leave: 0, turn: 0, months: 11 })),
    ).toBeUndefined())

  it('accounts for each year: who was there, came, left and is there', () => {
    const [last, next, after] = yearBalances(forecast)
    expect(last).toMatchObject({ isCounted: true, families: 60, leftBefore18: 36, turned18: 12, end: 100 })
    expect(next).toMatchObject({ isCounted: false, start: 100, end: 136, to: day('2026-03-31') })
    expect(after).toMatchObject({ start: 136, families: 84, leftBefore18: 24, turned18: 24, end: 172 })
  })
})

describe('why fewer leave', () => {
  const flows = (children: number, left: number): Flows => ({
    families: 0,
    unaccompanied: 0,
    turned18: 0,
    enteredByBand: [0, 0, 0, 0, 0],
    leftByBand: [0, left, 0, 10, 0],
    childMonthsByBand: [0, children, 0, 1000, 0],
  })
  const leaving = (before: Flows, after: Flows) =>
    driversBetween(before, after)
      .filter(({ reason }) => /leav/.test(reason))
      .map(({ inChildren }) => inChildren)

  it('is the ages’ doing where fewer children are of the age, and each leaves as before', () =>
    // a fifth of 500, then a fifth of 300
    expect(leaving(flows(500, 100), flows(300, 60))).toEqual([40, -0]))

  it('is the rates’ doing where as many children leave less often', () =>
    expect(leaving(flows(500, 100), flows(500, 60))).toEqual([-0, 40]))
})

describe('what changed between two forecasts', () => {
  const before = aForecast({ asAt: '2024-03-31', stock: 100, enter: 5, leave: 3, turn: 1 })
  const after = aForecast({ asAt: '2025-03-31', stock: 120, enter: 6, leave: 3, turn: 1 })
  const changed = whatChanged(before, after)!

  it('speaks of the last day that both speak of', () => expect(changed.date).toBe(day('2026-03-31')))

  it('gives reasons that add up', () => {
    // before: 100 + 24 months of +1; after: 120 + 12 months of +2
    expect(changed.total).toMatchObject({ before: 124, after: 144, difference: 20 })
    expect(changed.reasons.map(({ name, difference }) => [name, difference])).toEqual([
      ['Children in care at the start', 8], // 120 there, 112 were expected
      ['Children of families here who come in', 12],
    ])
  })

  it('says nothing where the forecasts share no day', () =>
    expect(
      whatChanged(aForecast({ asAt: '2019-03-31', stock: 1, enter: 1, leave: 1, turn: 0 }), after),
    ).toBeUndefined())
})
