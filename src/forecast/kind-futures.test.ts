import { describe, expect, it } from 'vitest'
import { KINDS } from '../care/index.ts'
import { day } from './fixtures/journeys.ts'
import { inventHistory } from './fixtures/invented.ts'
import { forecastFrom, planForecast } from './forecast-here.ts'
import { firstFutures, kindFuturesOf } from './kind-futures.ts'
import { BIRTHDAYS_KEPT } from './prepared.ts'
import { simulateRuns } from './simulate.ts'

const history = inventHistory({
  first: day('2021-04-01'),
  last: day('2025-03-31'),
  entriesADay: 0.1,
  leaving: 1 / 400,
  moving: 1 / 300,
  kinds: ['kinship', 'agency_fostering'],
})
const request = { asAt: day('2025-02-14'), months: 6, runs: 20, seed: 3, supply: 'as-is', provision: undefined, fees: undefined } as const // prettier-ignore
const plan = planForecast(history, request)
const tallies = simulateRuns(plan.prepared, 0, request.runs)
const forecast = forecastFrom(plan, { runs: request.runs, tallies })
const futures = kindFuturesOf(plan.prepared, { runs: request.runs, tallies }, { asAt: request.asAt, past: forecast.past }) // prettier-ignore
const meanIn = (measure: string, group: string) =>
  forecast.rows.filter(row => row.measure === measure && row.group === group).map(row => row.mean)

describe('the futures by kind', () => {
  it('are those that the forecast sums up', () => {
    KINDS.forEach((kind, k) => {
      const means = futures.monthEnds.map((_, month) => {
        const values = Array.from({ length: futures.runs }, (_, run) => futures.children[(run * KINDS.length + k) * 6 + month]!) // prettier-ignore
        return values.reduce((sum, value) => sum + value, 0) / futures.runs
      })
      expect(means).toEqual(meanIn('in_care', `placement:${kind}`))
    })
    expect(futures.monthEnds[0]).toBe(day('2025-02-28'))
  })

  it('begin with the children of the as-at day', () => {
    const [kinship, agency] = [futures.start[0]!, futures.start[2]!]
    expect(kinship + agency).toBeGreaterThan(0)
    expect(futures.start.reduce((sum, count) => sum + count, 0)).toBe(plan.prepared.inCare.count)
    expect(futures.startAges!.map(ages => ages.reduce((sum, count) => sum + count, 0))).toEqual(futures.start)
    const { inCare } = plan.prepared
    const sixteenOrOver = [...inCare.kind].filter(
      (_, child) => inCare.birthdays[child * BIRTHDAYS_KEPT.length + BIRTHDAYS_KEPT.indexOf(16)]! <= 0,
    ).length
    const oldest = futures.startAges!.map(ages => ages[16]! + ages[17]!)
    expect(oldest.reduce((sum, count) => sum + count, 0)).toBe(sixteenOrOver)
    expect(sixteenOrOver).toBeGreaterThan(0)
  })

  it('end a placement for every move and every exit, no more and no fewer', () => {
    const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)
    const flows = [...meanIn('moves', 'all'), ...meanIn('exits', 'all')]
    expect(sum(futures.ended) / futures.runs).toBeCloseTo(sum(flows), 6)
  })

  it('of which the first few are the same as in the whole', () => {
    const few = firstFutures(futures, 5)
    expect(few.runs).toBe(5)
    expect([...few.children]).toEqual([...futures.children.slice(0, 5 * KINDS.length * 6)])
  })
})
