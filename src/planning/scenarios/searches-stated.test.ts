import { describe, expect, it } from 'vitest'
import { NOTHING_STATED, searchesAsked, searchStatement, type SearchStatement } from '../../forecast/index.ts'
import type { Outcome } from './compare-outcomes.ts'
import { leverOf } from './fixtures/lever-of.ts'
import { lastOf, ownHomes, workOn } from './fixtures/two-kinds.ts'
import type { LeverCells } from './read-lever.ts'
import { compareWithNothing, type ScenarioWork } from './run-scenario.ts'
import { runScenario } from './scenario-result.ts'

const RUNS = 40
const workUnder = (searches: SearchStatement): ScenarioWork => ({
  ...workOn(ownHomes(60), searchesAsked(searches, [])),
  searches,
})
const booking = (number: string, weekly = '100'): LeverCells => ({ lever: 'block_book', kind: 'external_residential', number, from: '2025-04-01', weekly_cost: weekly }) // prettier-ignore
const compared = (cells: readonly LeverCells[], searches: SearchStatement) =>
  compareWithNothing(cells.map(leverOf), RUNS, workUnder(searches))
const BOOKED_FIRST = searchStatement({ bookedFirst: ['in_house_residential'] })
const FAILED = searchStatement({ failedMatches: { in_house_residential: 0.8 } })

describe('the order in which free places are tried, in a plan', () => {
  it('lets what a plan books take children from our own homes where booked places come first', async () => {
    const outcomes = await compared([booking('200')], BOOKED_FIRST)
    expect(lastOf(outcomes, 'in_care_in_house_residential').difference.mean).toBeLessThan(-5)
    expect(lastOf(outcomes, 'outside').difference.mean).toBeGreaterThan(5)
  })

  it('moves nobody where our own places come first, or where nothing is booked', async () => {
    const usual = await compared([booking('200')], NOTHING_STATED)
    expect(lastOf(usual, 'outside').difference).toMatchObject({ low: 0, high: 0 })
    const nothing = await compared([], BOOKED_FIRST)
    const asEver = await compared([], NOTHING_STATED)
    expect(nothing).toEqual(asEver)
  })

  it('a child in a booked place is paid for once: by the booking', async () => {
    const [free, paid] = await Promise.all([compared([booking('200', '0')], BOOKED_FIRST), compared([booking('200')], BOOKED_FIRST)]) // prettier-ignore
    const [before, after] = [free, paid].map(outcomes => lastOf(outcomes, 'monthly_spend').scenario)
    // 200 places at £100 a week through March, in every future alike
    expect(after!.mean - before!.mean).toBeCloseTo((200 * 100 * 31) / 7, 1)
    // everybody outside lives in a booked place, so that what is left is our own homes
    const inOwn = lastOf(free, 'in_care_in_house_residential').scenario
    const elsewhere = await compared([booking('200', '0'), { lever: 'change_fee', kind: 'external_residential', number: '50', from: '2025-04-01' }], BOOKED_FIRST) // prettier-ignore
    expect(lastOf(elsewhere, 'monthly_spend').scenario).toEqual(before)
    expect(inOwn.mean).toBeGreaterThan(0)
  })
})

describe('what is stated of failed matches, in a plan', () => {
  const home: LeverCells = { lever: 'open_home', number: '20', from: '2025-06-30' }

  it('moves nobody while nothing opens, and says how many want a place that suits', async () => {
    const [said, plain] = await Promise.all([compared([], FAILED), compared([], NOTHING_STATED)])
    expect(lastOf(said, 'outside').nothing).toEqual(lastOf(plain, 'outside').nothing)
    const wanting = (outcomes: readonly Outcome[]) => lastOf(outcomes, 'outside_for_want_of_a_place').nothing.mean // prettier-ignore
    expect(wanting(said)).toBeGreaterThan(wanting(plain) + 5)
  })

  it('a new home takes children whose match failed: with places to spare it did nothing before', async () => {
    const before = lastOf(await compared([home], NOTHING_STATED), 'outside').difference.mean
    const after = lastOf(await compared([home], FAILED), 'outside').difference.mean
    expect(after).toBeLessThan(before - 3)
  })

  it('the result says what it was run with, and the tornado how much it leans on it', async () => {
    const wish = { runs: RUNS, stepRuns: 20, method: 'test' }
    const said = await runScenario([leverOf(home)], wish, workUnder(FAILED))
    expect(said.searches).toEqual(FAILED)
    const bar = said.tornado.find(one => one.assumption.startsWith('What searches were'))!
    expect(bar.high['outside 11']!).toBeLessThan(bar.low['outside 11']! - 3)
    const plain = await runScenario([leverOf(home)], wish, workUnder(NOTHING_STATED))
    expect(plain).not.toHaveProperty('searches')
    expect(plain.tornado.map(one => one.assumption)).toEqual([
      'Children coming in',
      'How often a free place of our own suits',
      'When homes open and carers are approved',
    ])
  })
})
