import { InputError } from '../care/index.ts'
import type { Progress } from '../intake/index.ts'
import type { Database, Queryable } from './database.ts'

/** All tables but `migration`, each after those that it refers to. A test holds that none is missing. */
export const TABLES_TO_COPY = [
  'authority',
  'account',
  'session',
  'audit_entry',
  'import',
  'imported_file',
  'imported_table',
  'record_block',
  'finding',
  'register_row',
  'locality_list',
  'register_change',
  'kept_forecast',
  'edited_sentence',
  'search_statement',
  'best_plan',
  'kept_scenario',
  'publication',
  'job',
] as const

/** Blocks of records, forecasts and published tables are large: half a megabyte each and more. */
const LARGE_TABLES: readonly string[] = ['record_block', 'kept_forecast', 'kept_scenario', 'publication']
const rowsAtOnce = (table: string): number => (LARGE_TABLES.includes(table) ? 20 : 2_000)

/**
 * Copies everything that one database keeps into another, in one transaction: from the embedded one to a server, or back.
 * Both have this version's form.
 * @throws InputError where the other is not empty
 */
export async function copyDatabase(from: Database, to: Database, progress: Progress): Promise<void> {
  await to.transaction(async target => {
    await refuseFull(target)
    for (const [place, table] of TABLES_TO_COPY.entries()) {
      progress(place, TABLES_TO_COPY.length, table)
      await copyTable(from, target, table)
    }
    progress(TABLES_TO_COPY.length, TABLES_TO_COPY.length, 'done')
  })
}

async function refuseFull(target: Queryable): Promise<void> {
  for (const table of TABLES_TO_COPY)
    if ((await target.query(`select 1 from ${table} limit 1`)).length > 0)
      throw new InputError('The database to copy to is not empty. Nothing was copied.')
}

interface Column {
  readonly name: string
  readonly type: string
  readonly identity: boolean
}

/** Every value goes as the text that PostgreSQL itself writes for it, and is read back as the column's type. */
async function copyTable(from: Database, target: Queryable, table: string): Promise<void> {
  const columns = await columnsOf(from, table)
  const names = columns.map(({ name }) => name).join(', ')
  const asText = columns.map(({ name }) => `${name}::text`).join(', ')
  const lists = columns.map((_, place) => `$${place + 1}::text[]`).join(', ')
  const typed = columns.map(({ name, type }) => `${name}::${type}`).join(', ')
  const atOnce = rowsAtOnce(table)
  for (let first = 0; ; first += atOnce) {
    const rows = await from.query<Record<string, string | null>>(
      `select ${asText} from ${table} order by ctid limit ${atOnce} offset ${first}`,
    )
    await target.query(
      `insert into ${table} (${names}) overriding system value select ${typed} from unnest(${lists}) as row (${names})`,
      columns.map(({ name }) => rows.map(row => row[name]!)),
    )
    if (rows.length < atOnce) break
  }
  for (const { name } of columns.filter(column => column.identity)) await goOnAfter(target, table, name)
}

const columnsOf = (from: Queryable, table: string): Promise<readonly Column[]> =>
  from.query<Column>(
    `select attname as name, format_type(atttypid, atttypmod) as type, attidentity <> '' as identity
     from pg_attribute where attrelid = $1::text::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  )

/** The next row gets the number after the largest that was copied. */
async function goOnAfter(target: Queryable, table: string, column: string): Promise<void> {
  await target.query(
    `select setval(pg_get_serial_sequence($1, $2), coalesce((select max(${column}) from ${table}), 0) + 1, false)`,
    [table, column],
  )
}
