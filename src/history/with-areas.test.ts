import { expect, it } from 'vitest'
import { day, historyOf } from '../forecast/fixtures/journeys.ts'
import { asAt } from './as-at.ts'
import { withAreas } from './with-areas.ts'

const homes = [
  { kind: 'kinship', from: day('2024-01-01') },
  { kind: 'agency_fostering', from: day('2024-06-01') },
  { kind: 'in_house_fostering', from: day('2024-09-01') },
] as const
const plain = historyOf([{ id: 'A', born: day('2012-01-01'), periods: [{ homes }] }], { first: day('2024-01-01'), last: day('2025-03-31') }) // prettier-ignore
const history = { ...plain, placements: { ...plain.placements, placementPostcode: ['LS1 1AA', 'BD1 1AA', ''] } } // prettier-ignore
const laua = new Map([['LS1 1AA', 'E08000035'], ['BD1 1AA', 'E08000032']]) // prettier-ignore
const postcodes = {
  count: laua.size,
  lookup: (postcode: string) => {
    const found = laua.get(postcode)
    return found === undefined ? undefined : { laua: found, east: 0, north: 0 }
  },
}

it('tells of each home whether it is in the area, as its postcode says', () => {
  const told = withAreas(history, { laCode: 'E08000035', postcodes })
  expect([...told.placements.area!]).toEqual([1, 2, 0])
  expect([...asAt(told, day('2024-06-30')).placements.area!]).toEqual([1, 2])
})

it('leaves a history as it is where nothing tells it', () => {
  expect(withAreas(history, { laCode: 'E08000035' })).toBe(history)
  expect(withAreas(history, { postcodes })).toBe(history)
})
