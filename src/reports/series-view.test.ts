import { describe, expect, it } from 'vitest'
import { KINDS, parseDay } from '../care/index.ts'
import type { Forecast } from '../forecast/index.ts'
import { forecastFor } from './public-forecast.ts'
import { kindSeries } from './series-view.ts'

const asAt = parseDay('2025-03-31')
const next = parseDay('2025-04-30')
const counts: Record<string, number> = { kinship: 100, in_house_fostering: 90, secure: 3, other: 12 }

const forecast: Forecast = {
  request: { asAt, months: 1, runs: 10, seed: 1, supply: 'as-is', provision: undefined, fees: undefined },
  method: '1',
  past: KINDS.map(kind => ({
    date: asAt,
    measure: 'in_care',
    group: `placement:${kind}`,
    value: counts[kind] ?? 0,
  })),
  rows: KINDS.map(kind => ({
    date: next,
    measure: 'in_care',
    group: `placement:${kind}`,
    mean: counts[kind] ?? 0,
    quantiles: new Array<number>(9).fill(counts[kind] ?? 0),
  })),
  assumptions: [],
}

const hiddenFor = (seesSmallNumbers: boolean) =>
  kindSeries(forecast, { seesSmallNumbers })
    .filter(series => series.isHidden)
    .map(series => series.group)

const COUNCILLOR = { seesSmallNumbers: false }

describe('the series of a forecast', () => {
  it('a councillor does not see the three children in secure homes, nor which kinds hold nobody', () =>
    expect(hiddenFor(false)).toEqual(
      KINDS.filter(kind => (counts[kind] ?? 0) < 8).map(kind => `placement:${kind}`),
    ))

  it('a professional sees them all', () => expect(hiddenFor(true)).toEqual([]))
})

describe('a forecast for a councillor', () => {
  const past = (values: readonly [string, string, string, number][]) =>
    forecastFor(
      {
        ...forecast,
        past: values.map(([date, measure, group, value]) => ({
          date: parseDay(date),
          measure,
          group,
          value,
        })),
      },
      COUNCILLOR,
    ).past.map(row => `${row.measure} ${row.group} ${row.value}`)

  it('counts to the nearest five, the total too, so that nothing is found by taking one from another', () =>
    expect(
      past([
        ['2025-03-31', 'in_care', 'all', 205],
        ['2025-03-31', 'in_care', 'placement:kinship', 102],
        ['2025-03-31', 'in_care', 'placement:in_house_fostering', 98],
        ['2025-03-31', 'in_care', 'placement:secure', 5],
      ]),
    ).toEqual([
      'in_care all 205',
      'in_care placement:kinship 100',
      'in_care placement:in_house_fostering 100',
    ]))

  it('has no flow by age, and no monthly flow that was ever small', () =>
    expect(
      past([
        ['2025-03-31', 'entries', 'age:under_1', 40],
        ['2025-02-28', 'entries', 'all', 58],
        ['2025-03-31', 'entries', 'all', 61],
        ['2025-02-28', 'turning_18', 'all', 20],
        ['2025-03-31', 'turning_18', 'all', 3],
      ]),
    ).toEqual(['entries all 60', 'entries all 60']))

  it('tells who is in care at the ends of quarters and on the last day only', () =>
    expect(
      past([
        ['2024-12-31', 'in_care', 'all', 100],
        ['2025-01-31', 'in_care', 'all', 110],
        ['2025-03-31', 'in_care', 'all', 120],
        ['2025-04-30', 'in_care', 'all', 130],
      ]),
    ).toEqual(['in_care all 100', 'in_care all 120', 'in_care all 130']))

  it('has in its files what it has on the page', () => {
    const { rows } = forecastFor(forecast, COUNCILLOR)
    expect(rows.map(row => row.group)).not.toContain('placement:secure')
    expect(rows.filter(row => row.mean % 5 !== 0 || row.quantiles.some(value => value % 5 !== 0))).toEqual([])
  })
})
