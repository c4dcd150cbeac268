import type { Return, Table } from '../care/index.ts'
import type { Queryable } from './database.ts'
import { blocksOf, headOf } from './record-blocks.ts'
import { dateFromDay } from './sql-days.ts'

interface Placed {
  readonly authority: string
  readonly importId: number
  readonly ret: Return
  readonly table: Table
}

/** One statutory table of one return, block by block. */
export async function insertTable(
  transaction: Queryable,
  placed: Placed,
  afterBlock: (rows: number) => void,
): Promise<void> {
  const tableId = await insertHead(transaction, placed)
  let number = 0
  for (const block of blocksOf(placed.table)) {
    await transaction.query(
      `insert into record_block (authority, table_id, block, lines, file_places, cells)
       values ($1, $2, $3, $4, $5, $6)`,
      [placed.authority, tableId, number++, block.lines, block.filePlaces, block.cells],
    )
    afterBlock(block.rows)
  }
}

async function insertHead(
  transaction: Queryable,
  { authority, importId, ret, table }: Placed,
): Promise<number> {
  const head = headOf(table)
  const [row] = await transaction.query<{ id: number }>(
    `insert into imported_table
       (authority, import_id, collection_year, first_day, last_day, table_name, row_count, columns, files)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [
      authority,
      importId,
      ret.collectionYear,
      dateFromDay(ret.firstDay),
      dateFromDay(ret.lastDay),
      table.name,
      table.rowCount,
      head.columns,
      head.files,
    ],
  )
  return row!.id
}
