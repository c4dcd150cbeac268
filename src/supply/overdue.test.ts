import { expect, it } from 'vitest'
import { OPEN, parseDay, type ProvisionRow } from '../care/index.ts'
import { availableOn } from './available.ts'
import { aheadFrom, overdueOn } from './overdue.ts'
import { placesAhead } from './places-ahead.ts'

const day = parseDay
const asAt = day('2025-03-31')
const planned = (row: Partial<ProvisionRow> = {}): ProvisionRow => ({ provision: 'Oak House', kind: 'in_house_residential', places: 3, openFrom: day('2025-01-01'), openTo: OPEN, status: 'planned', ...row }) // prettier-ignore

it('a planned home whose day has passed is not open, and opens on the next day at the earliest', () => {
  expect(overdueOn([planned(), planned({ openFrom: day('2025-04-01') }), planned({ status: 'open' })], asAt)).toHaveLength(1) // prettier-ignore
  const [row] = aheadFrom([planned()], asAt)
  expect(row!.openFrom).toBe(day('2025-04-01'))
  expect([availableOn(row!, asAt, 'planned'), availableOn(row!, asAt + 1, 'planned')]).toEqual([0, 3])
})

it('keeps as much of its spread as lies ahead', () => {
  const unsure = planned({ earliest: day('2024-11-01'), latest: day('2025-07-01') })
  expect(aheadFrom([unsure], asAt)).toEqual([
    { ...unsure, openFrom: asAt + 1, earliest: asAt + 1, latest: day('2025-07-01') },
  ])
})

it('leaves what lies wholly ahead, and what is open, as it is', () => {
  const rows = [planned({ openFrom: day('2025-10-01'), earliest: day('2025-09-01') }), planned({ status: 'open' })] // prettier-ignore
  expect(aheadFrom(rows, asAt)[0]).toBe(rows[0])
  expect(aheadFrom(rows, asAt)[1]).toBe(rows[1])
})

it('is not a warning once it has ended', () =>
  expect(overdueOn([planned({ openTo: day('2025-02-01') })], asAt)).toEqual([]))

it('counts nowhere as available before that', () => {
  const days = [day('2025-01-31'), asAt, asAt + 1]
  const found = placesAhead([planned({ latest: day('2025-07-01') })], 'in_house_residential', days, asAt)
  expect(found.map(({ registered, available, ifEarly, ifLate }) => [registered, available, ifEarly, ifLate])).toEqual([[0, 0, 0, 0], [0, 0, 0, 0], [3, 3, 3, 0]]) // prettier-ignore
})
