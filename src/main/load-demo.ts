import { addMonths } from '../care/index.ts'
import { makeDemoAuthority } from '../demo/index.ts'
import { INVENTED_BY } from '../intake/index.ts'
import type { Forecasting, ForecastWish } from '../web/index.ts'
import { demoScenarios } from './demo-scenarios.ts'
import { addDemoAccounts } from './demo-accounts.ts'
import { importInto } from './import-files.ts'
import type { OpenAuthority } from './open-authority.ts'
import { publishInto } from './published-command.ts'

const DEMO = { seed: 7, size: 1500 } as const

/** Whether nobody has kept anything here: no person, and no import but one of the demo whose first start was cut off. */
export async function mayHoldDemo({ store, own }: OpenAuthority): Promise<boolean> {
  const [users, imports] = [await store.users.list(), await own.imports.list()]
  return users.length === 0 && imports.every(one => one.by === INVENTED_BY && one.state === 'kept')
}

export interface DemoToLoad {
  readonly authority: OpenAuthority
  readonly forecasting: Forecasting
  /** ISO instant. */
  readonly at: string
}

/**
 * Brings in the invented authority: its returns, places and fees, published statistics, a first forecast, plans. What an earlier
 * start has done already stands; the people who may sign in come last, and say that all of it is there.
 */
export async function loadDemo({ authority, forecasting, at }: DemoToLoad): Promise<void> {
  const { own, store, settings } = authority
  const files = makeDemoAuthority(DEMO).files.map(({ path, text }) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }))
  const where = { imports: own.imports, name: (await settings()).name }
  if ((await own.imports.list()).length === 0)
    await importInto(where, { files, by: INVENTED_BY, at }, () => undefined)
  const published = files.filter(({ path }) => path.startsWith('published/'))
  if ((await own.publications.list()).length === 0)
    await publishInto(own.publications, { files: published, by: INVENTED_BY, at }, () => undefined)
  await makeForecasts(authority, forecasting, at)
  await addDemoScenarios(authority, at)
  await addDemoAccounts(store)
}

/** Two forecasts, so that there is one to compare with: what was said a year before, and what came of it. */
async function makeForecasts({ own }: OpenAuthority, forecasting: Forecasting, at: string): Promise<void> {
  const there = new Set((await own.forecasts.list()).map(({ name }) => name))
  const covered = await forecasting.covered()
  if (!covered) return
  const wishes = [{ ...YEAR_BEFORE, asAt: addMonths(covered.lastDay, -MONTHS_BEFORE) }, FIRST_LOOK]
  if (there.has(FIRST_LOOK.name)) return
  for (const wish of wishes.filter(({ name }) => !there.has(name)))
    await forecasting.make(wish, { by: INVENTED_BY, at }, () => undefined)
}

/** Plans of the invented authority: two shared, one of them agreed; they are run once the pages are there. */
async function addDemoScenarios({ own }: OpenAuthority, at: string): Promise<void> {
  const covered = (await own.imports.returns()).map(one => one.lastDay)
  const there = new Set((await own.scenarios.list()).map(({ scenario }) => scenario.name))
  const plans = demoScenarios(Math.max(...covered)).filter(({ name }) => !there.has(name))
  for (const plan of [...plans].reverse()) {
    const { id } = await own.scenarios.add(plan, { by: INVENTED_BY, at })
    await own.scenarios.share(id, true)
    if (plan.name === 'Homes only')
      await own.scenarios.agree(id, {
        meeting: 'Sufficiency Board',
        on: at.slice(0, 10),
        by: INVENTED_BY,
        at,
      })
  }
}

/** The invented authority's forecast: its record, and ranges adjusted to it, take longer than a first start should. */
export const LATEST_FORECAST: ForecastWish = {
  name: 'Latest forecast',
  asAt: undefined,
  months: 36,
  runs: 1000,
  seed: 1,
  supply: 'planned',
}

const FIRST_LOOK: ForecastWish = {
  ...LATEST_FORECAST,
  name: 'First look, ranges not adjusted yet',
  isQuick: true,
}

const MONTHS_BEFORE = 12

const YEAR_BEFORE: ForecastWish = { ...FIRST_LOOK, name: 'Forecast of the year before' }
