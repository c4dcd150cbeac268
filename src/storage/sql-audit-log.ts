import type { AuditLog } from '../access/index.ts'
import type { Database } from './database.ts'
import { rowNumber } from './row-number.ts'

interface AuditRow {
  readonly id: number
  readonly at: string
  readonly account_id: string | null
  readonly account_name: string
  readonly action: string
  readonly subject: string
}

const entryOf = (row: AuditRow) => ({
  id: String(row.id),
  at: row.at,
  userId: row.account_id ?? undefined,
  userName: row.account_name,
  action: row.action,
  subject: row.subject,
})

/** The database itself refuses to change or delete an entry. */
export const sqlAuditLog = (database: Database): AuditLog => ({
  async add(entry) {
    await database.query(
      'insert into audit_entry (at, account_id, account_name, action, subject) values ($1, $2, $3, $4, $5)',
      [entry.at, entry.userId, entry.userName, entry.action, entry.subject],
    )
  },
  async list({ before, count }) {
    const rows = await database.query<AuditRow>(
      `select id, at, account_id, account_name, action, subject from audit_entry
       where $1::bigint is null or id < $1::bigint order by id desc limit $2`,
      [before === undefined ? null : rowNumber(before), count],
    )
    return rows.map(entryOf)
  },
})
