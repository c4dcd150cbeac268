import type { Database } from './database.ts'
import { openEmbeddedDatabase } from './embedded-database.ts'
import { migrate } from './migrate.ts'
import { openServerDatabase } from './server-database.ts'

export interface StoreOptions {
  /** A PostgreSQL server; undefined: an embedded database in `dataFolder`. */
  readonly databaseUrl: string | undefined
  /** Made where it is not there; never emptied. */
  readonly dataFolder: string
}

/**
 * The database, brought to this version's form.
 * @throws InputError where another process holds the folder, or no server answers
 */
export async function openDatabase(options: StoreOptions): Promise<Database> {
  const database = options.databaseUrl
    ? await openServerDatabase(options.databaseUrl)
    : openEmbeddedDatabase(options.dataFolder)
  return closingOnFault(database, async () => {
    await migrate(database)
    return database
  })
}

/** What was opened is closed again where the work on it fails. */
export async function closingOnFault<Value>(database: Database, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    await database.close()
    throw error
  }
}
