import type { Authorities, AuditLog, Sessions, Users } from '../access/index.ts'
import type { Imports } from '../intake/index.ts'
import type { Database } from './database.ts'
import { openEmbeddedDatabase } from './embedded-database.ts'
import { migrate } from './migrate.ts'
import { openServerDatabase } from './server-database.ts'
import { sqlAuditLog } from './sql-audit-log.ts'
import { sqlAuthorities } from './sql-authorities.ts'
import { sqlImports } from './sql-imports.ts'
import { sqlSessions } from './sql-sessions.ts'
import { sqlUsers } from './sql-users.ts'

/** What is kept of one authority. It has to be added to `authorities` first. */
export interface AuthorityStore {
  readonly imports: Imports
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

export interface StoreOptions {
  /** A PostgreSQL server; undefined: an embedded database in `dataFolder`. */
  readonly databaseUrl: string | undefined
  /** Made where it is not there; never emptied. */
  readonly dataFolder: string
}

/**
 * Opens the database and brings it to this version's form.
 * @throws InputError where another process holds the folder, or no server answers
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const database = options.databaseUrl
    ? await openServerDatabase(options.databaseUrl)
    : openEmbeddedDatabase(options.dataFolder)
  try {
    await migrate(database)
    return storeOn(database)
  } catch (error) {
    await database.close()
    throw error
  }
}

/** The store on a database that has this version's form. */
export const storeOn = (database: Database): Store => ({
  engine: database.engine,
  authorities: sqlAuthorities(database),
  for: authority => ({ imports: sqlImports(database, authority) }),
  users: sqlUsers(database),
  sessions: sqlSessions(database),
  audit: sqlAuditLog(database),
  check: async () => {
    await database.query('select 1')
  },
  close: () => database.close(),
})
