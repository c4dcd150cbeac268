import { makeDemoAuthority } from '../demo/index.ts'
import type { Forecasting, ForecastWish } from '../web/index.ts'
import { demoScenarios } from './demo-scenarios.ts'
import { addDemoAccounts } from './demo-accounts.ts'
import { importInto } from './import-files.ts'
import type { OpenAuthority } from './open-authority.ts'
import { publishInto } from './published-command.ts'

const DEMO = { seed: 7, size: 1500 } as const

/** Whether nothing has ever been kept here: no person, no import. */
export async function isEmpty({ store, own }: OpenAuthority): Promise<boolean> {
  const [users, imports] = [await store.users.list(), await own.imports.list()]
  return users.length === 0 && imports.length === 0
}

export interface DemoToLoad {
  readonly authority: OpenAuthority
  readonly forecasting: Forecasting
  /** ISO instant. */
  readonly at: string
}

/** Brings in the invented authority: its returns, places and fees, published statistics, people who may sign in, and a first forecast. */
export async function loadDemo({ authority, forecasting, at }: DemoToLoad): Promise<void> {
  const files = makeDemoAuthority(DEMO).files.map(({ path, text }) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }))
  await importInto(authority.own.imports, { files, by: BY, at }, () => undefined)
  const published = files.filter(({ path }) => path.startsWith('published/'))
  await publishInto(authority.own.publications, { files: published, by: BY, at }, () => undefined)
  await addDemoAccounts(authority.store)
  await forecasting.make(FIRST_FORECAST, { by: BY, at }, () => undefined)
  await addDemoScenarios(authority, at)
}

/** Plans of the invented authority: two shared, one of them agreed; they are run once the pages are there. */
async function addDemoScenarios({ own }: OpenAuthority, at: string): Promise<void> {
  const covered = (await own.imports.returns()).map(one => one.lastDay)
  const plans = demoScenarios(Math.max(...covered))
  for (const plan of [...plans].reverse()) {
    const { id } = await own.scenarios.add(plan, { by: BY, at })
    await own.scenarios.share(id, true)
    if (plan.name === 'Homes only')
      await own.scenarios.agree(id, { meeting: 'Sufficiency Board', on: at.slice(0, 10), by: BY, at })
  }
}

/** Who brought what the demo consists of. */
export const DEMO_NAME = 'demo'
const BY = DEMO_NAME

const FIRST_FORECAST: ForecastWish = {
  name: 'First forecast',
  asAt: undefined,
  months: 36,
  runs: 1000,
  seed: 1,
  supply: 'planned',
  isQuick: true,
}
