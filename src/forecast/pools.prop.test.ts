import fc from 'fast-check'
import { expect, it } from 'vitest'
import { kindIndex, OWN_KINDS } from '../care/index.ts'
import { NO_CHANGES, withChanges, type Changes } from './changes.ts'
import { anAuthority, MONTHS, preparedOf, type Authority } from './fixtures/any-authority.ts'
import { countAt, overRuns } from './fixtures/counts.ts'
import { BEYOND, COUNTED_POOLS, FAR, NEAR, NO_SLOT, POOLED_KINDS, POOLS, poolStart, SLOTS, UNKNOWN } from './pools.ts' // prettier-ignore
import type { Prepared } from './prepared.ts'
import { KIND_SERIES } from './series.ts'
import { poolCountsOf, simulateRuns } from './simulate.ts'

const DAYS = MONTHS * 30 + 1
const RUNS = 2

/** The same authority with its own places told apart; children who live there are in near places, then far ones. */
function located(authority: Authority, near: number, far: number, unknown = 1): Prepared {
  const ready = preparedOf({ ...authority, places: near + far + unknown })
  const places = new Int32Array(POOLED_KINDS.length * POOLS * DAYS)
  const given = OWN_KINDS.map(() => 0)
  OWN_KINDS.forEach((_, own) =>
    [near, unknown, far].forEach((count, pool) => {
      const first = poolStart(own, pool, DAYS)
      places.fill(count, first, first + DAYS)
    }),
  )
  const slots = Uint8Array.from(authority.children, ({ kind }) => {
    const own = OWN_KINDS.findIndex(one => one === kind)
    if (own < 0) return NO_SLOT
    const at = given[own]!++
    return (
      own * SLOTS + (at < near ? NEAR : at < near + far ? FAR : at < near + far + unknown ? UNKNOWN : BEYOND)
    )
  })
  const rest = new Int32Array(POOLED_KINDS.length * 2)
  return { ...ready, pools: { kinds: 3, places, slots, rest } }
}

const homes = (own: number, places: number, pool: number, from = 30): Changes['places'][number] => ({ id: own, own, day: from, earliest: from, latest: from, steps: [{ after: 0, places }], isMovingOut: places < 0, pool }) // prettier-ignore
const some = fc.record({
  near: fc.integer({ min: 0, max: 12 }),
  far: fc.integer({ min: 0, max: 12 }),
  pool: fc.constantFrom(NEAR, UNKNOWN, FAR),
  places: fc.integer({ min: -9, max: 9 }),
})
const changesOf = ({ pool, places }: { pool: number; places: number }): Changes => ({
  ...NO_CHANGES,
  places: [homes(0, places, pool), homes(1, -places, pool, 100)],
  stayingPut: [{ share: 0.5, days: 60, ramp: { from: 0, full: 0, until: 9999 } }],
  directed: [{ id: 9, count: 4, from: 20, by: 200, kinds: 1023, bands: 31, to: 'own' }],
})
const poolAt = (
  ready: Prepared,
  tallies: Int32Array,
  at: { run: number; own: number; which: number; month: number },
) =>
  // prettier-ignore
  poolCountsOf(ready, tallies)[
    ((at.run * POOLED_KINDS.length + at.own) * COUNTED_POOLS + at.which) * MONTHS + at.month
  ]!

const nearAt = (ready: Prepared, tallies: Int32Array, at: { run: number; month: number }) =>
  poolAt(ready, tallies, { ...at, own: 0, which: 0 }) + poolAt(ready, tallies, { ...at, own: 1, which: 0 })

it('who lives in which kind of home is the same to the last child whether or not near places are told from far ones', () =>
  fc.assert(
    fc.property(anAuthority, some, (authority, asked) => {
      const apart = withChanges(located(authority, asked.near, asked.far), changesOf(asked))
      const { pools, ...together } = apart
      expect(pools).toBeDefined()
      const counts = simulateRuns(together, 0, RUNS)
      expect([...simulateRuns(apart, 0, RUNS).subarray(0, counts.length)]).toEqual([...counts])
    }),
    { numRuns: 60 },
  ))

it('children in near and far places are none below nought and never more than live in the kind', () =>
  fc.assert(
    fc.property(anAuthority, some, (authority, asked) => {
      const ready = withChanges(located(authority, asked.near, asked.far), changesOf(asked))
      const tallies = simulateRuns(ready, 0, RUNS)
      for (let run = 0; run < RUNS; run++)
        for (let own = 0; own < OWN_KINDS.length; own++)
          for (let month = 0; month < MONTHS; month++) {
            const living = countAt(tallies, ready, { run, series: KIND_SERIES + kindIndex(OWN_KINDS[own]!), month }) // prettier-ignore
            const [near, far] = [0, 1].map(which => poolAt(ready, tallies, { run, own, which, month }))
            expect(near).toBeGreaterThanOrEqual(0)
            expect(far).toBeGreaterThanOrEqual(0)
            expect(near! + far!).toBeLessThanOrEqual(living)
          }
    }),
    { numRuns: 60 },
  ))

it('the pools add up to the children in own places, whatever opens, closes, or is directed', () =>
  fc.assert(
    fc.property(anAuthority, some, (authority, asked) => {
      const pool = asked.pool === UNKNOWN ? NEAR : asked.pool
      const ready = withChanges(located(authority, 40, asked.far, 0), changesOf({ ...asked, pool }))
      const tallies = simulateRuns(ready, 0, RUNS)
      for (let run = 0; run < RUNS; run++)
        for (let own = 0; own < OWN_KINDS.length; own++)
          for (let month = 0; month < MONTHS; month++) {
            const series = KIND_SERIES + kindIndex(OWN_KINDS[own]!)
            const [near, far] = [0, 1].map(which => poolAt(ready, tallies, { run, own, which, month }))
            expect(near! + far!).toBe(countAt(tallies, ready, { run, series, month }))
          }
    }),
    { numRuns: 60 },
  ))

it('a child is placed near while there is room there: nobody comes into a far home before the near ones are full', () => {
  const ready = located({ children: [], seed: 3, leaving: 1e-3, moving: 1e-9, entering: 0.3, places: 0, back: 0 }, 8, 20) // prettier-ignore
  const tallies = simulateRuns(ready, 0, 30)
  let full = 0
  for (let run = 0; run < 30; run++)
    for (let month = 0; month < MONTHS; month++) {
      const [near, far] = [0, 1].map(which => poolAt(ready, tallies, { run, own: 0, which, month }))
      if (month < 2 && near! < 7) expect(far).toBe(0)
      if (far! > 0) full++
      expect(near).toBeLessThanOrEqual(8)
    }
  expect(full).toBeGreaterThan(100)
})

it('near places that open bring no fewer children into the area, future by future, where nobody moves', () =>
  fc.assert(
    fc.property(anAuthority, fc.integer({ min: 1, max: 12 }), (authority, places) => {
      const ready = located({ ...authority, moving: 1e-12, back: 0 }, 3, 6)
      const more = withChanges(ready, { ...NO_CHANGES, places: [homes(0, places, NEAR), homes(1, places, NEAR)] }) // prettier-ignore
      const [before, after] = [simulateRuns(ready, 0, RUNS), simulateRuns(more, 0, RUNS)]
      for (let run = 0; run < RUNS; run++)
        for (let month = 0; month < MONTHS; month++)
          expect(nearAt(more, after, { run, month })).toBeGreaterThanOrEqual(
            nearAt(ready, before, { run, month }),
          )
    }),
    { numRuns: 60 },
  ))

it('near places that open bring more children into the area on average where children move, leave and come back too', () => {
  const children = Array.from({ length: 30 }, (_, i) => ({ key: i + 1, kind: i % 2 ? 'in_house_fostering' : 'external_residential', daysToAdult: 900 + 150 * i, days: 40 * i }) as const) // prettier-ignore
  const ready = located({ children, seed: 11, leaving: 2e-3, moving: 4e-3, entering: 0.15, places: 0, back: 1e-3 }, 4, 9) // prettier-ignore
  const more = withChanges(ready, { ...NO_CHANGES, places: [homes(0, 5, NEAR), homes(1, 2, NEAR)] })
  const runs = 150
  const [before, after] = [simulateRuns(ready, 0, runs), simulateRuns(more, 0, runs)]
  for (let month = 3; month < MONTHS; month++) {
    const gained = overRuns(runs, run => nearAt(more, after, { run, month }) - nearAt(ready, before, { run, month })) // prettier-ignore
    expect(gained.mean).toBeGreaterThan(3 * gained.standardError)
  }
})
