import { describe, expect, it } from 'vitest'
import { OPEN, parseDay, type ProvisionRow } from '../care/index.ts'
import { placesByDay, placesOn, UNLIMITED } from './places.ts'

const row = (fields: Partial<ProvisionRow>): ProvisionRow => ({
  provision: 'Home 1',
  kind: 'in_house_residential',
  places: 4,
  openFrom: parseDay('2020-01-01'),
  openTo: OPEN,
  status: 'open',
  ...fields,
})

const planned = row({ provision: 'Home 2', places: 3, openFrom: parseDay('2025-07-01'), status: 'planned' })
const closing = row({ provision: 'Home 3', places: 2, openTo: parseDay('2025-06-30') })

describe('places on a day', () => {
  const on = (iso: string, mode: 'as-is' | 'planned') =>
    placesOn([row({}), planned, closing], 'in_house_residential', parseDay(iso), mode)

  it('planned homes do not count as things are', () => expect(on('2025-08-01', 'as-is')).toBe(4))
  it('planned homes count from their date where the plan is counted', () => {
    expect(on('2025-07-01', 'planned')).toBe(7)
    expect(on('2025-06-30', 'planned')).toBe(4)
  })
  it('a home that closes counts until the day before', () => expect(on('2025-06-29', 'as-is')).toBe(6))
  it('a kind that the provision does not list is not limited', () =>
    expect(placesOn([row({})], 'in_house_fostering', parseDay('2025-01-01'), 'as-is')).toBeUndefined())
})

describe('places day by day', () => {
  const first = parseDay('2025-06-28')
  it('agree with the places on each day', () => {
    const rows = [row({}), planned, closing]
    const days = placesByDay(rows, 'in_house_residential', { first, count: 6 }, 'planned')
    expect([...days]).toEqual([6, 6, 4, 7, 7, 7])
  })
  it('are not limited for a kind that the provision does not list', () =>
    expect([...placesByDay([], 'in_house_fostering', { first, count: 2 }, 'as-is')]).toEqual([
      UNLIMITED,
      UNLIMITED,
    ]))
})
