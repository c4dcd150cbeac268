import type { Database, Queryable } from './database.ts'
import { MIGRATIONS, type Migration } from './migrations/index.ts'

/** Any fixed number: two processes that start at once on one server take turns at it. */
const MIGRATION_LOCK = 903_000_001

/**
 * Brings the database to the newest form, forward only, in one transaction.
 * @throws Error where the database was made by a newer version of the program
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await database.transaction(async transaction => {
    await transaction.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    await transaction.script(
      'create table if not exists migration (number int primary key, name text not null, at timestamptz not null default now())',
    )
    const done = await numberReached(transaction)
    refuseNewer(done, migrations)
    for (const migration of migrations.slice(done)) await apply(transaction, migration)
  })
}

async function numberReached(transaction: Queryable): Promise<number> {
  const [row] = await transaction.query<{ reached: number }>(
    'select coalesce(max(number), 0)::int as reached from migration',
  )
  return row!.reached
}

function refuseNewer(done: number, migrations: readonly Migration[]): void {
  if (done > migrations.length)
    throw new Error(
      `The database was made by a newer version of Sufficiency (step ${done}; this version knows ${migrations.length}).`,
    )
}

async function apply(transaction: Queryable, migration: Migration): Promise<void> {
  await transaction.script(migration.sql)
  await transaction.query('insert into migration (number, name) values ($1, $2)', [
    migration.number,
    migration.name,
  ])
}
