import { expect, it } from 'vitest'
import { OPEN } from '../care/index.ts'
import {
  backtestAt,
  backtestOrigins,
  forecastHere,
  nearFuturesOf,
  NO_CHANGES,
  planForecast,
  simulateRuns,
  withChanges,
  type ForecastRequest,
} from '../forecast/index.ts'
import { inventHistory } from '../forecast/fixtures/invented.ts'
import { day } from '../forecast/fixtures/journeys.ts'
import { openForecastThreads } from './forecast-threads.ts'
import { PREVIEW_RUNS, type LivedForecast } from './live-futures.ts'

const history = inventHistory({
  first: day('2021-04-01'),
  last: day('2025-03-31'),
  entriesADay: 0.1,
  leaving: 1 / 400,
  moving: 1 / 300,
  kinds: ['kinship', 'agency_fostering'],
})
const request: ForecastRequest = {
  asAt: day('2025-02-14'),
  months: 6,
  runs: 130,
  seed: 3,
  supply: 'as-is',
  provision: undefined,
  fees: undefined,
}

it('a forecast is the same to the last bit on any number of threads', async () => {
  const here = JSON.stringify(forecastHere(history, request))
  for (const threads of [1, 3]) {
    const pool = openForecastThreads(threads)
    const done: number[] = []
    const forecast = await pool.forecast(history, request, { progress: runs => done.push(runs) })
    await pool.close()
    expect(JSON.stringify(forecast) === here).toBe(true)
    expect(done.at(-1)).toBe(130)
  }
})

it('a fault in a thread is a fault here, and the next forecast still comes', async () => {
  const pool = openForecastThreads(1)
  const broken = { ...request, months: -1 }
  await expect(pool.forecast(history, broken)).rejects.toThrow()
  expect((await pool.forecast(history, request)).rows.length).toBeGreaterThan(0)
  await pool.close()
})

it('a backtest on threads has the rows of each origin in order, as it would on one', async () => {
  const task = { history, provision: undefined, seed: 1, runs: 30 }
  const here = backtestOrigins(history).flatMap(origin => backtestAt({ ...task, origin }))
  expect(here.length).toBeGreaterThan(0)
  const pool = openForecastThreads(2)
  expect(await pool.backtest({ history, provision: undefined, runs: 30 })).toEqual(here)
  await pool.close()
})

it('a first answer comes from the first futures, which are among all; what is changed changes both', async () => {
  const pool = openForecastThreads(2)
  const shown: LivedForecast[] = []
  const all = await pool.lived(history, request, { preview: first => shown.push(first) })
  const ramp = { from: 0, full: 0, until: 9999 }
  const changed = { ...NO_CHANGES, entries: [{ alone: 0 as const, bands: 31, factor: 0.5, ramp }] }
  const fewer = await pool.forecast(history, { ...request, changes: changed })
  await pool.close()
  const few = forecastHere(history, { ...request, runs: PREVIEW_RUNS })
  expect(JSON.stringify(shown.map(one => one.forecast)) === JSON.stringify([few])).toBe(true)
  expect(all.futures.runs).toBe(130)
  expect(JSON.stringify(fewer) === JSON.stringify(forecastHere(history, { ...request, changes: changed }))).toBe(true) // prettier-ignore
  expect(fewer.rows).not.toEqual(all.forecast.rows)
})

it('simulations live the same futures with changes, whatever else is asked between', async () => {
  const pool = openForecastThreads(2)
  const simulations = await pool.simulations(history, request)
  const ramp = { from: 30, full: 60, until: 9999 }
  const fewerMoves = { ...NO_CHANGES, moves: [{ kinds: 1023, factor: 0.5, ramp }] }
  const [changed, , asIs] = await Promise.all([
    simulations.run(fewerMoves, 40),
    pool.forecast(history, request),
    simulations.run(NO_CHANGES, 40),
  ])
  await pool.close()
  expect([...changed]).toEqual([...simulateRuns(withChanges(simulations.prepared, fewerMoves), 0, 40)])
  expect([...asIs]).toEqual([...simulateRuns(simulations.prepared, 0, 40)])
})

it('who lives in near places and in far ones is the same on any number of threads', async () => {
  const own = inventHistory({ first: day('2023-04-01'), last: day('2025-03-31'), entriesADay: 0.05, leaving: 1 / 400, moving: 1 / 300, kinds: ['in_house_fostering'] }) // prettier-ignore
  const area = Uint8Array.from({ length: own.placements.count }, (_, row) => 1 + (row % 2))
  const told = { ...own, placements: { ...own.placements, area } }
  const home = { provision: 'H', kind: 'in_house_fostering', places: 9, openFrom: day('2020-01-01'), openTo: OPEN, status: 'open', isInArea: true } as const // prettier-ignore
  const asked = { ...request, provision: [home, { ...home, isInArea: false }], isNearFirst: true }
  const { prepared } = planForecast(told, asked)
  const pool = openForecastThreads(3)
  const [lived, found] = [await pool.lived(told, asked), await pool.live(prepared, 130)]
  await pool.close()
  expect([...found]).toEqual([...simulateRuns(prepared, 0, 130)])
  const near = nearFuturesOf(lived.prepared, lived.futures.tallies)!
  expect(near).toEqual(nearFuturesOf(prepared, found))
  expect(near.children.some(children => children > 0)).toBe(true)
})

it('a forecast that nobody waits for any more stops, and the next one comes', async () => {
  const pool = openForecastThreads(1)
  const slider = new AbortController()
  const stale = pool.forecast(history, { ...request, runs: 100_000 }, { signal: slider.signal, progress: () => slider.abort() }) // prettier-ignore
  await expect(stale).rejects.toThrow('aborted')
  expect((await pool.forecast(history, request)).rows.length).toBeGreaterThan(0)
  await pool.close()
})
