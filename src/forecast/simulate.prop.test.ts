import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AGE_BANDS, KINDS, OWN_KINDS, type Kind } from '../care/index.ts'
import { countAt } from './fixtures/counts.ts'
import {
  alwaysNeeding,
  aPrepared,
  constantRate,
  enteringADay,
  inCare,
  type PlainChild,
} from './fixtures/prepared.ts'
import type { Prepared } from './prepared.ts'
import {
  AGE_SERIES,
  DEMAND_SERIES,
  ENTRIES_SERIES,
  EXITS_SERIES,
  KIND_SERIES,
  SERIES_COUNT,
} from './series.ts'
import { simulateRuns } from './simulate.ts'
import { AGE_STEPS } from './steps.ts'

const MONTHS = 18

const aChild = fc.record({
  key: fc.integer({ min: 1, max: 2 ** 30 }),
  kind: fc.constantFrom<Kind>(...KINDS),
  daysToAdult: fc.integer({ min: 1, max: 6500 }),
  days: fc.integer({ min: 0, max: 2500 }),
})

const children = fc.uniqueArray(aChild, { selector: child => child.key, maxLength: 40 })

const anAuthority = fc.record({
  children,
  seed: fc.integer(),
  leaving: fc.double({ min: 1e-4, max: 0.02, noNaN: true }),
  moving: fc.double({ min: 1e-4, max: 0.05, noNaN: true }),
  entering: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
  places: fc.integer({ min: 0, max: 30 }),
  back: fc.double({ min: 0, max: 0.005, noNaN: true }),
})

interface Authority {
  readonly children: readonly PlainChild[]
  readonly seed: number
  readonly leaving: number
  readonly moving: number
  readonly entering: number
  readonly places: number | undefined
  readonly back: number
}

function prepared({ places, ...authority }: Authority): Prepared {
  const needs = { kinship: 0.2, fostering: 0.5, residential: 0.2, with_parents: 0.1 }
  return aPrepared({
    months: MONTHS,
    seed: authority.seed,
    inCare: inCare(authority.children),
    leaving: constantRate(authority.leaving),
    moving: constantRate(authority.moving),
    entries: [enteringADay(authority.entering, MONTHS)],
    firstNeed: alwaysNeeding(2 * AGE_STEPS.count, needs),
    nextNeed: alwaysNeeding(2 * KINDS.length * 5, needs),
    match: new Float64Array(OWN_KINDS.length * 5).fill(0.7),
    backRate: new Float64Array(12).fill(authority.back),
    ...(places === undefined
      ? {}
      : { places: new Int32Array(OWN_KINDS.length * (MONTHS * 30 + 1)).fill(places) }),
  })
}

it('no child is lost: what is in care is who was there, and who came, less who left; kinds and ages agree', () =>
  fc.assert(
    fc.property(anAuthority, authority => {
      const ready = prepared(authority)
      const tallies = simulateRuns(ready, 0, 2)
      for (let run = 0; run < 2; run++) {
        const at = (series: number, month: number) => countAt(tallies, ready, { run, series, month })
        const sum = (first: number, count: number, month: number) =>
          Array.from({ length: count }, (_, i) => at(first + i, month)).reduce((a, b) => a + b, 0)
        let before = authority.children.length
        for (let month = 0; month < MONTHS; month++) {
          const kinds = sum(KIND_SERIES, KINDS.length, month)
          expect(kinds).toBe(before + at(ENTRIES_SERIES, month) - at(EXITS_SERIES, month))
          expect(sum(AGE_SERIES, AGE_BANDS.length, month)).toBe(kinds)
          before = kinds
        }
      }
    }),
    { numRuns: 60 },
  ))

it('own kinds never fill beyond their places, except with those who were there; demand is never less than who lives there', () =>
  fc.assert(
    fc.property(anAuthority, authority => {
      const ready = prepared(authority)
      const tallies = simulateRuns(ready, 0, 1)
      OWN_KINDS.forEach((kind, own) => {
        const there = authority.children.filter(child => child.kind === kind).length
        for (let month = 0; month < MONTHS; month++) {
          const series = KIND_SERIES + KINDS.indexOf(kind)
          const stock = countAt(tallies, ready, { run: 0, series, month })
          expect(stock).toBeLessThanOrEqual(Math.max(authority.places, there))
          expect(
            countAt(tallies, ready, { run: 0, series: DEMAND_SERIES + own, month }),
          ).toBeGreaterThanOrEqual(stock)
        }
      })
    }),
    { numRuns: 60 },
  ))

it('one more child changes no other child’s history where places are not limited', () =>
  fc.assert(
    fc.property(anAuthority, aChild, (limited, extra) => {
      const authority = { ...limited, places: undefined }
      const others = authority.children.filter(child => child.key !== extra.key)
      const run = (kept: readonly PlainChild[], entering: number) =>
        simulateRuns(prepared({ ...authority, children: kept, entering }), 4, 5)
      const [without, withOne] = [
        run(others, authority.entering),
        run([...others, extra], authority.entering),
      ]
      const [nobody, alone] = [run([], 1e-300), run([extra], 1e-300)]
      for (let i = 0; i < SERIES_COUNT * MONTHS; i++)
        expect(withOne[i]! - without[i]!).toBe(alone[i]! - nobody[i]!)
    }),
    { numRuns: 60 },
  ))

it('a future is the same whichever others are lived with it', () =>
  fc.assert(
    fc.property(anAuthority, authority => {
      const ready = prepared(authority)
      const size = SERIES_COUNT * MONTHS
      expect([...simulateRuns(ready, 0, 4).subarray(2 * size, 3 * size)]).toEqual([
        ...simulateRuns(ready, 2, 3),
      ])
    }),
    { numRuns: 20 },
  ))
