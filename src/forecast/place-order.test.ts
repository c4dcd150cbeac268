import { expect, it } from 'vitest'
import { kindIndex, OPEN, OWN_KINDS, type ProvisionRow } from '../care/index.ts'
import { countAt, overRuns } from './fixtures/counts.ts'
import { inventHistory } from './fixtures/invented.ts'
import { day } from './fixtures/journeys.ts'
import { forecastHere, planForecast } from './forecast-here.ts'
import type { ForecastRequest } from './forecast.ts'
import { bookedAhead, bookedFirstOf, bookedInGroups, bookedOn, bookingsOf, kindsBooked, type BookedFirst } from './place-order.ts' // prettier-ignore
import { DEMAND_SERIES, KIND_SERIES } from './series.ts'
import { simulateRuns } from './simulate.ts'

const history = inventHistory({
  first: day('2021-04-01'),
  last: day('2025-03-31'),
  entriesADay: 0.08,
  leaving: 1 / 300,
  moving: 1 / 150,
  kinds: ['in_house_fostering', 'agency_fostering', 'in_house_residential', 'external_residential'],
})
const ownPlaces = (kind: ProvisionRow['kind'], places: number): ProvisionRow => ({ provision: kind, kind, places, openFrom: day('2000-01-01'), openTo: OPEN, status: 'open' }) // prettier-ignore
const provision = [ownPlaces('in_house_fostering', 200), ownPlaces('in_house_residential', 200)]
const request: ForecastRequest = { asAt: day('2025-03-31'), months: 18, runs: 60, seed: 1, supply: 'as-is', provision, fees: undefined } // prettier-ignore

const contract = (places: number, more: object = {}) => ({ contract: 'A', provider: 'B', kind: 'agency_fostering', type: 'block', places, weeklyRateInPence: 1, weeklyWhenUsedInPence: 0, weeklySpotInPence: 0, usableInHundredths: 10_000, noticeWeeks: 0, from: day('2025-04-01'), to: OPEN, ...more }) as const // prettier-ignore
const first = (places: number): BookedFirst => bookedFirstOf(['in_house_fostering'], [contract(places)])!

const meanOfLast = (asked: ForecastRequest, series: number): number => {
  const { prepared } = planForecast(history, asked)
  const tallies = simulateRuns(prepared, 0, asked.runs)
  return overRuns(asked.runs, run => countAt(tallies, prepared, { run, series, month: 17 })).mean
}
const living = (kind: ProvisionRow['kind'], bookedFirst?: BookedFirst): number =>
  meanOfLast({ ...request, bookedFirst }, KIND_SERIES + kindIndex(kind))

it('gives the very same figures where nothing is preferred, nothing is booked, or what is booked is of another kind', () => {
  const { rows } = forecastHere(history, request)
  expect(planForecast(history, request).prepared).not.toHaveProperty('booked')
  const another = bookedFirstOf(['in_house_fostering'], [contract(9, { kind: 'external_residential' })])
  const ended = bookedFirstOf(['in_house_fostering'], [contract(9, { to: day('2025-03-31') })])
  for (const bookedFirst of [bookedFirstOf([], [contract(9)]), first(0), another, ended])
    expect(forecastHere(history, { ...request, bookedFirst }).rows).toEqual(rows)
})

it('fills booked places before own ones that have room, and no more than are booked', () => {
  const booked = living('agency_fostering')
  const full = Math.ceil(booked) + 12
  const [own, outside] = [living('in_house_fostering', first(full)), living('agency_fostering', first(full))]
  expect(outside).toBeGreaterThan(booked + 5)
  expect(own).toBeLessThan(living('in_house_fostering') - 5)
  expect(living('agency_fostering', first(1))).toBeCloseTo(booked, 0)
  expect(living('in_house_residential', first(full))).toBeCloseTo(living('in_house_residential'), 0)
})

it('does not count a child who is in a booked place by preference as wanting an own one', () => {
  const demand = DEMAND_SERIES + OWN_KINDS.indexOf('in_house_fostering')
  const bookedFirst = first(Math.ceil(living('agency_fostering')) + 12)
  expect(meanOfLast({ ...request, bookedFirst }, demand)).toBeCloseTo(living('in_house_fostering', bookedFirst), 5) // prettier-ignore
})

it('counts what can be used of blocks on the days on which they stand', () => {
  const half = contract(5, { usableInHundredths: 5000, from: day('2025-04-02'), to: day('2025-04-03') })
  const retainer = contract(4, { type: 'retainer' })
  const order = bookedFirstOf(['in_house_fostering'], [half, contract(1), retainer])
  const days = { first: day('2025-03-31'), count: 5 }
  // 2.5 of the half and 1 more, to the nearest place
  expect([...bookedAhead(order, days)!]).toEqual([0, 1, 4, 4, 1, 0, 0, 0, 0, 0])
})

it('adds up what can be used of a kind before it is rounded: six blocks of one place at 95 % are six places, not none', () => {
  const six = Array.from({ length: 6 }, () => contract(1, { usableInHundredths: 9_500 }))
  expect(bookedOn('in_house_fostering', six, day('2025-04-01'))).toBe(6)
  expect(kindsBooked(six)).toEqual(['in_house_fostering'])
  expect(kindsBooked([contract(1, { usableInHundredths: 4_900 })])).toEqual([])
  expect(kindsBooked([...six.slice(0, 1), contract(1, { kind: 'external_residential', usableInHundredths: 4_000 })])).toEqual(['in_house_fostering']) // prettier-ignore
})

it('shares them out over near and far ones so that they still add up', () => {
  const groups = [3, 2, 1].map(places => bookingsOf([contract(places, { usableInHundredths: 8_500 })]))
  const days = { first: day('2025-04-01'), count: 2 }
  // 2.55, 1.7 and 0.85 places: 5.1 in all
  expect(bookedInGroups(0, groups, days).map(column => column![0])).toEqual([2, 2, 1])
})

it('says the order among what the forecast rests on, and who says so', () => {
  const order = (bookedFirst?: BookedFirst) =>
    forecastHere(history, { ...request, runs: 1, bookedFirst }).assumptions.find(one =>
      one.name.startsWith('Fostering: which'),
    )
  expect(order()).toMatchObject({ value: 'our own', basis: 'assumed', changedBy: 'searches' })
  const bookedFirst = bookedFirstOf(['in_house_fostering'], [contract(6, { from: day('2025-01-01') })])
  expect(order(bookedFirst)).toMatchObject({
    value: 'booked places',
    unit: 'first booked places, then our own foster carers, then the market',
    basis: 'stated',
    source: 'the authority; 6 usable places booked in blocks on 2025-03-31 by its contracts',
  })
})
