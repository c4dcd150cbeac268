import { describe, expect, it } from 'vitest'
import { kindIndex, OPEN, type Kind, type ProvisionRow } from '../care/index.ts'
import { fitLevel } from './entry-level.ts'
import { exposureOf, MOVED, PLAN_MOVED } from './exposure.ts'
import { inventHistory } from './fixtures/invented.ts'
import { day, historyOf } from './fixtures/journeys.ts'
import { fitFrailty, gammaPoints } from './frailty.ts'
import { newRateTables, PLANNED, rateOf, writeRates } from './hazard-effects.ts'
import { fitHazards } from './hazards.ts'
import { knownOn } from './known-history.ts'
import { isPlannedMove } from './needs.ts'
import { Stream } from './random.ts'
import { fitSearch } from './search.ts'
import { logGamma, pooledShares, shrunkShares } from './shares.ts'

const span = { first: day('2020-04-01'), last: day('2025-03-31') }

describe('exposure', () => {
  it('counts days in care from the first day on, and the event that ends them', () => {
    const home = (from: string) => ({ kind: 'kinship' as const, from: day(from) })
    const history = historyOf(
      [
        {
          id: 'a',
          born: day('2015-01-01'),
          periods: [{ homes: [home('2020-03-01'), home('2020-05-01')], left: day('2020-06-01') }],
        },
        {
          id: 'b',
          born: day('2002-06-01'),
          periods: [{ homes: [home('2020-04-11')], left: day('2020-05-31') }],
        },
      ],
      span,
    )
    const rows = exposureOf(knownOn(history, span.last))
    const days = (child: number) =>
      rows.days.reduce((sum, value, row) => sum + (rows.child[row] === child ? value : 0), 0)
    expect([days(0), days(1)]).toEqual([61, 50]) // 1 April to 1 June; 11 April to 31 May
    const events = [...rows.event].filter(event => event > 0)
    expect(events).toEqual([2, 1, 3]) // moved, left; and came of age, recorded the day before the birthday
  })
})

describe('moves', () => {
  const isPlanned = (from: Kind, to: Kind) => isPlannedMove(kindIndex(from), kindIndex(to))

  it('to family, to adopters or to live more independently follow from the plan', () => {
    expect(isPlanned('external_residential', 'supported_accommodation')).toBe(true)
    expect(isPlanned('in_house_fostering', 'with_parents')).toBe(true)
    expect(isPlanned('agency_fostering', 'adoption')).toBe(true)
  })

  it('from one home to another of the same sort, or to strangers, do not', () => {
    expect(isPlanned('supported_accommodation', 'supported_accommodation')).toBe(false)
    expect(isPlanned('kinship', 'kinship')).toBe(false)
    expect(isPlanned('with_parents', 'in_house_fostering')).toBe(false)
    expect(isPlanned('in_house_fostering', 'external_residential')).toBe(false)
  })

  it('that follow from the plan have a rate of their own, and say nothing of how unsettled a child is', () => {
    const history = inventHistory({ ...span, entriesADay: 0.5, leaving: 1 / 500, moving: 1 / 200, kinds: ['kinship', 'agency_fostering'] }) // prettier-ignore
    const rows = exposureOf(knownOn(history, span.last))
    const hazards = fitHazards(rows, history.children.count)
    const count = (event: number) => rows.event.reduce((sum, one) => sum + (one === event ? 1 : 0), 0)
    const tables = newRateTables()
    writeRates(tables, PLANNED, hazards.planned.effects, 0)
    const rate = (kind: Kind) => rateOf(tables, PLANNED, { kind: kindIndex(kind), age: 5, care: 4, home: 4, alone: 0 }) // prettier-ignore
    // half of the moves from agency carers are to kin; none from kin are
    expect(Math.abs(Math.log(rate('agency_fostering') * 400))).toBeLessThan(4 / Math.sqrt(count(PLAN_MOVED) / 10)) // prettier-ignore
    expect(rate('kinship')).toBeLessThan(rate('agency_fostering') / 20)
    expect(hazards.frailty.moves.reduce((a, b) => a + b, 0)).toBe(count(MOVED))
  })
})

describe('fitted rates', () => {
  it('recover the rates that a history was made with, within 4 standard errors', () => {
    const history = inventHistory({ ...span, entriesADay: 0.5, leaving: 1 / 500, moving: 1 / 200, kinds: ['kinship', 'agency_fostering'] }) // prettier-ignore
    const rows = exposureOf(knownOn(history, span.last))
    const hazards = fitHazards(rows, history.children.count)
    const tables = newRateTables()
    writeRates(tables, 0, hazards.leaving.effects, 0)
    writeRates(tables, 2, hazards.moving.effects, 0)
    const count = (event: number) => rows.event.reduce((sum, one) => sum + (one === event ? 1 : 0), 0)
    for (const [risk, truth, event] of [
      [0, 1 / 500, 1],
      [2, 1 / 200, 2],
    ] as const)
      for (const age of [1, 5, 7]) {
        const rate = rateOf(tables, risk, { kind: 0, age, care: 4, home: 4, alone: 0 })
        // a tenth of the events speak of such a child, since the rest are shrunk together
        expect(Math.abs(Math.log(rate / truth))).toBeLessThan(4 / Math.sqrt(count(event) / 10))
      }
    expect(hazards.frailty.variance).toBeLessThanOrEqual(0.1) // children were alike
  })

  it('find that some children move again and again', () => {
    const stream = new Stream(5, 0, 0, 0)
    const factors = Array.from({ length: 2000 }, () => stream.gamma(2) / 2) // variance 0.5
    const moves = Float64Array.from(factors, factor => stream.poisson(3 * factor))
    const variance = fitFrailty(moves, new Float64Array(2000).fill(3))
    expect(variance).toBeGreaterThanOrEqual(0.4)
    expect(variance).toBeLessThanOrEqual(0.6)
  })

  it('the points of a child’s factor have its mean exactly', () =>
    expect(gammaPoints(2.5, 1.3, 8).reduce((a, b) => a + b, 0) / 8).toBeCloseTo(1.3, 12))
})

describe('shares', () => {
  it('of a thin cell lean on its parent, of a full one on itself', () => {
    const parents = Float64Array.of(0.5, 0.5, 0.5, 0.5, 0.5, 0.5)
    const level = { outcomes: 2, counts: Float64Array.of(1, 0, 900, 100, 100, 900) }
    const shares = shrunkShares(level, parents)
    expect(shares[0]).toBeLessThan(0.8)
    expect(shares[2]).toBeGreaterThan(0.88)
    for (const cell of [0, 1, 2]) expect(shares[cell * 2]! + shares[cell * 2 + 1]!).toBeCloseTo(1, 12)
  })

  it('of all counts leave nothing impossible', () =>
    expect([...pooledShares({ outcomes: 2, counts: Float64Array.of(9, 0) })]).toEqual([0.95, 0.05]))

  it('use the logarithm of the gamma function', () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 10)
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 10)
  })
})

describe('the level of entries', () => {
  const prior = {
    sizes: [0.03, 0.15],
    sizeWeights: [0.5, 0.5],
    years: [1.5],
    yearWeights: [1],
    trends: [0.02],
    trendWeights: [1],
  }
  const now = (counts: number[]) => {
    const modes = fitLevel({ counts: Float64Array.from(counts), exposure: new Float64Array(counts.length).fill(30), dispersion: 1 }, prior) // prettier-ignore
    return modes.reduce((sum, mode) => sum + mode.weight * (mode.mean[0]! + mode.mean[2]!), 0)
  }

  it('of a steady past is its mean', () =>
    expect(Math.exp(now(new Array<number>(84).fill(30)))).toBeCloseTo(1, 2))

  it('a fall of one year that is over leaves little trace', () => {
    const counts = Array.from({ length: 84 }, (_, month) => (month >= 24 && month < 36 ? 20 : 30))
    expect(Math.exp(now(counts))).toBeGreaterThan(0.95)
  })

  it('a growth that lasts is followed, one year of it hardly', () => {
    const trends = { ...prior, trends: [0.004, 0.06], trendWeights: [0.7, 0.3] }
    const trendOf = (counts: Float64Array) => {
      const modes = fitLevel({ counts, exposure: new Float64Array(84).fill(30), dispersion: 1 }, trends)
      return modes.reduce((sum, mode) => sum + mode.weight * mode.mean[1]!, 0)
    }
    const lasting = Float64Array.from({ length: 84 }, (_, month) => Math.round(20 * 1.06 ** (month / 12)))
    const late = Float64Array.from({ length: 84 }, (_, month) => (month < 72 ? 24 : 26))
    expect(trendOf(lasting)).toBeGreaterThan(0.035)
    expect(trendOf(late)).toBeLessThan(0.012)
  })

  it('a fall in the pandemic’s year, known for what it was, leaves less trace still', () => {
    const counts = Float64Array.from({ length: 36 }, (_, month) => (month >= 24 ? 26 : 30))
    const levelAfter = (isPandemic: Uint8Array) => {
      const modes = fitLevel({ counts, exposure: new Float64Array(36).fill(30), dispersion: 1, isPandemic }, prior) // prettier-ignore
      return Math.exp(modes.reduce((sum, mode) => sum + mode.weight * (mode.mean[0]! + mode.mean[2]!), 0))
    }
    const flagged = Uint8Array.from(counts, (_, month) => (month >= 24 ? 1 : 0))
    expect(levelAfter(flagged)).toBeGreaterThan(0.95)
    expect(levelAfter(new Uint8Array(36))).toBeLessThan(0.95)
  })

  it('a fall that goes on is followed', () => {
    const counts = Array.from({ length: 84 }, (_, month) => (month >= 48 ? 20 : 30))
    expect(Math.exp(now(counts))).toBeLessThan(0.75)
  })
})

describe('the search for an own home', () => {
  const own = (places: number): ProvisionRow[] => [
    { provision: 'Carers', kind: 'in_house_fostering', places, openFrom: day('2000-01-01'), openTo: OPEN, status: 'open' }, // prettier-ignore
  ]
  const history = inventHistory({ ...span, entriesADay: 0.2, leaving: 1 / 300, moving: 1 / 300, kinds: ['in_house_fostering', 'agency_fostering'] }) // prettier-ignore
  const known = knownOn(history, span.last)

  it('with places to spare, suits as often as children got an own home: half the time here', () => {
    const { match, wantedOwn, searches } = fitSearch(known, own(1000))
    expect(searches[0]).toBeGreaterThan(400)
    for (let band = 0; band < 5; band++) expect(Math.abs(match[band]! - 0.5)).toBeLessThan(0.12)
    expect(wantedOwn.every(chance => chance < 0.01)).toBe(true)
  })

  it('rests on no search where the provision says that there was never room, and then takes the share of all', () => {
    const { searches, match } = fitSearch(known, own(0))
    expect(searches[0]).toBe(0)
    for (let band = 0; band < 5; band++) expect(Math.abs(match[band]! - 0.5)).toBeLessThan(0.06)
  })
})
