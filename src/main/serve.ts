import { mkdirSync } from 'node:fs'
import type { ServeOptions, Terminal } from '../cli/index.ts'
import {
  argon2Passwords,
  createWebServer,
  DEFAULT_SETTINGS,
  InProcessWork,
  newToken,
  type Forecasting,
  type WebServer,
} from '../web/index.ts'
import { openDemoAccounts } from './demo-accounts.ts'
import { openForecastThreads } from '../jobs/index.ts'
import { forecastingOf } from './forecasting.ts'
import { standingRecords } from './standing-records.ts'
import { dataFolder, WEB_FOLDERS } from './folders.ts'
import { listen } from './listen.ts'
import { isEmpty, loadDemo } from './load-demo.ts'
import { createLog } from './log.ts'
import { openAuthority, type OpenAuthority } from './open-authority.ts'
import { readSourceFiles } from './read-source-files.ts'
import { announce, withdraw } from './running-server.ts'

const now = (): number => Date.now()

interface Serving {
  readonly env: NodeJS.ProcessEnv
  readonly authority: OpenAuthority
  readonly token: string
  readonly demoSignIns: { email: string; password: string }[]
  readonly forecasting: Forecasting
}

async function createServer({
  env,
  authority,
  token,
  demoSignIns,
  forecasting,
}: Serving): Promise<{ web: WebServer; work: InProcessWork }> {
  const { store, own } = authority
  const settings = await authority.settings()
  const log = createLog(env)
  const work = new InProcessWork(now, log)
  const web = await createWebServer(
    {
      ...own,
      users: store.users,
      sessions: store.sessions,
      audit: store.audit,
      passwords: argon2Passwords,
      forecasting,
      readSourceFiles,
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
      authorityName: settings.name,
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

const portOf = (options: ServeOptions, env: NodeJS.ProcessEnv): number | undefined =>
  options.port ?? (env['PORT'] ? Number(env['PORT']) : undefined)

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
  const tell = (text: string): void => void terminal.out.write(`${text}\n`)
  const authority = await openAuthority(env)
  const threads = openForecastThreads()
  const forecasting = forecastingOf(standingRecords(authority), authority.own.forecasts, threads)
  try {
    if (options.withDemo && (await isEmpty(authority))) {
      tell('Loading an invented authority (once, a few seconds) ...')
      await loadDemo({ authority, forecasting, at: new Date(now()).toISOString() })
    }
    const demoSignIns = await openDemoAccounts(authority.store)
    const token = newToken()
    const { web, work } = await createServer({ env, authority, token, demoSignIns, forecasting })
    const port = await listen(web, portOf(options, env), env['HOST'] ?? 'localhost')
    const address = `http://localhost:${port}`
    announce(folder, { address, token, pid: process.pid })
    tell(greeting(address, demoSignIns))
    await untilAskedToEnd()
    withdraw(folder)
    await web.close()
    await work.settle()
  } finally {
    await threads.close()
    await authority.store.close()
  }
}

function greeting(address: string, signIns: readonly { email: string; password: string }[]): string {
  const people = signIns.map(({ email, password }) => `  ${email.padEnd(28)} ${password}`)
  const demo = people.length > 0 ? ['', 'An invented authority is loaded. Sign in as:', ...people] : []
  return ['', `Sufficiency is at ${address}`, ...demo, '', 'Ctrl-C stops it.'].join('\n')
}
