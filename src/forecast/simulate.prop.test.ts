import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AGE_BANDS, KINDS, OWN_KINDS } from '../care/index.ts'
import { aChild, anAuthority, MONTHS, preparedOf } from './fixtures/any-authority.ts'
import { countAt } from './fixtures/counts.ts'
import type { PlainChild } from './fixtures/prepared.ts'
import {
  AGE_SERIES,
  DEMAND_SERIES,
  ENTRIES_SERIES,
  EXITS_SERIES,
  KIND_SERIES,
  SERIES_COUNT,
} from './series.ts'
import { simulateRuns } from './simulate.ts'

it('no child is lost: what is in care is who was there, and who came, less who left; kinds and ages agree', () =>
  fc.assert(
    fc.property(anAuthority, authority => {
      const ready = preparedOf(authority)
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
      const ready = preparedOf(authority)
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
        simulateRuns(preparedOf({ ...authority, children: kept, entering }), 4, 5)
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
      const ready = preparedOf(authority)
      const size = SERIES_COUNT * MONTHS
      expect([...simulateRuns(ready, 0, 4).subarray(2 * size, 3 * size)]).toEqual([
        ...simulateRuns(ready, 2, 3),
      ])
    }),
    { numRuns: 20 },
  ))
