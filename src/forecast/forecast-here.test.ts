import { beforeAll, describe, expect, it } from 'vitest'
import { KINDS, AGE_BANDS, type ProvisionRow, OPEN } from '../care/index.ts'
import { inventHistory } from './fixtures/invented.ts'
import { day } from './fixtures/journeys.ts'
import { forecastHere } from './forecast-here.ts'
import type { Forecast, ForecastRequest, ForecastRow } from './forecast.ts'

const history = inventHistory({
  first: day('2020-04-01'),
  last: day('2025-03-31'),
  entriesADay: 0.15,
  leaving: 1 / 500,
  moving: 1 / 400,
  kinds: [
    'kinship',
    'in_house_fostering',
    'agency_fostering',
    'in_house_residential',
    'external_residential',
  ],
})

const own = (kind: ProvisionRow['kind'], places: number): ProvisionRow => ({
  provision: kind,
  kind,
  places,
  openFrom: day('2000-01-01'),
  openTo: OPEN,
  status: 'open',
})

const request: ForecastRequest = {
  asAt: day('2025-03-31'),
  months: 12,
  runs: 60,
  seed: 1,
  supply: 'as-is',
  provision: [own('in_house_fostering', 10), own('in_house_residential', 100)],
  fees: undefined,
}

let forecast: Forecast
beforeAll(() => {
  forecast = forecastHere(history, request)
})

const rows = (measure: string, group: string): ForecastRow[] =>
  forecast.rows.filter(row => row.measure === measure && row.group === group)

describe('a forecast', () => {
  it('has a row for each kind and band in every month', () => {
    for (const group of [
      ...KINDS.map(kind => `placement:${kind}`),
      ...AGE_BANDS.map(band => `age:${band}`),
      'all',
    ])
      expect(rows('in_care', group)).toHaveLength(12)
  })

  it('adds up: kinds and ages each make the total, month by month', () => {
    rows('in_care', 'all').forEach((all, month) => {
      const sum = (groups: string[]) =>
        groups.reduce((total, group) => total + rows('in_care', group)[month]!.mean, 0)
      expect(sum(KINDS.map(kind => `placement:${kind}`))).toBeCloseTo(all.mean, 9)
      expect(sum(AGE_BANDS.map(band => `age:${band}`))).toBeCloseTo(all.mean, 9)
    })
  })

  it('loses no child: stock, entries and exits balance', () => {
    let before = forecast.past.filter(row => row.measure === 'in_care' && row.group === 'all').at(-1)!.value
    rows('in_care', 'all').forEach((all, month) => {
      const change = rows('entries', 'all')[month]!.mean - rows('exits', 'all')[month]!.mean
      expect(all.mean).toBeCloseTo(before + change, 9)
      before = all.mean
    })
  })

  it('has quantiles that do not cross and are not negative', () => {
    for (const row of forecast.rows) {
      expect(row.quantiles[0]).toBeGreaterThanOrEqual(0)
      for (let i = 1; i < row.quantiles.length; i++)
        expect(row.quantiles[i]).toBeGreaterThanOrEqual(row.quantiles[i - 1]!)
    }
  })

  it('moves nobody out of a kind that is over capacity, and lets nobody in until there is room', () => {
    const counts = rows('in_care', 'placement:in_house_fostering')
    const now = forecast.past.filter(row => row.group === 'placement:in_house_fostering').at(-1)!.value
    expect(now).toBeGreaterThan(10)
    counts.forEach((row, month) =>
      expect(row.quantiles.at(-1)).toBeLessThanOrEqual(
        month === 0 ? now : counts[month - 1]!.quantiles.at(-1)!,
      ),
    )
    expect(rows('shortfall', 'placement:in_house_fostering').at(-1)!.mean).toBeGreaterThan(0)
  })

  it('is short of no place where there are places to spare', () => {
    expect(rows('chance_of_being_short', 'placement:in_house_residential').every(row => row.mean === 0)).toBe(
      true,
    )
    rows('demand', 'placement:in_house_residential').forEach((demand, month) =>
      expect(demand.mean).toBe(rows('in_care', 'placement:in_house_residential')[month]!.mean),
    )
  })

  it('gives the same figures again, and others from another seed', () => {
    expect(forecastHere(history, request)).toEqual(forecast)
    expect(forecastHere(history, { ...request, seed: 2 }).rows).not.toEqual(forecast.rows)
  })
})
