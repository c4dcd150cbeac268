import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseDay } from '../../src/care/index.ts'
import { openForecastThreads, type ForecastThreads } from '../../src/jobs/index.ts'
import { bestPlanningOf } from '../../src/main/best-planning.ts'
import { scenarioRunsOf } from '../../src/main/scenario-runs.ts'
import { OFFERED_OPTIONS, readScenario, whatChangedIn } from '../../src/planning/index.ts'
import { anOpenAuthority, SAM } from './an-open-authority.ts'

const said = { bookedFirst: ['in_house_residential'], failedMatches: { in_house_residential: 0.5 } } as const
const plan = readScenario('plan.csv', new TextEncoder().encode('lever,name,number,from\nopen_home,Home 3,4,2025-10-01\n')) // prettier-ignore
const tell = (): void => undefined

let threads: ForecastThreads
beforeAll(() => {
  threads = openForecastThreads(1)
})
afterAll(() => threads.close())

/** The small invented authority with everything that looks ahead. */
async function anAuthority() {
  const sources = await anOpenAuthority(threads)
  const { own, forecasting } = sources
  return {
    own,
    forecasting,
    runs: scenarioRunsOf(sources),
    bestPlanning: bestPlanningOf(sources, () => Promise.resolve(undefined)),
  }
}

it('what the authority states reaches its forecast, plan, lab and best plan, and marks what was made before', async () => {
  const { own, forecasting, runs, bestPlanning } = await anAuthority()
  const { id } = await own.scenarios.add(plan, SAM)
  const run = async () => {
    await runs.run(id, SAM.at, tell)
    return (await own.scenarios.find(id))!.latest!
  }
  const before = await run()
  const preview = async () => (await runs.preview(plan.levers, ['outside_for_want_of_a_place'], 40))!.outcomes
  const lab = await preview()
  expect(before.result).not.toHaveProperty('searches')
  expect(await runs.madeFrom(plan.levers)).toBe(before.madeFrom)

  await own.searches.state({ ...said, evidence: '', ...SAM })
  const now = (await runs.madeFrom(plan.levers))!
  expect(whatChangedIn(before.madeFrom, now)).toEqual([
    'which free places are tried first',
    'what is stated of failed matches',
  ])
  const after = await run()
  expect(after.result.searches).toEqual(said)
  expect(after.madeFrom).toBe(now)
  expect(await preview()).not.toEqual(lab)

  const wish = { name: 'Spring', asAt: parseDay('2025-03-31'), months: 6, runs: 20, seed: 1, supply: 'as-is', isQuick: true } as const // prettier-ignore
  const { forecast } = (await own.forecasts.find(await forecasting.make(wish, SAM, tell)))!
  expect(forecast.request.bookedFirst?.kinds).toEqual(said.bookedFirst)
  expect(forecast.request.failedMatches).toEqual(said.failedMatches)

  const kinds = ['in_house_residential'] as const
  const asked = { kinds, options: OFFERED_OPTIONS, wishes: { certainty: { share: 0.5, fromMonth: 12 } }, capitalLimitInPence: undefined, capitalYears: 25 } // prettier-ignore
  const found = await bestPlanning.make(
    { name: 'Cheapest', months: 18, budgetShare: undefined, plan: asked },
    SAM,
    {
      progress: tell,
      stop: new AbortController().signal,
    },
  )
  expect((await own.bestPlans.find(found))!.answer.searches).toEqual(said)
})
