import { expect, it } from 'vitest'
import { OPEN, parseDay, type ProvisionRow } from '../care/index.ts'
import type { ForecastRequest } from './forecast.ts'
import { askNearFirst } from './near-first.ts'

const home = (more: Partial<ProvisionRow> = {}): ProvisionRow => ({ provision: 'H', kind: 'in_house_residential', places: 4, openFrom: parseDay('2020-01-01'), openTo: OPEN, status: 'open', ...more }) // prettier-ignore
const laua = new Map([['LS1 1AA', 'E08000035'], ['BD1 1AA', 'E08000032']]) // prettier-ignore
const postcodes = {
  count: laua.size,
  lookup: (postcode: string) => {
    const found = laua.get(postcode)
    return found === undefined ? undefined : { laua: found, east: 0, north: 0 }
  },
}
const here = { laCode: 'E08000035', postcodes }
const request = (provision: readonly ProvisionRow[] | undefined, more: Partial<ForecastRequest> = {}): ForecastRequest => ({ asAt: parseDay('2025-03-31'), months: 1, runs: 1, seed: 1, supply: 'as-is', provision, fees: undefined, ...more }) // prettier-ignore

it('places are where the list says, else where their postcode lies', () => {
  const rows = [home({ postcode: 'LS1 1AA' }), home({ postcode: 'BD1 1AA' }), home({ postcode: 'BD1 1AA', isInArea: true }), home({ postcode: 'ZZ1 1ZZ' }), home()] // prettier-ignore
  const asked = askNearFirst(request(rows), here)
  expect(asked.isNearFirst).toBe(true)
  expect(asked.provision!.map(row => row.isInArea)).toEqual([true, false, true, undefined, undefined])
})

it('the request is the same one where it is known of no own or booked place where it is', () => {
  const bookings = [{ kind: 'agency_fostering', places: 2, from: 0, to: OPEN }] as const
  for (const one of [
    request(undefined),
    request([home()]),
    request([home({ kind: 'supported_accommodation', postcode: 'LS1 1AA' })]),
    request([home()], { bookings }),
  ])
    expect(askNearFirst(one, here)).toBe(one)
  const stated = request([home({ postcode: 'LS1 1AA' })])
  expect(askNearFirst(stated, { postcodes })).toBe(stated)
})

it('booked places are located too', () => {
  const booking = { kind: 'agency_fostering', places: 2, from: 0, to: OPEN, postcode: 'BD1 1AA' } as const
  const asked = askNearFirst(request(undefined, { bookings: [booking] }), here)
  expect(asked.bookings).toEqual([{ ...booking, isInArea: false }])
  expect(asked.isNearFirst).toBe(true)
})
