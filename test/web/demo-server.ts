import type { Role, User } from '../../src/access/index.ts'
import type { ReadFiles, WebPorts, WebServer, WebSettings } from '../../src/web/index.ts'
import { createWebServer, DEFAULT_SETTINGS, InProcessWork } from '../../src/web/index.ts'
import type { FeeRow, ProvisionRow } from '../../src/care/index.ts'
import { InMemoryAuditLog, InMemorySessions, InMemoryUsers } from './in-memory-people.ts'
import { InMemoryImports, InMemoryRegister } from './in-memory-records.ts'

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

export class TestParts {
  readonly users = new InMemoryUsers()
  readonly sessions = new InMemorySessions(this.users)
  readonly audit = new InMemoryAuditLog()
  readonly imports = new InMemoryImports()
  readonly places = new InMemoryRegister<ProvisionRow>()
  readonly fees = new InMemoryRegister<FeeRow>()
  readonly passwords = quickPasswords()
  readonly lines: LogLine[] = []
  now = NOW
  isReady = true
  read: ReadFiles = NOTHING_READ
  readonly ports: WebPorts

  constructor() {
    const say = (level: string) => (fields: LogLine['fields'], message: string) =>
      void this.lines.push({ level, fields, message })
    const log = { info: say('info'), warn: say('warn'), error: say('error') }
    this.ports = {
      users: this.users,
      sessions: this.sessions,
      audit: this.audit,
      passwords: this.passwords,
      imports: this.imports,
      places: this.places,
      fees: this.fees,
      forecasts: {
        keep: () => Promise.reject(new Error('not in this test')),
        addBacktest: () => Promise.resolve(),
        find: () => Promise.resolve(undefined),
        latest: () => Promise.resolve(undefined),
        list: () => Promise.resolve([]),
      },
      readSourceFiles: () => Promise.resolve(this.read),
      work: new InProcessWork(() => this.now, log),
      log,
      now: () => this.now,
      isReady: () => Promise.resolve(this.isReady),
    }
  }

  addPerson(role: Role, name = `Test ${role}`): Promise<User> {
    const email = `${role}@council.example`
    return this.users.add({ name, email, role, isActive: true }, `hash of ${PASSWORD}`)
  }

  server(settings: Partial<WebSettings> = {}): Promise<WebServer> {
    return createWebServer(this.ports, { ...DEFAULT_SETTINGS, folders: FOLDERS, ...settings })
  }
}
