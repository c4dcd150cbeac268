import { INVENTED_BY } from '../intake/index.ts'
import { OFFERED_OPTIONS } from '../planning/index.ts'
import type { BestPlanning, BestPlanWish, Forecasting, LongWork, ScenarioRuns } from '../web/index.ts'
import { LATEST_FORECAST } from './load-demo.ts'
import type { OpenAuthority } from './open-authority.ts'

/** What the invented authority is asked at its first start: what it would take, with few limits. */
const DEMO_PLAN: BestPlanWish = {
  name: 'What it would take',
  months: 36,
  budgetShare: undefined,
  plan: {
    kinds: ['in_house_residential'],
    options: OFFERED_OPTIONS.filter(option => option.kind === 'in_house_residential').map(option => ({
      ...option,
      perQuarter: 10,
      inAll: 40,
    })),
    wishes: { certainty: { share: 0.8, fromMonth: 24 } },
    capitalLimitInPence: undefined,
    capitalYears: 25,
  },
}

export interface DemoToComplete {
  readonly authority: OpenAuthority
  readonly forecasting: Forecasting
  readonly scenarioRuns: ScenarioRuns
  readonly bestPlanning: BestPlanning
}

/** What takes longer than a first start should: done while people look around. */
export async function completeDemo(demo: DemoToComplete, work: LongWork, now: () => number): Promise<void> {
  await makeLatest(demo, work, now)
  await runDemoScenarios(demo, work, now)
  await findDemoPlan(demo, work, now)
}

/** The demo's forecast, made again with its track record and ranges adjusted to it, while people look around. */
async function makeLatest(
  { authority, forecasting }: DemoToComplete,
  work: LongWork,
  now: () => number,
): Promise<void> {
  const latest = await authority.own.forecasts.latest()
  if (latest?.by !== INVENTED_BY || latest.backtest) return
  work.start({
    title: 'Working out how wrong the forecast has been',
    userId: 'system',
    backTo: '/forecast',
    run: async progress => {
      const who = { by: INVENTED_BY, at: new Date(now()).toISOString() }
      return `/forecasts/${await forecasting.make(LATEST_FORECAST, who, progress)}`
    },
  })
}

/** The demo's plans are run while people look around. */
async function runDemoScenarios(
  { authority, scenarioRuns }: DemoToComplete,
  work: LongWork,
  now: () => number,
): Promise<void> {
  for (const { id, by, scenario } of await authority.own.scenarios.list()) {
    const kept = await authority.own.scenarios.find(id)
    if (by !== INVENTED_BY || kept?.latest) continue
    work.start({
      title: `Running “${scenario.name}”`,
      userId: 'system',
      backTo: '/scenarios',
      run: async progress => {
        await scenarioRuns.run(id, new Date(now()).toISOString(), progress)
        return `/scenarios/${id}`
      },
    })
  }
}

/** The first best plan, of the invented authority only. */
async function findDemoPlan(
  { authority, bestPlanning }: DemoToComplete,
  work: LongWork,
  now: () => number,
): Promise<void> {
  const { forecasts, bestPlans } = authority.own
  const [latest, plans] = [await forecasts.latest(), await bestPlans.list()]
  if (latest?.by !== INVENTED_BY || plans.length > 0) return
  work.start({
    title: 'Looking for the best plan',
    userId: 'system',
    backTo: '/best-plan',
    run: async progress => {
      const means = { progress, stop: new AbortController().signal }
      const who = { by: INVENTED_BY, at: new Date(now()).toISOString() }
      return `/best-plan/${await bestPlanning.make(DEMO_PLAN, who, means)}`
    },
  })
}
