import { mkdirSync } from 'node:fs'
import { InputError } from '../care/index.ts'
import { sayJson, type ServeOptions, type Terminal } from '../cli/index.ts'
import {
  argon2Passwords,
  createWebServer,
  DEFAULT_SETTINGS,
  InProcessWork,
  newToken,
  type BestPlanning,
  type Forecasting,
  type Measuring,
  type ScenarioRuns,
  type WebServer,
} from '../web/index.ts'
import type { PublishedStatistics } from '../intake/index.ts'
import { openDemoAccounts } from './demo-accounts.ts'
import { openForecastThreads } from '../jobs/index.ts'
import { bestPlanningOf } from './best-planning.ts'
import { forecastingOf } from './forecasting.ts'
import { installedBoundaries } from './kept-boundaries.ts'
import { installedPostcodes } from './kept-postcodes.ts'
import { measuringOf } from './measuring.ts'
import { standingStatistics } from './standing-statistics.ts'
import { standingRecords, type StandingRecords } from './standing-records.ts'
import { scenarioRunsOf } from './scenario-runs.ts'
import { dataFolder } from './data-folder.ts'
import { WEB_FOLDERS } from './folders.ts'
import { listen } from './listen.ts'
import { completeDemo } from './complete-demo.ts'
import { loadDemo, mayHoldDemo } from './load-demo.ts'
import { createLog } from './log.ts'
import { openAuthority, type OpenAuthority } from './open-authority.ts'
import { readPublishedFiles } from './read-published-files.ts'
import { readSourceFiles } from './read-source-files.ts'
import { announce, withdraw } from './running-server.ts'

const now = (): number => Date.now()

interface Serving {
  readonly env: NodeJS.ProcessEnv
  readonly authority: OpenAuthority
  readonly token: string
  readonly demoSignIns: { email: string; password: string }[]
  readonly forecasting: Forecasting
  readonly measuring: Measuring
  readonly geographies: StandingRecords['geographies']
  readonly area: StandingRecords['area']
  readonly bestPlanning: BestPlanning
  readonly statistics: () => Promise<PublishedStatistics>
  readonly scenarioRuns: ScenarioRuns
}

const BETWEEN_LOOKS_MILLISECONDS = 2000

/** An import may bring another name, here or from another process. */
function keepNameFresh({ settings }: OpenAuthority, first: string): { now: string } {
  const name = { now: first }
  const look = (): void => {
    settings().then(
      found => (name.now = found.name),
      () => undefined,
    )
  }
  setInterval(look, BETWEEN_LOOKS_MILLISECONDS).unref()
  return name
}

async function createServer({
  env,
  authority,
  token,
  demoSignIns,
  forecasting,
  measuring,
  geographies,
  area,
  bestPlanning,
  statistics,
  scenarioRuns,
}: Serving): Promise<{ web: WebServer; work: InProcessWork }> {
  const { store, own } = authority
  const settings = await authority.settings()
  const name = keepNameFresh(authority, settings.name)
  const log = createLog(env, dataFolder(env))
  const work = new InProcessWork(now, log)
  const web = await createWebServer(
    {
      ...own,
      users: store.users,
      sessions: store.sessions,
      audit: store.audit,
      passwords: argon2Passwords,
      forecasting,
      measuring,
      bestPlanning,
      scenarioRuns,
      readSourceFiles: async (files, progress, options) =>
        readSourceFiles(files, progress, { ...options, laCode: (await authority.settings()).laCode }),
      geographies,
      area,
      readPublishedFiles,
      publishedStatistics: statistics,
      laCode: async () => (await authority.settings()).laCode,
      boundaries: () => installedBoundaries(dataFolder(env)),
      work,
      log,
      now,
      isReady: () =>
        store.check().then(
          () => true,
          () => false,
        ),
    },
    {
      ...DEFAULT_SETTINGS,
      get authorityName() {
        return name.now
      },
      authorityColour: settings.colour ?? DEFAULT_SETTINGS.authorityColour,
      isSecure: env['SECURE'] === 'true',
      isBehindProxy: env['BEHIND_PROXY'] === 'true',
      commandLineToken: token,
      demoSignIns: demoSignIns.length > 0 ? demoSignIns : undefined,
      folders: WEB_FOLDERS,
    },
  )
  return { web, work }
}

/** Ends when the process is asked to end: requests under way finish, then the database is closed. */
function untilAskedToEnd(): Promise<void> {
  return new Promise(done => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
}

function portOf(options: ServeOptions, env: NodeJS.ProcessEnv): number | undefined {
  const asked = options.port ?? (env['PORT'] ? Number(env['PORT']) : undefined)
  const isGood = asked === undefined || (Number.isInteger(asked) && asked > 0 && asked < 65_536)
  if (!isGood) throw new InputError(`PORT=${env['PORT'] ?? ''}: a port is a whole number from 1 to 65535`)
  return asked
}

/** Long work that is under way may finish; what does not in time is one transaction each, and is as if never begun. */
const MOST_WAIT_MILLISECONDS = 5000

const finishWork = (work: InProcessWork): Promise<unknown> =>
  Promise.race([work.settle(), new Promise(done => setTimeout(done, MOST_WAIT_MILLISECONDS).unref())])

/**
 * The web application, until the process is asked to end.
 * @throws InputError where the database or the port is not to be had
 */
export async function serve(
  options: ServeOptions,
  env: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<void> {
  const folder = dataFolder(env)
  mkdirSync(folder, { recursive: true })
  const tell = (text: string): void => {
    if (!options.json) terminal.out.write(`${text}\n`)
  }
  tell('Opening the database ...')
  const authority = await openAuthority(env)
  const threads = openForecastThreads()
  const statistics = standingStatistics(authority.own.publications)
  const postcodes = () => installedPostcodes(folder)
  const records = standingRecords(authority, postcodes)
  const forecasting = forecastingOf(records, authority.own.forecasts, threads)
  const measuring = measuringOf({
    authority,
    records,
    postcodes,
    publishedPopulation: async () => (await statistics()).population(),
  })
  const scenarioRuns = scenarioRunsOf({ own: authority.own, records, measuring, threads })
  const bestPlanning = bestPlanningOf({ own: authority.own, records, measuring, threads }, () => scenarioRuns.madeFrom([])) // prettier-ignore
  try {
    if (options.withDemo && (await mayHoldDemo(authority))) {
      tell('Loading an invented authority (once, a few seconds) ...')
      await loadDemo({ authority, forecasting, at: new Date(now()).toISOString() })
    }
    const demoSignIns = await openDemoAccounts(authority.store)
    const token = newToken()
    const serving = {
      env,
      authority,
      token,
      demoSignIns,
      forecasting,
      measuring,
      geographies: () => records.geographies(),
      area: () => records.area(),
      bestPlanning,
      statistics,
      scenarioRuns,
    }
    const { web, work } = await createServer(serving)
    const port = await listen(web, portOf(options, env), env['HOST'] ?? 'localhost')
    const address = `http://localhost:${port}`
    announce(folder, { address, token, pid: process.pid })
    const hasPeople = (await authority.store.users.list()).length > 0
    tell(greeting(address, demoSignIns, hasPeople))
    if (options.json) sayJson(terminal, { address })
    // the first visitor need not wait for them to be read
    await statistics()
    await completeDemo(serving, work, now)
    await untilAskedToEnd()
    withdraw(folder)
    await web.close()
    await finishWork(work)
  } finally {
    await threads.close()
    await authority.store.close()
  }
}

const NOBODY_YET = [
  '',
  'Nobody can sign in yet. Stop it with Ctrl-C, then add the first person, and start it again:',
  '  npx sufficiency user add --name NAME --email ADDRESS --role administrator',
]

function greeting(
  address: string,
  signIns: readonly { email: string; password: string }[],
  hasPeople: boolean,
): string {
  const people = signIns.map(({ email, password }) => `  ${email.padEnd(28)} ${password}`)
  const demo = people.length > 0 ? ['', 'An invented authority is loaded. Sign in as:', ...people] : []
  return [
    '',
    `Sufficiency is at ${address}`,
    ...demo,
    ...(hasPeople ? [] : NOBODY_YET),
    '',
    'Ctrl-C stops it.',
  ].join('\n')
}
