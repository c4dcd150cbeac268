import { expect, it } from 'vitest'
import { parseDay } from '../../care/index.ts'
import { isNoChange } from '../../forecast/index.ts'
import { leverOf } from './fixtures/lever-of.ts'
import { changesOfLevers } from './lever-changes.ts'
import type { LeverCells } from './read-lever.ts'

const AS_AT = parseDay('2025-03-31')
const changes = (...rows: LeverCells[]) => changesOfLevers(rows.map(leverOf), AS_AT)

it('a home staffed in two steps brings half of its places on its first day and half when all is staffed', () => {
  const [home] = changes({
    lever: 'open_home',
    number: '5',
    from: '2025-04-30',
    by: '2025-06-29',
    steps: '2',
    latest: '2025-05-30',
  })
  expect(home!.places[0]).toMatchObject({
    own: 1,
    day: 30,
    earliest: 30,
    latest: 60,
    steps: [
      { after: 0, places: 3 },
      { after: 60, places: 2 },
    ],
  })
})

it('forty households of 1.5 places each bring sixty places, month by month, none lost', () => {
  const [carers] = changes({
    lever: 'approve_carers',
    number: '40',
    from: '2025-04-01',
    by: '2027-03-31',
    places_each: '1.5',
  })
  const { steps } = carers!.places[0]!
  expect(steps.reduce((sum, step) => sum + step.places, 0)).toBe(60)
  expect(steps.length).toBe(25)
})

it('a fifth fewer entries of some ages is a factor of those ages', () => {
  const [entries] = changes({
    lever: 'change_entries',
    number: '-20',
    ages: '10_to_15',
    from: '2025-04-01',
    by: '2026-04-01',
  })
  expect(entries!.entries[0]).toMatchObject({ alone: 0, bands: 8, factor: 0.8, ramp: { from: 1, full: 366 } })
})

it('each lever draws for itself: the same wherever it stands, and two alike are told apart', () => {
  const home = { lever: 'open_home', name: 'Home 1', number: '3', from: '2025-10-01' }
  const back = { lever: 'bring_back', number: '12', from: '2025-10-01' }
  const [alone] = changes(home)
  const [, after] = changes(back, home)
  expect(after).toEqual(alone)
  const [one, twin] = changes(home, home)
  expect(one!.places[0]!.id).not.toBe(twin!.places[0]!.id)
})

it('fees change nobody’s home; block bookings are told, for an order in which they come first', () => {
  const fee = { lever: 'change_fee', kind: 'agency_fostering', number: '6', from: '2025-10-01' }
  expect(changes(fee).every(isNoChange)).toBe(true)
  const booking = { lever: 'block_book', kind: 'agency_fostering', number: '6', from: '2025-10-01' }
  const [change] = changes(booking)
  expect(change!.bookings).toEqual([{ own: 0, places: 6, from: 184, until: 1_000_000 }])
  expect(isNoChange({ ...change!, bookings: [] })).toBe(true)
})
