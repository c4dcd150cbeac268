import type { AuditEntry, Role, User } from '../../src/access/index.ts'
import type { AreaContext, Boundaries, LocalityGeography } from '../../src/care/index.ts'
import { buildHistory } from '../../src/history/index.ts'
import { changedSince } from '../../src/forecast/index.ts'
import { Picture, type MeasureContext } from '../../src/position/index.ts'
import { PublishedStatistics } from '../../src/intake/index.ts'
import { memoryStore } from '../../src/storage/index.ts'
import type { ReadFiles, ReadPublications, WebPorts, WebServer, WebSettings } from '../../src/web/index.ts'
import { createWebServer, DEFAULT_SETTINGS, InProcessWork } from '../../src/web/index.ts'

export const PASSWORD = 'a long enough secret'
/** 31 March 2026, 9:00: tests never ask the time. */
export const NOW = Date.UTC(2026, 2, 31, 8)

export const FOLDERS = { views: 'src/web', public: 'dist/public', packages: 'node_modules' }

/** Passwords that are quick to make: the real ones are tested on their own. */
const quickPasswords = () => ({
  hash: (password: string) => Promise.resolve(`hash of ${password}`),
  verify: (hash: string, password: string) => Promise.resolve(hash === `hash of ${password}`),
})

const NOTHING_READ: ReadFiles = {
  files: [],
  intake: {
    authority: undefined,
    returns: [],
    provision: undefined,
    fees: undefined,
    files: [],
    findings: [],
  },
  findings: [],
}

export interface LogLine {
  readonly level: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly message: string
}

/** A server on a store in memory, with a clock that stands still until a test moves it. */
export class TestParts {
  readonly store = memoryStore()
  readonly records = this.store.for('aireborough')
  readonly users = this.store.users
  readonly sessions = this.store.sessions
  readonly imports = this.records.imports
  readonly places = this.records.places
  readonly fees = this.records.fees
  readonly passwords = quickPasswords()
  readonly lines: LogLine[] = []
  now = NOW
  isReady = true
  read: ReadFiles = NOTHING_READ
  geographies: readonly LocalityGeography[] = []
  area: AreaContext = {}
  boundaries: Boundaries | undefined
  readPublished: ReadPublications = { publications: [], refused: [] }
  laCode: string | undefined = 'E08000901'
  ports: WebPorts
  /** What measures need besides the returns. */
  measureContext: Partial<MeasureContext> = {}
  #picture: { readonly version: string; readonly picture: Picture } | undefined

  constructor() {
    const say = (level: string) => (fields: LogLine['fields'], message: string) =>
      void this.lines.push({ level, fields, message })
    const log = { info: say('info'), warn: say('warn'), error: say('error') }
    const { users, sessions, audit } = this.store
    this.ports = {
      ...this.records,
      users,
      sessions,
      audit,
      passwords: this.passwords,
      forecasting: {
        make: () => Promise.reject(new Error('not in this test')),
        addRecord: () => Promise.resolve(),
        covered: () => Promise.resolve(undefined),
        changedSince: async request => {
          const [provision, contracts] = [await this.places.list(), await this.records.money.contracts.list()]
          return changedSince(request, {
            provision: provision.filter(one => !one.isRemoved).map(one => one.row),
            contracts: contracts.filter(one => !one.isRemoved).map(one => one.row),
            area: {},
          })
        },
      },
      scenarioRuns: {
        run: () => Promise.resolve(),
        madeFrom: () => Promise.resolve('1'),
        preview: () => Promise.resolve(undefined),
        lastDay: () => Promise.resolve(undefined),
      },
      measuring: { picture: () => this.picture() },
      bestPlanning: {
        startingWish: () => Promise.resolve({ wishes: { short: { most: 12, fromMonth: 18 } }, fromMonth: 18, shortDoingNothing: 14.2, shortAtBest: 9.4 }), // prettier-ignore
        make: () => Promise.reject(new Error('not in this test')),
        keepAsScenario: () => Promise.resolve('1'),
      },
      readSourceFiles: () => Promise.resolve(this.read),
      readPublishedFiles: () => Promise.resolve(this.readPublished),
      publishedStatistics: async () => new PublishedStatistics(await this.records.publications.standing()),
      laCode: () => Promise.resolve(this.laCode),
      geographies: () => Promise.resolve(this.geographies),
      area: () => Promise.resolve(this.area),
      boundaries: () => Promise.resolve(this.boundaries),
      work: new InProcessWork(() => this.now, log),
      log,
      now: () => this.now,
      isReady: () => Promise.resolve(this.isReady),
    }
  }

  /** Measures of what is imported, made anew where that changes. */
  async picture(): Promise<Picture | undefined> {
    const [returns, version] = [await this.imports.returns(), await this.imports.version()]
    if (!returns.some(one => one.tables.has('Episodes'))) return undefined
    if (this.#picture?.version === version) return this.#picture.picture
    const history = buildHistory(returns, { ownProviders: ['PR1'] })
    const picture = new Picture(history, { ownProviders: ['PR1'], returns, ...this.measureContext })
    this.#picture = { version, picture }
    return picture
  }

  /** Newest first. */
  audited(): Promise<readonly AuditEntry[]> {
    return this.store.audit.list({ count: 1000 })
  }

  addPerson(role: Role, name = `Test ${role}`): Promise<User> {
    const email = `${role}@council.example`
    return this.users.add({ name, email, role, isActive: true }, `hash of ${PASSWORD}`)
  }

  server(settings: Partial<WebSettings> = {}): Promise<WebServer> {
    return createWebServer(this.ports, { ...DEFAULT_SETTINGS, folders: FOLDERS, ...settings })
  }
}
