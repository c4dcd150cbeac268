import { InputError } from '../care/index.ts'
import type { Queryable } from './database.ts'
import { countNewVersion } from './insert-import.ts'
import { rowNumber } from './row-number.ts'

interface Undo {
  readonly id: string
  readonly by: string
  readonly at: string
}

/** The children's rows are deleted, not hidden; who imported what, and its findings, stay. */
export async function undoImport(transaction: Queryable, authority: string, undo: Undo): Promise<void> {
  const id = rowNumber(undo.id)
  const undone = await transaction.query(
    `update import set undone_by = $3, undone_at = $4
     where authority = $1 and id = $2 and undone_at is null returning id`,
    [authority, id, undo.by, undo.at],
  )
  if (undone.length === 0) throw new InputError('There is no such import, or it is undone already.')
  await transaction.query(
    `delete from record_block where table_id in (select id from imported_table where import_id = $1)`,
    [id],
  )
  await transaction.query('delete from imported_table where import_id = $1', [id])
  await transaction.query('delete from register_row where import_id = $1', [id])
  await transaction.query('delete from locality_list where import_id = $1', [id])
  await countNewVersion(transaction, authority)
}
