import { describe, expect, it } from 'vitest'
import { KINDS, OWN_KINDS, kindIndex } from '../care/index.ts'
import { countAt, overRuns } from './fixtures/counts.ts'
import { alwaysNeeding, aPrepared, constantRate, enteringADay, inCare } from './fixtures/prepared.ts'
import {
  AGE_SERIES,
  DEMAND_SERIES,
  ENTRIES_SERIES,
  EXITS_SERIES,
  KIND_SERIES,
  MOVES_SERIES,
} from './series.ts'
import { simulateRuns } from './simulate.ts'
import { AGE_STEPS } from './steps.ts'

/** Chance of a mistaken failure: 4 standard errors, about 6 in 100,000. */
const STANDARD_ERRORS = 4

const children = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ key: i + 1, kind: 'kinship' as const, daysToAdult: 6000 }))

describe('against theory', () => {
  it('children leave exponentially and others take their place: N(t) = N0 exp(-λt) + Σ e exp(-λ(t-s))', () => {
    const [leaving, entering, runs] = [1 / 300, 0.4, 600]
    const prepared = aPrepared({
      months: 24,
      inCare: inCare(children(80)),
      leaving: constantRate(leaving),
      entries: [enteringADay(entering, 24)],
    })
    const tallies = simulateRuns(prepared, 0, runs)
    for (const month of [0, 11, 23]) {
      const day = (month + 1) * 30
      let expected = 80 * Math.exp(-leaving * day)
      for (let s = 1; s <= day; s++) expected += entering * Math.exp(-leaving * (day - s))
      const seen = overRuns(runs, run =>
        KINDS.reduce(
          (sum, _, kind) => sum + countAt(tallies, prepared, { run, series: KIND_SERIES + kind, month }),
          0,
        ),
      )
      expect(Math.abs(seen.mean - expected)).toBeLessThan(STANDARD_ERRORS * seen.standardError)
    }
  })

  it('entries that come one by one at a known level are Poisson: the variance is the mean', () => {
    const runs = 1500
    const prepared = aPrepared({ months: 2, entries: [enteringADay(0.5, 2)] })
    const tallies = simulateRuns(prepared, 0, runs)
    const seen = overRuns(runs, run => countAt(tallies, prepared, { run, series: ENTRIES_SERIES, month: 1 }))
    expect(Math.abs(seen.mean - 15)).toBeLessThan(STANDARD_ERRORS * seen.standardError)
    // a Poisson count's sample variance has standard error mean × sqrt(2/n + 1/(n mean))
    expect(Math.abs(seen.variance - 15)).toBeLessThan(
      STANDARD_ERRORS * 15 * Math.sqrt(2 / runs + 1 / (15 * runs)),
    )
  })

  it('competing risks share the events in the ratio of their rates', () => {
    const runs = 300
    const prepared = aPrepared({
      months: 12,
      inCare: inCare(children(100)),
      leaving: constantRate(1 / 400),
      moving: constantRate(3 / 400),
    })
    const tallies = simulateRuns(prepared, 0, runs)
    const total = (series: number, run: number) =>
      Array.from({ length: 12 }, (_, month) => countAt(tallies, prepared, { run, series, month })).reduce(
        (a, b) => a + b,
      )
    const difference = overRuns(runs, run => total(MOVES_SERIES, run) - 3 * total(EXITS_SERIES, run))
    expect(Math.abs(difference.mean)).toBeLessThan(STANDARD_ERRORS * difference.standardError)
  })

  it('own places are lost as in Erlang’s formula: carried = a (1 - B(c, a))', () => {
    const [places, stay, load, months, runs] = [10, 60, 10, 36, 150]
    const prepared = aPrepared({
      months,
      leaving: constantRate(1 / stay),
      entries: [enteringADay(load / stay, months)],
      places: new Int32Array(OWN_KINDS.length * (months * 30 + 1)).fill(places),
    })
    const tallies = simulateRuns(prepared, 0, runs)
    const own = KIND_SERIES + kindIndex('in_house_fostering')
    const seen = overRuns(runs, run => {
      let sum = 0
      for (let month = 12; month < months; month++)
        sum += countAt(tallies, prepared, { run, series: own, month })
      return sum / (months - 12)
    })
    // B(10, 10) = 0.21458 by Erlang's recursion B(n) = a B(n-1) / (n + a B(n-1)); B(0) = 1
    let blocked = 1
    for (let n = 1; n <= places; n++) blocked = (load * blocked) / (n + load * blocked)
    expect(blocked).toBeCloseTo(0.21458, 4)
    // days are whole: on a day with a leaving and an entry the order is chance, which is worth less than 1 %
    const tolerance = STANDARD_ERRORS * seen.standardError + 0.01 * load
    expect(Math.abs(seen.mean - load * (1 - blocked))).toBeLessThan(tolerance)
  })

  it('demand does not feel the limit: it is what would live there without it', () => {
    const fields = {
      months: 24,
      leaving: constantRate(1 / 200),
      moving: constantRate(1 / 300),
      entries: [enteringADay(0.2, 24)],
    }
    const limited = aPrepared({ ...fields, places: new Int32Array(OWN_KINDS.length * 721).fill(12) })
    const free = aPrepared(fields)
    const demand = { series: DEMAND_SERIES, month: 23, run: 3 }
    const stock = { series: KIND_SERIES + kindIndex('in_house_fostering'), month: 23, run: 3 }
    const freely = simulateRuns(free, 0, 5)
    expect(countAt(simulateRuns(limited, 0, 5), limited, demand)).toBe(countAt(freely, free, stock))
    expect(countAt(freely, free, demand)).toBe(countAt(freely, free, stock))
  })

  it('a search that fails half the time fills own and outside homes alike', () => {
    const runs = 200
    const prepared = aPrepared({
      months: 12,
      entries: [enteringADay(1, 12)],
      match: new Float64Array(OWN_KINDS.length * 5).fill(0.5),
      firstNeed: alwaysNeeding(2 * AGE_STEPS.count, { fostering: 0.6, residential: 0.4 }),
    })
    const tallies = simulateRuns(prepared, 0, runs)
    const of = (kind: Parameters<typeof kindIndex>[0], run: number) =>
      countAt(tallies, prepared, { run, series: KIND_SERIES + kindIndex(kind), month: 11 })
    for (const [kind, share] of [
      ['in_house_fostering', 0.3],
      ['agency_fostering', 0.3],
      ['in_house_residential', 0.2],
      ['external_residential', 0.2],
    ] as const) {
      const seen = overRuns(
        runs,
        run => of(kind, run) - share * KINDS.reduce((sum, one) => sum + of(one, run), 0),
      )
      expect(Math.abs(seen.mean)).toBeLessThan(STANDARD_ERRORS * seen.standardError)
    }
  })
})

describe('ageing', () => {
  const prepared = aPrepared({
    months: 12,
    inCare: inCare([
      { key: 1, kind: 'kinship', daysToAdult: 100 }, // 17: leaves on day 100, in the 4th month
      { key: 2, kind: 'kinship', daysToAdult: 6575 - 300 }, // 300 days old: 1 on day 65, in the 3rd month
    ]),
  })
  const tallies = simulateRuns(prepared, 0, 1)
  const months = (series: number) =>
    Array.from({ length: 12 }, (_, month) => countAt(tallies, prepared, { run: 0, series, month }))

  it('nobody stays beyond the 18th birthday, and it is counted in its month', () => {
    expect(months(AGE_SERIES + 4)).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(months(EXITS_SERIES)).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('a child changes band on the birthday', () => {
    expect(months(AGE_SERIES)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(months(AGE_SERIES + 1)).toEqual([0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
  })
})
