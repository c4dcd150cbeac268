import { NO_DAY, type Return, type TableName } from '../care/index.ts'
import type { CoveredYear } from '../intake/index.ts'
import type { Queryable } from './database.ts'
import { tableFromBlocks, type RecordBlock, type TableHead } from './record-blocks.ts'
import { dayFromDate } from './sql-days.ts'
import { standingReturns, type HeldTable } from './standing-returns.ts'

interface KeptTable extends HeldTable {
  readonly id: number
  readonly head: TableHead
}

/** The returns that count now, within a transaction: an undo between two tables would otherwise tear them. */
export async function readReturns(transaction: Queryable, authority: string): Promise<readonly Return[]> {
  await transaction.script('set transaction isolation level repeatable read, read only')
  const returns: Return[] = []
  for (const standing of standingReturns(await keptTables(transaction, authority))) {
    const tables = new Map<TableName, ReturnType<typeof tableFromBlocks>>()
    for (const kept of standing.tables)
      tables.set(kept.name, tableFromBlocks(kept.name, kept.head, await blocks(transaction, kept.id)))
    const { collectionYear, firstDay, lastDay } = standing
    returns.push({ collectionYear, firstDay, lastDay, tables })
  }
  return returns
}

/** How far each year reaches that counts now. */
export const readCovered = async (queryable: Queryable, authority: string): Promise<readonly CoveredYear[]> =>
  standingReturns(await keptTables(queryable, authority)).map(({ collectionYear, lastDay }) => ({
    collectionYear,
    lastDay,
  }))

async function keptTables(transaction: Queryable, authority: string): Promise<readonly KeptTable[]> {
  const rows = await transaction.query<{
    id: number
    import_id: number
    collection_year: string
    first_day: string | null
    last_day: string | null
    table_name: TableName
    columns: string
    files: string
  }>(
    `select id, import_id, collection_year, first_day, last_day, table_name, columns::text, files::text
     from imported_table where authority = $1`,
    [authority],
  )
  return rows.map(row => ({
    id: row.id,
    importNumber: row.import_id,
    collectionYear: row.collection_year,
    firstDay: dayFromDate(row.first_day, NO_DAY),
    lastDay: dayFromDate(row.last_day, NO_DAY),
    name: row.table_name,
    head: { columns: row.columns, files: row.files },
  }))
}

async function blocks(transaction: Queryable, tableId: number): Promise<readonly RecordBlock[]> {
  return transaction.query<RecordBlock>(
    `select lines::text, file_places::text as "filePlaces", cells::text
     from record_block where table_id = $1 order by block`,
    [tableId],
  )
}
