import { afterAll, expect, it } from 'vitest'
import { openSolverThread } from '../../jobs/index.ts'
import { ownHomes, workOn } from '../scenarios/fixtures/two-kinds.ts'
import { makeBestPlan } from './make-best-plan.ts'
import type { PlanWish } from './plan-wish.ts'

const solver = openSolverThread()
afterAll(() => solver.close())

const work = () => workOn(ownHomes(12), { months: 24 })

const wish: PlanWish = {
  kinds: ['in_house_residential'],
  options: [
    { id: 'small_home', name: 'home for two', kind: 'in_house_residential', placesByMonth: [2], capitalInPence: 0, fixedWeeklyInPence: 8_000_00, firstMonth: 3, perQuarter: 20, inAll: 60 }, // prettier-ignore
  ],
  wishes: { certainty: { share: 0.8, fromMonth: 12 } },
  capitalLimitInPence: undefined,
  capitalYears: 25,
}

it('finds a programme, tries it on other futures and in the simulation, and says what more certainty costs', async () => {
  const said: string[] = []
  const answer = await makeBestPlan(wish, { work: work(), solve: solver.solve, futures: 60, progress: (_, __, what) => said.push(what) }) // prettier-ignore
  const plan = answer.plan!
  expect(plan.own.certainty).toBeGreaterThanOrEqual(0.8)
  expect(plan.others.certainty).toBeGreaterThan(0.6)
  expect(plan.programme[0]!.slice(0, 3)).toEqual([0, 0, 0])
  const homes = plan.programme[0]!.reduce((a, b) => a + b, 0)
  expect(homes).toBeGreaterThan(0)
  expect(plan.levers.map(lever => lever.lever)).toEqual(new Array(homes).fill('open_home'))
  const want = plan.outcomes.find(outcome => outcome.code === 'outside')!.months.at(-1)!
  expect(want.difference.mean).toBeLessThan(0)
  const sum = (of: 'reckonedInPence' | 'simulatedInPence') =>
    plan.bridge!.reduce((all, line) => all + line[of], 0)
  // line by line all of what it costs, on each side; what opens is priced the same, to the penny
  expect(Math.abs(sum('reckonedInPence') - plan.own.extraCost.mean)).toBeLessThan(10)
  expect(Math.abs(sum('simulatedInPence') - plan.simulated!.extraCost.mean)).toBeLessThan(10)
  const opened = plan.bridge!.find(({ line }) => line === 'opened')!
  expect(Math.abs(opened.reckonedInPence - opened.simulatedInPence)).toBeLessThanOrEqual(homes * 24)
  expect(opened.simulatedInPence).toBeGreaterThan(0)
  const apart = Math.abs(sum('simulatedInPence') - sum('reckonedInPence')) / Math.abs(sum('simulatedInPence'))
  expect(
    plan.rounds === 2 ||
      apart <= 0.1 ||
      Math.abs(sum('simulatedInPence') - sum('reckonedInPence')) <= 0.01 * plan.own.fixedCost,
  ).toBe(true)
  const costs = answer.frontier.flatMap(line => line.cheapest?.costInPence ?? [])
  expect(costs.length).toBeGreaterThan(3)
  costs.slice(1).forEach((cost, i) => expect(cost).toBeGreaterThanOrEqual(costs[i]! - 1))
  expect(said.length).toBeGreaterThan(5)
})

it('refuses a wish for the area where nobody knows who lives in it', async () => {
  const asked = { ...wish, wishes: { inArea: { share: 0.8, fromMonth: 12 } } }
  const made = makeBestPlan(asked, {
    work: work(),
    solve: solver.solve,
    futures: 10,
    progress: () => undefined,
  })
  await expect(made).rejects.toThrow('not known')
})
