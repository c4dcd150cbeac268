import { expect, it } from 'vitest'
import { kindIndex, KINDS, OPEN, OWN_KINDS, type Kind, type ProvisionRow } from '../care/index.ts'
import { NO_CHANGES, withChanges, type Changes } from './changes.ts'
import { countAt, overRuns } from './fixtures/counts.ts'
import { inventHistory } from './fixtures/invented.ts'
import { day } from './fixtures/journeys.ts'
import { planForecast } from './forecast-here.ts'
import type { FailedMatches, ForecastRequest } from './forecast.ts'
import { failedSharesOf, wishOf } from './failed-matches.ts'
import { DEMAND_SERIES, FAILED_SERIES, KIND_SERIES, SERIES_COUNT } from './series.ts'
import { simulateRuns } from './simulate.ts'

const history = inventHistory({
  first: day('2021-04-01'),
  last: day('2025-03-31'),
  entriesADay: 0.12,
  leaving: 1 / 300,
  moving: 1 / 150,
  kinds: ['in_house_fostering', 'agency_fostering', 'in_house_residential', 'external_residential'],
})
const ownPlaces = (kind: Kind, places: number): ProvisionRow => ({ provision: kind, kind, places, openFrom: day('2000-01-01'), openTo: OPEN, status: 'open' }) // prettier-ignore
const request: ForecastRequest = {
  asAt: day('2025-03-31'),
  months: 24,
  runs: 80,
  seed: 1,
  supply: 'as-is',
  provision: [ownPlaces('in_house_fostering', 40), ownPlaces('in_house_residential', 40)],
  fees: undefined,
}
const [FOSTERING, RESIDENTIAL] = [0, 1] as const
const ramp = { from: 0, full: 0, until: 100_000 }
const homes: Changes = { ...NO_CHANGES, places: [{ id: 1, own: RESIDENTIAL, day: 60, earliest: 60, latest: 60, steps: [{ after: 0, places: 30 }], isMovingOut: false }] } // prettier-ignore
const better: Changes = { ...NO_CHANGES, matches: [{ own: RESIDENTIAL, share: 0.5, ramp, isOfFailed: true }] }

function lived(failedMatches: FailedMatches | undefined, changes: Changes = NO_CHANGES) {
  const { prepared } = planForecast(history, { ...request, failedMatches })
  const changed = withChanges(prepared, changes)
  const tallies = simulateRuns(changed, 0, request.runs)
  const at = (series: number, run: number) => countAt(tallies, changed, { run, series, month: 23 })
  const mean = (...series: number[]) =>
    overRuns(request.runs, run => series.reduce((sum, one) => sum + at(one, run), 0)).mean
  return { tallies, mean }
}
const living = (kind: Kind): number => KIND_SERIES + kindIndex(kind)
const stated = { in_house_residential: 0.6 }

it('adds the stated share of those whom nothing suited to those whom something suits', () => {
  expect(wishOf(0.4, 0)).toBe(0.4)
  expect(wishOf(0.4, 1)).toBe(1)
  expect(wishOf(0.4, 0.5)).toBeCloseTo(0.7, 12)
  expect(failedSharesOf(undefined)).toBeUndefined()
  expect(failedSharesOf({ in_house_residential: 0 })).toEqual([undefined, 0])
})

it('moves nobody while nothing opens: where children live, enter and leave is the same, future by future', () => {
  const [plain, said] = [lived(undefined), lived({ in_house_fostering: 1, ...stated })]
  const size = SERIES_COUNT * request.months
  const kinds = KINDS.length * request.months
  for (let run = 0; run < request.runs; run++)
    expect(said.tallies.subarray(run * size, run * size + kinds)).toEqual(
      plain.tallies.subarray(run * size, run * size + kinds),
    )
})

it('counts the stated share of the children outside who did not lack a place as wanting one that suits', () => {
  const [plain, said] = [lived(undefined), lived(stated)]
  const others = plain.mean(living('external_residential'), living('in_house_residential')) - plain.mean(DEMAND_SERIES + RESIDENTIAL) // prettier-ignore
  const failed = said.mean(FAILED_SERIES + RESIDENTIAL)
  expect(said.mean(DEMAND_SERIES + RESIDENTIAL) - plain.mean(DEMAND_SERIES + RESIDENTIAL)).toBeCloseTo(failed, 9) // prettier-ignore
  expect(failed / others).toBeGreaterThan(0.54)
  expect(failed / others).toBeLessThan(0.66)
  expect(said.mean(FAILED_SERIES + FOSTERING)).toBe(0)
})

it('lets new homes take children whose match failed, and none whose need was something else', () => {
  const opened = (failed: FailedMatches | undefined) => lived(failed, homes).mean(living('in_house_residential')) // prettier-ignore
  const none = opened({ in_house_residential: 0 })
  expect(none).toBe(opened(undefined))
  expect(opened(stated)).toBeGreaterThan(none + 2)
  expect(opened({ in_house_residential: 1 })).toBeGreaterThan(opened(stated) + 1)
})

it('better matching finds homes for those whose match failed only', () => {
  const inOwn = (failed: FailedMatches | undefined, changes: Changes = better) =>
    lived(failed, changes).mean(living('in_house_residential'))
  expect(inOwn({ in_house_residential: 0 })).toBe(inOwn(undefined, NO_CHANGES))
  expect(inOwn(stated)).toBeGreaterThan(inOwn({ in_house_residential: 0 }) + 2)
  expect(inOwn({ in_house_residential: 1 })).toBe(inOwn(undefined))
})

it('another share than is stated can be tried as a change', () => {
  const all: Changes = { ...NO_CHANGES, failed: [{ own: RESIDENTIAL, share: 1 }] }
  expect(lived(stated, all).tallies).toEqual(lived({ in_house_residential: 1 }).tallies)
  expect(OWN_KINDS[RESIDENTIAL]).toBe('in_house_residential')
})
