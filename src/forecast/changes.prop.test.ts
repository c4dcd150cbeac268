import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AGE_BANDS, kindIndex, KINDS, OWN_KINDS } from '../care/index.ts'
import { DIRECTIONS, NO_CHANGES, withChanges, type Changes, type Ramp } from './changes.ts'
import { anAuthority, MONTHS, preparedOf } from './fixtures/any-authority.ts'
import { countAt, overRuns } from './fixtures/counts.ts'
import { NEEDS } from './needs.ts'
import {
  AGE_SERIES,
  DEMAND_BY_AGE_SERIES,
  DEMAND_SERIES,
  ENTRIES_SERIES,
  EXITS_SERIES,
  KIND_SERIES,
  OUTSIDE_BY_AGE_SERIES,
} from './series.ts'
import { simulateRuns } from './simulate.ts'

const DAYS = MONTHS * 30
const aDay = fc.integer({ min: 0, max: DAYS + 50 })
const aRamp: fc.Arbitrary<Ramp> = fc
  .tuple(aDay, aDay, aDay)
  .map(days => days.sort((a, b) => a - b))
  .map(([from, full, until]) => ({ from: from, full: full, until: until }))
const bands = fc.integer({ min: 0, max: 31 })
const kinds = fc.integer({ min: 0, max: 2 ** KINDS.length - 1 })
const own = fc.integer({ min: 0, max: 1 })
const share = fc.double({ min: 0, max: 1, noNaN: true })
const few = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 2 })

const someChanges: fc.Arbitrary<Changes> = fc.record({
  places: few(
    fc.record({
      id: fc.integer({ min: 0, max: 99 }),
      own,
      day: aDay,
      earliest: fc.constant(0),
      latest: fc.constant(DAYS + 50),
      steps: few(
        fc.record({ after: fc.integer({ min: 0, max: 90 }), places: fc.integer({ min: -9, max: 9 }) }),
      ),
      isMovingOut: fc.boolean(),
    }),
  ),
  entries: few(
    fc.record({
      alone: fc.constant(0 as const),
      bands,
      factor: fc.double({ min: 0, max: 3, noNaN: true }),
      ramp: aRamp,
    }),
  ),
  moves: few(fc.record({ kinds, factor: share, ramp: aRamp })),
  needs: few(
    fc.record({
      id: fc.integer({ min: 0, max: 99 }),
      bands,
      from: fc.integer({ min: 0, max: NEEDS.length - 1 }),
      to: fc.integer({ min: 0, max: NEEDS.length - 1 }),
      share,
      ramp: aRamp,
    }),
  ),
  matches: few(fc.record({ own, share, ramp: aRamp })),
  stayingPut: few(fc.record({ share, days: fc.integer({ min: 1, max: 400 }), ramp: aRamp })),
  directed: few(
    fc.record({
      id: fc.integer({ min: 0, max: 99 }),
      count: fc.integer({ min: 0, max: 9 }),
      from: aDay,
      by: aDay,
      kinds,
      bands,
      to: fc.constantFrom(...DIRECTIONS),
    }),
  ),
  bookings: few(fc.record({ own, places: fc.integer({ min: 0, max: 9 }), from: aDay, until: aDay })),
  failed: few(fc.record({ own, share })),
})

it('no child is lost whatever is changed: stocks are who came less who left; kinds, ages and demand agree', () =>
  fc.assert(
    fc.property(anAuthority, someChanges, (authority, changes) => {
      const ready = withChanges({ ...preparedOf(authority), bookedFirst: [0, 1] }, changes)
      const tallies = simulateRuns(ready, 0, 2)
      for (let run = 0; run < 2; run++) {
        const at = (series: number, month: number) => countAt(tallies, ready, { run, series, month })
        const sum = (first: number, count: number, month: number) =>
          Array.from({ length: count }, (_, i) => at(first + i, month)).reduce((a, b) => a + b, 0)
        let before = authority.children.length
        for (let month = 0; month < MONTHS; month++) {
          const total = sum(KIND_SERIES, KINDS.length, month)
          expect(total).toBe(before + at(ENTRIES_SERIES, month) - at(EXITS_SERIES, month))
          expect(sum(AGE_SERIES, AGE_BANDS.length, month)).toBe(total)
          before = total
          OWN_KINDS.forEach((kind, place) => {
            const demand = at(DEMAND_SERIES + place, month)
            const living = at(KIND_SERIES + kindIndex(kind), month)
            expect(sum(DEMAND_BY_AGE_SERIES + 5 * place, 5, month)).toBe(demand)
            expect(sum(OUTSIDE_BY_AGE_SERIES + 5 * place, 5, month)).toBe(demand - living)
          })
        }
      }
    }),
    { numRuns: 150 },
  ))

it('no change gives the very same futures', () =>
  fc.assert(
    fc.property(anAuthority, aRamp, (authority, ramp) => {
      const ready = preparedOf(authority)
      const futures = simulateRuns(ready, 0, 2)
      expect(withChanges(ready, NO_CHANGES)).toBe(ready)
      // changes that say "as it is" go through every step of a change, and draw nothing that matters
      const asItIs: Changes = {
        places: [
          {
            id: 1,
            own: 1,
            day: 9,
            earliest: 0,
            latest: 40,
            steps: [{ after: 0, places: 0 }],
            isMovingOut: true,
          },
        ],
        entries: [{ alone: 0, bands: 31, factor: 1, ramp }],
        moves: [{ kinds: 1023, factor: 1, ramp }],
        needs: [{ id: 2, bands: 31, from: 1, to: 2, share: 0, ramp }],
        matches: [{ own: 0, share: 0, ramp }],
        stayingPut: [{ share: 0, days: 90, ramp }],
        directed: [{ id: 3, count: 0, from: 0, by: 9, kinds: 1023, bands: 31, to: 'home' }],
        bookings: [{ own: 0, places: 9, from: 0, until: 40 }],
        failed: [],
      }
      expect(simulateRuns(withChanges(ready, asItIs), 0, 2)).toEqual(futures)
    }),
    { numRuns: 30 },
  ))

const moreHomes = (places: number): Changes => ({
  ...NO_CHANGES,
  places: [0, 1].map(own => ({
    id: own,
    own,
    day: 30,
    earliest: 30,
    latest: 30,
    steps: [{ after: 0, places }],
    isMovingOut: false,
  })),
})

/** Share of failed matches, where one is stated. */
const statedOrNot = fc.option(share, { nil: undefined })

it('more places never mean more children outside where own and outside homes are left at the same rates, all else keyed the same', () =>
  fc.assert(
    fc.property(anAuthority, fc.integer({ min: 1, max: 20 }), statedOrNot, (authority, places, failed) => {
      const ready = {
        ...preparedOf(authority),
        ...(failed === undefined ? {} : { failed: [failed, failed] }),
      }
      const more = withChanges(ready, moreHomes(places))
      const [before, after] = [simulateRuns(ready, 0, 3), simulateRuns(more, 0, 3)]
      for (let run = 0; run < 3; run++)
        for (let month = 0; month < MONTHS; month++)
          for (const kind of ['agency_fostering', 'external_residential'] as const) {
            const at = { run, series: KIND_SERIES + kindIndex(kind), month }
            expect(countAt(after, more, at)).toBeLessThanOrEqual(countAt(before, ready, at))
          }
    }),
    { numRuns: 100 },
  ))

it('who was turned away lives outside until the next search: with hundreds of places and nobody coming in their number only falls, and not at once', () => {
  let isLate = false
  fc.assert(
    fc.property(anAuthority, authority => {
      const ready = preparedOf({ ...authority, entering: 1e-300, back: 0, places: 0 })
      const isOutside = (kind: number) => kind === kindIndex('agency_fostering') || kind === kindIndex('external_residential') // prettier-ignore
      const wantedOwn = Float64Array.from(ready.inCare.kind, kind => (isOutside(kind) ? 1 : 0))
      const turnedAway = { ...ready, inCare: { ...ready.inCare, wantedOwn } }
      const tallies = simulateRuns(withChanges(turnedAway, moreHomes(500)), 0, 2)
      for (let run = 0; run < 2; run++) {
        const outside = Array.from(
          { length: MONTHS },
          (_, month) =>
          [0, 1].flatMap(own => AGE_BANDS.map((_, band) => countAt(tallies, ready, { run, series: OUTSIDE_BY_AGE_SERIES + own * 5 + band, month }))).reduce((a, b) => a + b, 0), // prettier-ignore
        )
        outside.slice(2).forEach((children, i) => expect(children).toBeLessThanOrEqual(outside[i + 1]!))
        if (outside.at(-1)! > 0) isLate = true
      }
    }),
    { numRuns: 60 },
  )
  expect(isLate).toBe(true)
})

it('a fifth fewer entries are a fifth fewer, and every child who comes in would have come in anyway', () => {
  const ready = preparedOf({
    children: [],
    seed: 5,
    leaving: 1e-9,
    moving: 1e-9,
    entering: 0.4,
    places: undefined,
    back: 0,
  })
  const ramp = { from: 0, full: 0, until: 9999 }
  const fewer = withChanges(ready, { ...NO_CHANGES, entries: [{ alone: 0, bands: 31, factor: 0.8, ramp }] })
  const runs = 60
  const [all, some] = [simulateRuns(ready, 0, runs), simulateRuns(fewer, 0, runs)]
  const entries = (tallies: Int32Array, run: number) =>
    Array.from({ length: MONTHS }, (_, month) =>
      countAt(tallies, ready, { run, series: ENTRIES_SERIES, month }),
    )
  const shares = overRuns(runs, run => {
    const [a, b] = [entries(all, run), entries(some, run)]
    a.forEach((count, month) => expect(b[month]).toBeLessThanOrEqual(count))
    return b.reduce((x, y) => x + y, 0) / a.reduce((x, y) => x + y, 0)
  })
  expect(Math.abs(shares.mean - 0.8)).toBeLessThan(4 * shares.standardError)
})
