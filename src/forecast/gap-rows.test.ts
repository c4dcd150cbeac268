import { beforeAll, describe, expect, it } from 'vitest'
import { AGE_BANDS, OPEN, type ProvisionRow } from '../care/index.ts'
import { inventHistory } from './fixtures/invented.ts'
import { day } from './fixtures/journeys.ts'
import { forecastHere } from './forecast-here.ts'
import type { Forecast, ForecastRequest } from './forecast.ts'
import { placesNeeded } from './gap-rows.ts'

const history = inventHistory({
  first: day('2020-04-01'),
  last: day('2025-03-31'),
  entriesADay: 0.15,
  leaving: 1 / 500,
  moving: 1 / 400,
  kinds: [
    'in_house_fostering',
    'agency_fostering',
    'in_house_residential',
    'external_residential',
    'supported_accommodation',
  ],
})

const open = (kind: ProvisionRow['kind'], places: number): ProvisionRow => ({
  provision: kind,
  kind,
  places,
  openFrom: day('2000-01-01'),
  openTo: OPEN,
  status: 'open',
})
const planned: ProvisionRow = {
  ...open('in_house_fostering', 6),
  provision: 'Six carers',
  status: 'planned',
  openFrom: day('2025-09-30'),
  earliest: day('2025-07-31'),
  latest: day('2026-01-31'),
}

const request: ForecastRequest = {
  asAt: day('2025-03-31'),
  months: 12,
  runs: 200,
  seed: 1,
  supply: 'planned',
  provision: [
    open('in_house_fostering', 10),
    open('in_house_residential', 100),
    open('supported_accommodation', 1),
    planned,
  ],
  fees: undefined,
  failedMatches: { in_house_fostering: 0.5 },
}
const fostering = 'placement:in_house_fostering'

let forecast: Forecast
beforeAll(() => {
  forecast = forecastHere(history, request)
})
const means = (measure: string, group: string): number[] =>
  forecast.rows.filter(row => row.measure === measure && row.group === group).map(row => row.mean)

describe('the gap, month by month', () => {
  it('the fewest places that are enough on 80 of 100 days are no fewer than demand on 80 of them', () => {
    const demand = Int32Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect([80, 90, 95].map(level => placesNeeded(demand, level))).toEqual([8, 9, 10])
    expect(placesNeeded(new Int32Array(0), 80)).toBe(0)
  })

  it('counts a planned opening whose day is not sure, in each future from the day that it draws', () => {
    const places = means('places', fostering)
    expect(places[0]).toBe(10)
    expect(places[5]).toBeGreaterThan(11)
    expect(places[5]).toBeLessThan(15)
    expect(places.at(-1)).toBeGreaterThan(15.5)
  })

  it('asks for more places the surer it is to be', () => {
    const [eighty, ninety, surest] = [80, 90, 95].map(level =>
      means('places_needed', `${fostering}/days:${level}`),
    )
    eighty!.forEach((places, month) => {
      expect(ninety![month]).toBeGreaterThanOrEqual(places)
      expect(surest![month]).toBeGreaterThanOrEqual(ninety![month]!)
    })
    expect(surest!.at(-1)).toBeGreaterThan(eighty!.at(-1)!)
  })

  it('tells each age: those outside for want of a place add up over the ages', () => {
    const all = means('outside_for_want_of_a_place', fostering)
    const ages = AGE_BANDS.map(band => means('outside_for_want_of_a_place', `${fostering}/age:${band}`))
    all.forEach((mean, month) => expect(ages.reduce((sum, one) => sum + one[month]!, 0)).toBeCloseTo(mean, 9))
    expect(means('places_needed', `${fostering}/age:10_to_15/days:90`)).toHaveLength(12)
  })

  it('children outside are so for want of a place or for another reason', () => {
    const outside = means('in_care', 'placement:agency_fostering')
    const want = means('outside_for_want_of_a_place', fostering)
    const other = means('outside_for_another_reason', fostering)
    outside.forEach((mean, month) => expect(want[month]! + other[month]!).toBeCloseTo(mean, 9))
  })

  it('what is stated of failed matches lies between none and all of them', () => {
    const none = means('demand', `${fostering}/search:no_match_failed`)
    expect(means('demand', fostering)).toEqual(means('demand', `${fostering}/search:as_stated`))
    const stated = means('demand', `${fostering}/search:as_stated`)
    const all = means('demand', `${fostering}/search:every_match_failed`)
    none.forEach((mean, month) => {
      expect(stated[month]).toBeGreaterThan(mean)
      expect(all[month]).toBeGreaterThan(stated[month]!)
    })
    // until the carers come, who take some of those whose match failed
    for (const month of [0, 1]) expect(stated[month]).toBeCloseTo((none[month]! + all[month]!) / 2, 0)
    expect(means('demand', 'placement:in_house_residential/search:as_stated')).toEqual([])
  })

  it('places of a kind that limits nobody are set against those who live in that kind', () => {
    const group = 'placement:supported_accommodation'
    expect(means('demand', group)).toEqual(means('in_care', group))
    expect(means('places', group)).toEqual(Array.from({ length: 12 }, () => 1))
    expect(means('shortfall', group)[11]).toBeGreaterThan(0)
  })
})
