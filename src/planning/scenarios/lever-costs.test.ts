import { expect, it } from 'vitest'
import { kindFuturesOf, simulateRuns, withChanges } from '../../forecast/index.ts'
import { EMPTY_BOOK, spendOf } from '../../money/index.ts'
import { leverOf } from './fixtures/lever-of.ts'
import { asAt, ownHomes, workOn } from './fixtures/two-kinds.ts'
import { changesOfLevers } from './lever-changes.ts'
import { priceFutures } from './lever-costs.ts'
import type { LeverCells } from './read-lever.ts'
import { joinAll } from './run-scenario.ts'

const RUNS = 4
const { simulations, terms } = workOn(ownHomes(12))
const { prepared, past } = simulations

function priced(...rows: LeverCells[]): Float64Array {
  const levers = rows.map(leverOf)
  const changed = withChanges(prepared, joinAll(changesOfLevers(levers, asAt)))
  const tallies = simulateRuns(changed, 0, RUNS)
  return priceFutures({ prepared, past, runs: RUNS, tallies }, levers, terms)
}
const sum = (pence: Float64Array): number => pence.reduce((total, value) => total + value, 0)

it('doing nothing costs what the spend page says, to the penny, in every future and month', () => {
  const futures = kindFuturesOf(prepared, { runs: RUNS, tallies: simulateRuns(prepared, 0, RUNS) }, { asAt, past }) // prettier-ignore
  const { pence } = spendOf(futures, { book: EMPTY_BOOK, supply: 'as-is' })
  const lines = Float64Array.from(priced(), (_, at) => pence.reduce((total, line) => total + line[at]!, 0))
  expect([...priced()]).toEqual([...lines])
})

it('what is paid once for a change is in each future once, whatever else the plan does', () => {
  const opens = { lever: 'open_home', number: '2', from: '2025-07-01', weekly_cost: '5000' }
  const dearer = sum(priced({ ...opens, once_cost: '40000' })) - sum(priced({ ...opens, once_cost: '0' }))
  expect(dearer).toBe(RUNS * 4_000_000)
})

it('a home that nobody needs costs all that it costs', () => {
  // 500 places: some are used, most are not; no child is dearer in it than elsewhere
  const [few, many] = [100, 500].map(places => sum(priced({ lever: 'open_home', number: String(places), from: '2026-03-31', weekly_cost: '7000' }))) // prettier-ignore
  // one day of 400 places more at £1,000 a day, in each future
  expect((many! - few!) / RUNS / 100).toBeGreaterThan(0.99 * 400_000)
  expect((many! - few!) / RUNS / 100).toBeLessThan(1.01 * 400_000)
})
