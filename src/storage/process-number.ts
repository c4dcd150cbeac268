import type { Database } from './database.ts'

/** Any fixed number: the space of advisory locks in which living processes hold their own. */
const PROCESS_LOCKS = 903

/** Takes a number for this process, and calls interrupted the work of processes that no longer live. */
export async function takeProcessNumber(database: Database): Promise<number> {
  const [row] = await database.query<{ number: number }>(`select nextval('process_number')::int as number`)
  await database.holdLock(PROCESS_LOCKS, row!.number)
  await interruptWorkOfTheDead(database, row!.number)
  return row!.number
}

/** Whoever can take a process's lock knows that it is gone: the database lets go of it however the process ended. */
async function interruptWorkOfTheDead(database: Database, own: number): Promise<void> {
  await database.transaction(async transaction => {
    const owners = await transaction.query<{ process: number }>(
      `select distinct process from job where state in ('queued', 'running') and process <> $1`,
      [own],
    )
    for (const { process } of owners)
      await transaction.query(
        `update job set state = 'interrupted', ended_at = now()
         where state in ('queued', 'running') and process = $2 and pg_try_advisory_xact_lock($1, $2)`,
        [PROCESS_LOCKS, process],
      )
  })
}
