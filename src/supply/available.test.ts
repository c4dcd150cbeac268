import { describe, expect, it } from 'vitest'
import { OPEN, parseDay, type ProvisionRow } from '../care/index.ts'
import { availableByDay, availableOn, unsureOpenings } from './available.ts'
import { placesByDay } from './places.ts'

const day = parseDay
const home = (fields: Partial<ProvisionRow> = {}): ProvisionRow => ({
  provision: 'Home 1',
  kind: 'in_house_residential',
  places: 6,
  openFrom: day('2020-01-01'),
  openTo: OPEN,
  status: 'open',
  ...fields,
})
const on = (fields: Partial<ProvisionRow>, iso: string) => availableOn(home(fields), day(iso), 'planned')

describe('places that a child could have', () => {
  it.each<[string, Partial<ProvisionRow>, string, number]>([
    ['are all where nothing else is said', {}, '2025-04-01', 6],
    ['are those that are staffed', { staffed: 4 }, '2025-04-01', 4],
    ['are all once all are staffed', { staffed: 4, staffedFrom: day('2025-06-01') }, '2025-06-01', 6],
    [
      'leave out what cannot be used, until it can',
      { unavailable: 2, unavailableUntil: day('2025-06-01') },
      '2025-05-31',
      4,
    ],
    [
      'count it again from that day on',
      { unavailable: 2, unavailableUntil: day('2025-06-01') },
      '2025-06-01',
      6,
    ],
    ['leave out those held and those of other authorities', { held: 1, usedByOthers: 2 }, '2025-04-01', 3],
    ['are never fewer than none', { staffed: 2, unavailable: 2, held: 1 }, '2025-04-01', 0],
    ['come one after another after opening', { openFrom: day('2025-04-01'), rampDays: 60 }, '2025-05-01', 3],
    ['are none before it', { openFrom: day('2025-04-01') }, '2025-03-31', 0],
  ])('%s', (_, fields, iso, places) => expect(on(fields, iso)).toBe(places))

  it('without further columns are the places themselves, day by day', () => {
    const rows = [home(), home({ status: 'planned', openFrom: day('2025-04-10'), openTo: day('2025-04-20') })]
    const days = { first: day('2025-04-01'), count: 30 }
    for (const mode of ['as-is', 'planned'] as const)
      expect(availableByDay(rows, 'in_house_residential', days, mode)).toEqual(placesByDay(rows, 'in_house_residential', days, mode)) // prettier-ignore
  })
})

it('a planned home whose day is not sure is left to the futures, with its likely day and its ramp', () => {
  const planned = home({
    places: 3,
    status: 'planned',
    openFrom: day('2025-10-01'),
    latest: day('2026-02-01'),
    rampDays: 90,
  })
  const days = { first: day('2025-10-01'), count: 200 }
  expect(Math.max(...availableByDay([planned], 'in_house_residential', days, 'planned'))).toBe(0)
  expect(unsureOpenings([planned], 'as-is')).toEqual([])
  expect(unsureOpenings([planned], 'planned')[0]).toMatchObject({
    likely: day('2025-10-01'),
    earliest: day('2025-10-01'),
    latest: day('2026-02-01'),
    steps: [{ after: 30, places: 1 }, { after: 60, places: 1 }, { after: 90, places: 1 }], // prettier-ignore
  })
})
