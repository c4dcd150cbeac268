import { expect, it } from 'vitest'
import { KINDS, kindIndex, OPEN, OWN_KINDS, type ProvisionRow } from '../care/index.ts'
import { NO_CHANGES, type Changes } from './changes.ts'
import { countAt, overRuns } from './fixtures/counts.ts'
import { inventHistory } from './fixtures/invented.ts'
import { day } from './fixtures/journeys.ts'
import type { FailedMatches } from './forecast.ts'
import { liveSlowly } from './fixtures/slow-twin.ts'
import { planForecast } from './forecast-here.ts'
import { NEEDS } from './needs.ts'
import type { BookedFirst } from './place-order.ts'
import { COUNTED_POOLS, POOLED_KINDS, sizeOfPools } from './pools.ts'
import type { Prepared, PreparedRates } from './prepared.ts'
import { KIND_SERIES } from './series.ts'
import { poolCountsOf, simulateRuns } from './simulate.ts'

const invented = inventHistory({
  first: day('2021-04-01'),
  last: day('2025-03-31'),
  entriesADay: 0.08,
  leaving: 1 / 300,
  moving: 1 / 150,
  kinds: [
    'kinship',
    'in_house_fostering',
    'agency_fostering',
    'in_house_residential',
    'external_residential',
  ],
})
/** A third of the homes in the area, a third outside it, and a third of which it is not known. */
const area = Uint8Array.from({ length: invented.placements.count }, (_, row) => row % 3)
const history = { ...invented, placements: { ...invented.placements, area } }
const own = (kind: ProvisionRow['kind'], places: number, isInArea?: boolean): ProvisionRow => ({ provision: kind, kind, places, isInArea, openFrom: day('2000-01-01'), openTo: OPEN, status: 'open' }) // prettier-ignore

const booking = (kind: ProvisionRow['kind'], places: number, to: string, isInArea?: boolean) => ({ kind, places, isInArea, from: day('2025-04-01'), to: day(to) }) // prettier-ignore

function without<Whole extends object, Key extends keyof Whole>(whole: Whole, key: Key): Omit<Whole, Key> {
  const rest = { ...whole }
  Reflect.deleteProperty(rest, key)
  return rest
}

/** The same forecast with rates, shares and level known exactly, so that the twin can be plain. */
function known(prepared: Prepared): Prepared {
  const exact = (rates: PreparedRates): PreparedRates => {
    const size = rates.effects.length
    const root = new Float64Array(size * size)
    for (let i = 0; i < size; i++) root[i * size + i] = 1e9
    return { effects: rates.effects, root, yearly: 0 }
  }
  const entries = prepared.entries.map(stream => {
    const [level, , deviation] = stream.level[0]!.mean
    const mode = { weight: 1, size: 0, years: 1, mean: [level! + deviation!, 0, 0], covariance: new Array<number>(9).fill(0) } // prettier-ignore
    return { ...without(stream, 'classes'), level: [mode], dispersion: 1 }
  })
  return {
    ...without(prepared, 'evidence'),
    leaving: exact(prepared.leaving),
    planned: exact(prepared.planned),
    moving: exact(prepared.moving),
    entries,
  }
}

/** Whether what comes back or is changed makes any difference to the kinds, so that the twin's agreement says something. */
function isFelt(prepared: Prepared, tallies: Int32Array, runs: number): boolean {
  const asIs = { ...without(prepared, 'changes'), backRate: new Float64Array(prepared.backRate.length) }
  const unchanged = simulateRuns(asIs, 0, runs)
  return KINDS.some((_, kind) => {
    const at = (from: Int32Array) =>
      overRuns(runs, run => countAt(from, prepared, { run, series: KIND_SERIES + kind, month: 7 }))
    const [a, b] = [at(tallies), at(unchanged)]
    return Math.abs(a.mean - b.mean) > 8 * Math.hypot(a.standardError, b.standardError)
  })
}

interface Case {
  readonly name: string
  readonly bookedFirst?: BookedFirst
  readonly failedMatches?: FailedMatches
  readonly changes?: Changes
  /** Chance a day of coming back for those who went home; left out: as it was, next to nobody. */
  readonly back?: number
}

const ramp = { from: 20, full: 90, until: 9999 }
const CHANGES: Changes = {
  ...NO_CHANGES,
  entries: [{ alone: 0, bands: 0b11100, factor: 1.7, ramp }],
  moves: [{ kinds: 1 << kindIndex('agency_fostering'), factor: 0.3, ramp }],
  needs: [{ id: 1, bands: 0b11111, from: NEEDS.indexOf('residential'), to: NEEDS.indexOf('fostering'), share: 0.5, ramp }], // prettier-ignore
  matches: [{ own: OWN_KINDS.indexOf('in_house_residential'), share: 0.6, ramp }],
}

const CASES: readonly Case[] = [
  { name: 'our own places first' },
  {
    name: 'half of the matches failed, and homes open',
    failedMatches: { in_house_fostering: 0.5, in_house_residential: 0.7 },
  },
  {
    name: 'booked places first, until one booking ends',
    bookedFirst: {
      kinds: ['in_house_fostering', 'in_house_residential'],
      bookings: [
        booking('agency_fostering', 4, '2025-12-31', true),
        booking('agency_fostering', 2, '2025-12-31', false),
        booking('external_residential', 7, '2025-12-31'),
        booking('external_residential', 3, '2025-08-31'),
      ],
    },
  },
  { name: 'many who went home come back', back: 1 / 120 },
  { name: 'more come in, fewer move, others are needed and more suit', changes: CHANGES },
]

it.each(CASES)(
  'a slow plain twin, child by child and day by day, agrees with the simulation within 4 standard errors: $name',
  ({ bookedFirst, failedMatches, changes, back }) => {
    const opening = { ...own('in_house_fostering', 9), provision: 'More carers', openFrom: day('2025-06-30') }
    const plan = planForecast(history, {
      bookedFirst,
      failedMatches,
      changes,
      asAt: day('2025-03-31'),
      months: 8,
      runs: 1,
      seed: 1,
      supply: 'as-is',
      isNearFirst: true,
      provision: [
        own('in_house_fostering', 2, true),
        own('in_house_fostering', 1),
        own('in_house_fostering', 3, false),
        own('in_house_residential', 6, true),
        own('in_house_residential', 34),
        ...(failedMatches ? [opening] : []),
      ],
      fees: undefined,
    })
    const prepared = known(plan.prepared)
    if (back) prepared.backRate.fill(back, 0, prepared.backRate.length / 2)
    const [fast, slow] = [1500, 150]
    const tallies = simulateRuns(prepared, 0, fast)
    const lives = Array.from({ length: slow }, (_, run) => liveSlowly(prepared, run + 1))
    KINDS.forEach((_, kind) => {
      const a = overRuns(fast, run =>
        countAt(tallies, prepared, { run, series: KIND_SERIES + kind, month: 7 }),
      )
      const b = overRuns(slow, run => lives[run]!.kinds[kind]!)
      expect(Math.abs(a.mean - b.mean)).toBeLessThanOrEqual(4 * Math.hypot(a.standardError, b.standardError))
    })
    if (back || changes) expect(isFelt(prepared, tallies, fast)).toBe(true)
    const near = poolCountsOf(prepared, tallies)
    const size = sizeOfPools(prepared.months)
    let seen = 0
    for (let line = 0; line < POOLED_KINDS.length * COUNTED_POOLS; line++) {
      const a = overRuns(fast, run => near[run * size + line * 8 + 7]!)
      const b = overRuns(slow, run => lives[run]!.pooled[line]!)
      if (b.mean > 0) seen++
      expect(Math.abs(a.mean - b.mean)).toBeLessThanOrEqual(4 * Math.hypot(a.standardError, b.standardError))
    }
    expect(seen).toBe(bookedFirst ? 5 : 3)
  },
)
