import { expect, it } from 'vitest'
import { KINDS, OPEN, type ProvisionRow } from '../care/index.ts'
import { countAt, overRuns } from './fixtures/counts.ts'
import { inventHistory } from './fixtures/invented.ts'
import { day } from './fixtures/journeys.ts'
import { liveSlowly } from './fixtures/slow-twin.ts'
import { planForecast } from './forecast-here.ts'
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

/** The same forecast with rates and level known exactly, so that the twin can be plain. */
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
    return { ...stream, level: [mode], dispersion: 1 }
  })
  return {
    ...prepared,
    leaving: exact(prepared.leaving),
    planned: exact(prepared.planned),
    moving: exact(prepared.moving),
    entries,
  }
}

it.each([
  ['our own places first', undefined, undefined],
  [
    'half of the matches failed, and homes open',
    undefined,
    { in_house_fostering: 0.5, in_house_residential: 0.7 },
  ],
  [
    'booked places first, until one booking ends',
    {
      kinds: ['in_house_fostering', 'in_house_residential'],
      bookings: [
        booking('agency_fostering', 4, '2025-12-31', true),
        booking('agency_fostering', 2, '2025-12-31', false),
        booking('external_residential', 7, '2025-12-31'),
        booking('external_residential', 3, '2025-08-31'),
      ],
    },
    undefined,
  ],
] as const)(
  'a slow plain twin, child by child and day by day, agrees with the simulation within 4 standard errors: %s',
  (_, bookedFirst, failedMatches) => {
    const opening = { ...own('in_house_fostering', 9), provision: 'More carers', openFrom: day('2025-06-30') }
    const plan = planForecast(history, {
      bookedFirst,
      failedMatches,
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
    const near = poolCountsOf(prepared, tallies)
    const size = sizeOfPools(prepared)
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
