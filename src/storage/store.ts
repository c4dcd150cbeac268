import type { Authorities, AuditLog, Jobs, Sessions, Users } from '../access/index.ts'
import type { KeptForecasts, SearchStatements } from '../forecast/index.ts'
import type { Imports, KeptPublications } from '../intake/index.ts'
import type { KeptBestPlans } from '../planning/index.ts'
import type { KeptScenarios } from '../planning/index.ts'
import {
  FEES_IDENTITY,
  PLACES_IDENTITY,
  type FeesRegister,
  type MoneyRegisters,
  type PlacesRegister,
} from '../supply/index.ts'
import type { Database } from './database.ts'
import { closingOnFault, openDatabase, type StoreOptions } from './open-database.ts'
import { takeProcessNumber } from './process-number.ts'
import { FEES_FORM, PLACES_FORM } from './register-rows.ts'
import { sqlAuditLog } from './sql-audit-log.ts'
import { sqlBestPlans } from './sql-best-plans.ts'
import { sqlAuthorities } from './sql-authorities.ts'
import type { EditedSentences } from '../reports/index.ts'
import { sqlEditedSentences } from './sql-edited-sentences.ts'
import { sqlImports } from './sql-imports.ts'
import { sqlMoney } from './sql-money.ts'
import { sqlJobs } from './sql-jobs.ts'
import { sqlKeptForecasts } from './sql-kept-forecasts.ts'
import { sqlPublications } from './sql-publications.ts'
import { sqlSearchStatements } from './sql-search-statements.ts'
import { sqlScenarios } from './sql-scenarios.ts'
import { sqlRegister } from './sql-register.ts'
import { sqlSessions } from './sql-sessions.ts'
import { sqlUsers } from './sql-users.ts'

/** What is kept of one authority. It has to be added to `authorities` first. */
export interface AuthorityStore {
  readonly imports: Imports
  readonly publications: KeptPublications
  readonly places: PlacesRegister
  readonly fees: FeesRegister
  readonly money: MoneyRegisters
  readonly forecasts: KeptForecasts
  /** Of the needs analysis. */
  readonly sentences: EditedSentences
  /** What it states of its searches for a home. */
  readonly searches: SearchStatements
  readonly bestPlans: KeptBestPlans
  readonly scenarios: KeptScenarios
  readonly jobs: Jobs
}

/** Everything that one installation keeps. */
export interface Store {
  /** For the health page and the log. */
  readonly engine: 'embedded' | 'server' | 'memory'
  readonly authorities: Authorities
  for(authority: string): AuthorityStore
  readonly users: Users
  readonly sessions: Sessions
  readonly audit: AuditLog
  /** Answers where the database does; else throws. For the health page. */
  check(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the database and brings it to this version's form.
 * @throws InputError where another process holds the folder, or no server answers
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const database = await openDatabase(options)
  return closingOnFault(database, async () => storeOn(database, await takeProcessNumber(database)))
}

/** @param process this process's number in the database */
export const storeOn = (database: Database, process: number): Store => ({
  engine: database.engine,
  authorities: sqlAuthorities(database),
  for: authority => authorityStoreOn(database, { authority, process }),
  users: sqlUsers(database),
  sessions: sqlSessions(database),
  audit: sqlAuditLog(database),
  check: async () => {
    await database.query('select 1')
  },
  close: () => database.close(),
})

const authorityStoreOn = (
  database: Database,
  { authority, process }: { authority: string; process: number },
): AuthorityStore => ({
  imports: sqlImports(database, authority),
  publications: sqlPublications(database, authority),
  places: sqlRegister(database, { authority, form: PLACES_FORM, identity: PLACES_IDENTITY }),
  fees: sqlRegister(database, { authority, form: FEES_FORM, identity: FEES_IDENTITY }),
  money: sqlMoney(database, authority),
  forecasts: sqlKeptForecasts(database, authority),
  sentences: sqlEditedSentences(database, authority),
  searches: sqlSearchStatements(database, authority),
  bestPlans: sqlBestPlans(database, authority),
  scenarios: sqlScenarios(database, authority),
  jobs: sqlJobs(database, { authority, process }),
})
