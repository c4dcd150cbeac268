import type { Imports } from '../intake/index.ts'
import type { Database } from './database.ts'
import { readFindings } from './findings-table.ts'
import { insertImport } from './insert-import.ts'
import { findKeptImport, importsHolding, listKeptImports } from './kept-imports.ts'
import { readReturns } from './read-returns.ts'
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
  returns: () => database.transaction(transaction => readReturns(transaction, authority)),
  async version() {
    const [row] = await database.query<{ version: string }>(
      'select records_version::text as version from authority where code = $1',
      [authority],
    )
    return row?.version ?? '0'
  },
})
