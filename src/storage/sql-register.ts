import type { Register, RowIdentity } from '../supply/index.ts'
import type { Database, Queryable } from './database.ts'
import { registerOf, type RegisterRecords, type RegisterRecordsInTurn, type RowEvent } from './register-of.ts'
import { contentText, type RegisterContent, type RegisterForm } from './register-rows.ts'

interface EventRow {
  readonly row_id: string
  readonly change: RowEvent<unknown>['change']
  readonly content: RegisterContent | null
  readonly file_says: RegisterContent | null
  readonly changed_by: string
  readonly changed_at: string
}

/** Any fixed number: the space of advisory locks in which turns at registers are taken. */
const REGISTER_TURNS = 7_301_954

interface RegisterOfAuthority<Row> {
  readonly authority: string
  readonly form: RegisterForm<Row>
  readonly identity: Omit<RowIdentity<Row>, 'idOf'>
}

/** A register of one authority in PostgreSQL. */
export const sqlRegister = <Row>(database: Database, given: RegisterOfAuthority<Row>): Register<Row> =>
  registerOf(sqlRecordsInTurn(database, given), given.identity)

const sqlRecordsInTurn = <Row>(
  database: Database,
  given: RegisterOfAuthority<Row>,
): RegisterRecordsInTurn<Row> => ({
  ...sqlRecords(database, given),
  inTurn: work =>
    database.transaction(async transaction => {
      // held until the transaction ends; two registers whose names hash alike wait for each other, no more
      await transaction.query('select pg_advisory_xact_lock($1::int, hashtext($2))', [
        REGISTER_TURNS,
        JSON.stringify([given.authority, given.form.register]),
      ])
      return work(sqlRecords(transaction, given))
    }),
})

const sqlRecords = <Row>(
  database: Queryable,
  { authority, form }: RegisterOfAuthority<Row>,
): RegisterRecords<Row> => ({
  async fileRows() {
    const rows = await database.query<{ content: RegisterContent; import_id: number }>(
      `select content, import_id from register_row where register = $2 and import_id =
         (select max(id) from import where authority = $1 and undone_at is null and $2 = any(holds))
       order by position`,
      [authority, form.register],
    )
    return rows.map(row => ({ row: form.fromContent(row.content), importId: String(row.import_id) }))
  },
  async newestEvents() {
    const rows = await database.query<EventRow>(
      `select row_id, change, content, file_says, changed_by, changed_at from (
         select *, row_number() over (partition by row_id order by id desc) as age,
           min(id) over (partition by row_id) as first
         from register_change where authority = $1 and register = $2) as event
       where age = 1 order by first`,
      [authority, form.register],
    )
    return rows.map(row => eventOf(row, form))
  },
  async record(event) {
    const change = event.change === 'restored' ? undefined : event
    await database.query(
      `insert into register_change (authority, register, row_id, change, changed_by, changed_at, content, file_says)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        authority,
        form.register,
        event.rowId,
        event.change,
        event.by,
        event.at,
        change ? contentText(form, change.row) : null,
        change?.fileSaid ? contentText(form, change.fileSaid) : null,
      ],
    )
  },
})

function eventOf<Row>(row: EventRow, form: RegisterForm<Row>): RowEvent<Row> {
  const { row_id: rowId, change, changed_by: by, changed_at: at } = row
  if (change === 'restored' || !row.content) return { rowId, change: 'restored', by, at }
  const fileSaid = row.file_says ? form.fromContent(row.file_says) : undefined
  return { rowId, change, row: form.fromContent(row.content), fileSaid, by, at }
}
