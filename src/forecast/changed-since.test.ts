import { describe, expect, it } from 'vitest'
import { OPEN, parseDay, type ContractRow, type ProvisionRow } from '../care/index.ts'
import { changedSince } from './changed-since.ts'
import type { ForecastRequest } from './forecast.ts'
import { searchesAsked } from './search-statement.ts'

const home: ProvisionRow = {
  provision: 'Elm House',
  kind: 'in_house_residential',
  places: 4,
  openFrom: parseDay('2020-04-01'),
  openTo: OPEN,
  status: 'open',
}
const block: ContractRow = {
  contract: 'B1',
  provider: 'Acorn',
  kind: 'agency_fostering',
  type: 'block',
  places: 17,
  weeklyRateInPence: 80_000,
  weeklyWhenUsedInPence: 0,
  weeklySpotInPence: 0,
  usableInHundredths: 10_000,
  noticeWeeks: 4,
  from: parseDay('2024-04-01'),
  to: OPEN,
}
const request: ForecastRequest = { asAt: 20_000, months: 12, runs: 10, seed: 1, supply: 'as-is', provision: [home], fees: undefined } // prettier-ignore
const standing = { provision: [home], contracts: [], area: {} }
const bookedFirst = ['in_house_fostering'] as const

describe('what has changed since a forecast was made', () => {
  it('is nothing while the same is entered, in whatever order and form it was kept', () => {
    const kept = JSON.parse(JSON.stringify({ ...request, provision: [home, { ...home, places: 2 }] })) as ForecastRequest // prettier-ignore
    const turned = Object.fromEntries(Object.entries({ ...home, staffed: undefined }).reverse()) as unknown as ProvisionRow // prettier-ignore
    expect(changedSince(kept, { ...standing, provision: [{ ...home, places: 2 }, turned] })).toEqual([])
  })

  it.each([
    ['another home', [home, { ...home, provision: 'Oak House', places: 20 }]],
    ['places that cannot be used', [{ ...home, unavailable: 1 }]],
    ['where a home is', [{ ...home, isInArea: true }]],
    ['nothing left', undefined],
  ])('is places: %s', (_, provision) =>
    expect(changedSince(request, { ...standing, provision })).toEqual(['places']),
  )

  it('is not a contract that no search looks at', () =>
    expect(changedSince(request, { ...standing, contracts: [block] })).toEqual([]))

  it('is a contract where booked places come first, or where it is told where they are', () => {
    const first = { ...request, ...searchesAsked({ bookedFirst, failedMatches: {} }, [block]) }
    expect(changedSince(first, { ...standing, contracts: [block] })).toEqual([])
    expect(changedSince(first, { ...standing, contracts: [{ ...block, places: 16 }] })).toEqual(['contracts'])
    expect(changedSince(request, { ...standing, contracts: [{ ...block, inArea: 'yes' }] })).toEqual(['contracts']) // prettier-ignore
  })
})
