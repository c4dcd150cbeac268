import { expect, it } from 'vitest'
import { aBestPlan } from '../../test/web/a-best-plan.ts'
import { memoryStore } from '../storage/index.ts'
import { bestPlanningOf } from './best-planning.ts'
import type { ScenarioSources } from './scenario-work.ts'

const ANN = { by: 'Ann', at: '2026-03-01T09:00:00.000Z' }

it('a plan that is kept twice is one scenario, until that is changed', async () => {
  const own = memoryStore().for('own')
  const { id } = await own.bestPlans.keep(aBestPlan())
  const planning = bestPlanningOf({ own } as ScenarioSources, () => Promise.resolve(undefined))
  const keep = () => planning.keepAsScenario(id, ANN)
  const [first, second] = await Promise.all([keep(), keep()])
  expect(second).toBe(first)
  expect(await keep()).toBe(first)
  const { scenario } = (await own.scenarios.find(first))!
  await own.scenarios.change(first, { ...scenario, name: 'Ours' }, ANN)
  expect(await keep()).not.toBe(first)
})
