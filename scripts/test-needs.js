// What the tests need beyond npm's packages: a browser, and (where one is to be had) a PostgreSQL server.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { connect } from 'node:net'

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const isQuietlyDone = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** Installs one of Debian's packages where this user may: as root, or by sudo that asks nothing. */
function installDebian(packageName) {
  if (!existsSync('/usr/bin/apt-get')) return false
  const isRoot = process.getuid?.() === 0
  if (!isRoot && !isQuietlyDone('sudo', ['-n', 'true'])) return false
  const apt = args =>
    isRoot ? isQuietlyDone('apt-get', args) : isQuietlyDone('sudo', ['-n', 'apt-get', ...args])
  console.log(`Installing Debian's ${packageName} for the tests ...`)
  const install = ['install', '-y', '--no-install-recommends', packageName]
  return apt(install) || (apt(['update']) && apt(install))
}

/** The browser that the browser tests use, as the environment that they read; or a note why there is none. */
export function findBrowser() {
  const there = () => [process.env.CHROMIUM, ...BROWSERS].find(path => path && existsSync(path))
  const path = there() ?? (installDebian('chromium') ? there() : undefined)
  if (path) return { env: { CHROMIUM: path } }
  return {
    env: {},
    note: 'The browser tests did not run: no Chromium or Chrome here, and it may not be installed. Set CHROMIUM to its path.',
  }
}

const answers = port =>
  new Promise(resolve => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 1000 })
    socket.on('connect', () => (socket.destroy(), resolve(true)))
    socket.on('error', () => resolve(false))
    socket.on('timeout', () => (socket.destroy(), resolve(false)))
  })

/** Starts Debian's PostgreSQL cluster, installing it first where that is allowed. */
async function startPostgres() {
  if (!existsSync('/etc/postgresql') && !installDebian('postgresql')) return false
  const version = readdirSync('/etc/postgresql').sort().at(-1)
  if (!version) return false
  isQuietlyDone('pg_ctlcluster', ['--skip-systemctl-redirect', version, 'main', 'start'])
  for (let i = 0; i < 20; i++) {
    if (await answers(5432)) return true
    await new Promise(done => setTimeout(done, 250))
  }
  return false
}

const LOCAL = 'postgres://127.0.0.1:5432/postgres'

/** A login that the server on this machine accepts; on our own fresh cluster a test login is made. */
function loginHere() {
  const asPostgres = sql => isQuietlyDone('su', ['postgres', '-c', `psql -qc "${sql}"`])
  if (isQuietlyDone('psql', [`postgres://postgres@127.0.0.1:5432/postgres`, '-wqc', 'select 1']))
    return 'postgres://postgres@127.0.0.1:5432/postgres'
  const made = asPostgres(
    "do $$ begin create role sufficiency_test superuser login password 'sufficiency_test'; exception when duplicate_object then null; end $$".replaceAll(
      '$',
      '\\$',
    ),
  )
  return made ? LOCAL.replace('//', '//sufficiency_test:sufficiency_test@') : undefined
}

/**
 * A PostgreSQL server for the storage tests: TEST_DATABASE_URL, or one that answers on this machine; in CI one is installed and started.
 * Without one the same tests run on the embedded database alone, and a note says so.
 */
export async function findPostgres() {
  if (process.env.TEST_DATABASE_URL) return { env: {} }
  const isThere = (await answers(5432)) || (process.env.CI === 'true' && (await startPostgres()))
  const url = isThere ? loginHere() : undefined
  if (url) return { env: { TEST_DATABASE_URL: url } }
  return {
    env: {},
    note: 'The storage tests ran on the embedded database only: no PostgreSQL server answers here. Set TEST_DATABASE_URL to run them on one.',
  }
}
