import type { Imports } from '../intake/index.ts'
import type { Database } from './database.ts'
import { readAccount } from './check-accounts.ts'
import { readFindings } from './findings-table.ts'
import { insertImport } from './insert-import.ts'
import { findKeptImport, importsHolding, listKeptImports } from './kept-imports.ts'
import { readLocalities } from './locality-lists.ts'
import { readCovered, readReturns } from './read-returns.ts'
import { POPULATION_FORM, type RegisterContent } from './register-rows.ts'
import { undoImport } from './undo-import.ts'

/** The imports of one authority in PostgreSQL. */
export const sqlImports = (database: Database, authority: string): Imports => ({
  keep(toKeep, progress = () => undefined) {
    return database.transaction(async transaction => {
      const id = await insertImport(transaction, authority, { toKeep, progress })
      return (await findKeptImport(transaction, authority, String(id)))!
    })
  },
  undo(id, by, at) {
    return database.transaction(async transaction => {
      await undoImport(transaction, authority, { id, by, at })
      return (await findKeptImport(transaction, authority, id))!
    })
  },
  list: () => listKeptImports(database, authority),
  find: id => findKeptImport(database, authority, id),
  holding: hashes => importsHolding(database, authority, hashes),
  findings: id => readFindings(database, authority, id),
  account: id => readAccount(database, authority, id),
  returns: () => database.transaction(transaction => readReturns(transaction, authority)),
  covers: () => readCovered(database, authority),
  async population() {
    const rows = await database.query<{ content: RegisterContent }>(
      `select content from register_row where register = 'population' and import_id =
         (select max(import_id) from register_row join import on import.id = import_id
          where import.authority = $1 and undone_at is null and register = 'population')
       order by position`,
      [authority],
    )
    return rows.map(row => POPULATION_FORM.fromContent(row.content))
  },
  localities: () => readLocalities(database, authority),
  async version() {
    const [row] = await database.query<{ version: string }>(
      'select records_version::text as version from authority where code = $1',
      [authority],
    )
    return row?.version ?? '0'
  },
})
