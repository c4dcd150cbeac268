import { expect, it } from 'vitest'
import { kindIndex, OPEN, OWN_KINDS, type Kind, type ProvisionRow } from '../care/index.ts'
import type { History } from '../history/index.ts'
import { day, historyOf } from './fixtures/journeys.ts'
import { planForecast } from './forecast-here.ts'
import type { ForecastRequest } from './forecast.ts'
import { changePool, FAR, NEAR, NO_SLOT, POOLED_KINDS, poolStart, SLOTS, UNKNOWN } from './pools.ts'

const asAt = day('2025-03-31')
/** One child a letter: in the area (n), outside it (f), not known (?), all in the same kind of home. */
function children(areas: string, kind: Kind = 'in_house_residential'): History {
  const homes = [{ kind, from: day('2024-06-01') }]
  const journeys = areas.split('').map((_, i) => ({ id: `C${String(i).padStart(2, '0')}`, born: day('2012-01-01'), periods: [{ homes }] })) // prettier-ignore
  const history = historyOf(journeys, { first: day('2022-04-01'), last: asAt })
  const area = Uint8Array.from(areas.split(''), letter => '?nf'.indexOf(letter))
  return { ...history, placements: { ...history.placements, area } }
}
const home = (places: number, isInArea?: boolean, more: Partial<ProvisionRow> = {}): ProvisionRow => ({ provision: 'H', kind: 'in_house_residential', places, openFrom: day('2020-01-01'), openTo: OPEN, status: 'open', isInArea, ...more }) // prettier-ignore
const request = (provision: readonly ProvisionRow[], more: Partial<ForecastRequest> = {}): ForecastRequest => ({ asAt, months: 2, runs: 1, seed: 1, supply: 'as-is', provision, fees: undefined, isNearFirst: true, ...more }) // prettier-ignore
const pooled = OWN_KINDS.indexOf('in_house_residential')

/** n, ?, f or b (beyond) for each child, by where it sits. */
function seated(history: History, provision: readonly ProvisionRow[], more: Partial<ForecastRequest> = {}) {
  const { pools } = planForecast(history, request(provision, more)).prepared
  if (!pools) return undefined
  return [...pools.slots].map(slot => (slot === NO_SLOT ? '-' : 'n?fb'[slot % SLOTS])).join('')
}

it('children sit where the return says that they live, in a place of which it is not known where there are too few', () => {
  expect(seated(children('nnff'), [home(4, true), home(4, false)])).toBe('nnff')
  expect(seated(children('nnff'), [home(1, true), home(9), home(1, false)])).toBe('n?f?')
})

it('children stay true to the return where the list says otherwise', () =>
  expect(seated(children('nnff'), [home(9, true)])).toBe('nnff'))

it('children of whom it is not known are spread over the places that are left, and beyond them once all are taken', () => {
  expect(seated(children('??????'), [home(4, true), home(2, false)])).toMatch(
    /^(?=(.*n){4})(?=(.*f){2})[nf]+$/,
  )
  expect(seated(children('n???'), [home(2, true)])).toBe('nnbb')
})

it('nothing is told apart where no place is located, nobody asks, or it is known of no child', () => {
  expect(seated(children('nf'), [home(4)])).toBeUndefined()
  expect(seated(children('nf'), [home(4, true, { kind: 'in_house_fostering' })])).toBe('--')
  expect(seated(children('nf'), [home(4, true, { openTo: day('2024-01-01') })])).toBeUndefined()
  expect(seated(children('nf'), [home(4, true)], { isNearFirst: false })).toBeUndefined()
  const { area, ...placements } = children('nf').placements
  expect(area).toHaveLength(2)
  expect(seated({ ...children('nf'), placements }, [home(4, true)])).toBeUndefined()
})

it('counts of whom in no located place it is known, and how many of them live in the area', () => {
  const { pools } = planForecast(children('nnnf?'), request([home(1, true), home(9)])).prepared
  expect([...pools!.rest.subarray(2 * pooled, 2 * pooled + 2)]).toEqual([2, 3])
})

it('tells booked places apart, whether they come before our own or after them', () => {
  const kind = 'external_residential'
  const booking = (places: number, isInArea?: boolean) => ({ kind, places, isInArea, from: day('2025-01-01'), to: OPEN }) as const // prettier-ignore
  const bookedFirst = { kinds: ['in_house_residential'], bookings: [booking(1, true), booking(2, false)] } as const // prettier-ignore
  expect(seated(children('nnnff', kind), [home(4)], { bookedFirst })).toBe('nbbff')
  const { bookings } = bookedFirst
  expect(seated(children('nnnff', kind), [home(4)], { bookings })).toBe('nbbff')
  expect(seated(children('nnnff', 'agency_fostering'), [home(4)], { bookings })).toBe('-----')
  expect(seated(children('nnnff', kind), [home(4)], { bookings: [booking(3)] })).toBeUndefined()
})

it('planned places come near, far or not known, as the list says', () => {
  const planned = { status: 'planned', openFrom: day('2025-04-30') } as const
  const provision = [home(4, true), home(3, false, planned), home(2, undefined, { ...planned, earliest: day('2025-04-01'), latest: day('2025-06-01') })] // prettier-ignore
  const { pools, changes } = planForecast(children('nf'), request(provision, { supply: 'planned' })).prepared
  const days = pools!.places.length / (POOLED_KINDS.length * 3)
  const on = (pool: number, of: number) => pools!.places[poolStart(pooled, pool, days) + of]!
  expect([on(NEAR, 0), on(FAR, 0), on(FAR, 29), on(FAR, 30)]).toEqual([4, 0, 0, 3])
  expect(changes!.places.map(({ pool }) => pool)).toEqual([UNKNOWN])
})

it('planned places whose day has passed come after the as-at day, with what is left of their spread', () => {
  const late = { status: 'planned', openFrom: day('2025-01-01') } as const
  const provision = [home(4, true), home(3, false, late), home(2, true, { ...late, latest: day('2025-05-01') })] // prettier-ignore
  const { places, pools, changes } = planForecast(children('nf'), request(provision, { supply: 'planned' })).prepared // prettier-ignore
  const days = pools!.places.length / (POOLED_KINDS.length * 3)
  expect([...places.subarray(pooled * days, pooled * days + 2)]).toEqual([4, 7])
  expect(pools!.places[poolStart(pooled, FAR, days)]).toBe(0)
  expect(changes!.places).toMatchObject([{ day: 1, earliest: 1, latest: 31 }])
})

it('places that close go from the next nearest where there are too few, so that the pools add up', () => {
  const places = new Int32Array(POOLED_KINDS.length * 3).fill(2)
  changePool(places, { pooled: 1, pool: NEAR, days: 1 }, { from: 0, by: -5 })
  expect([...places.subarray(3, 6)]).toEqual([0, 0, 1])
  changePool(places, { pooled: 1, pool: FAR, days: 1 }, { from: 0, by: -3 })
  expect([...places.subarray(3, 6)]).toEqual([0, 0, 0])
  changePool(places, { pooled: 1, pool: FAR, days: 1 }, { from: 0, by: 4 })
  expect([...places]).toEqual([2, 2, 2, 0, 0, 4, 2, 2, 2, 2, 2, 2])
})

it('own kinds are pooled kinds of the same number, and those booked in their stead follow', () =>
  expect(POOLED_KINDS.map(kindIndex)).toEqual([
    ...OWN_KINDS.map(kindIndex),
    kindIndex('agency_fostering'),
    kindIndex('external_residential'),
  ]))
