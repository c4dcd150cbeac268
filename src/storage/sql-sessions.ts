import type { Sessions } from '../access/index.ts'
import type { Database } from './database.ts'
import { rowNumber } from './row-number.ts'
import { ACCOUNT_COLUMNS, userOf, type AccountRow } from './sql-users.ts'

export const sqlSessions = (database: Database): Sessions => ({
  async start(tokenHash, userId, at, expires) {
    await database.query('delete from session where expires_at <= $1', [at])
    await database.query(
      `insert into session (token_hash, account_id, started_at, expires_at) values ($1, $2, $3, $4)`,
      [tokenHash, rowNumber(userId), at, expires],
    )
  },
  async find(tokenHash, at) {
    const rows = await database.query<AccountRow>(
      `select ${ACCOUNT_COLUMNS} from session join account on account.id = account_id
       where token_hash = $1 and expires_at > $2 and is_active`,
      [tokenHash, at],
    )
    return rows.map(userOf)[0]
  },
  async end(tokenHash) {
    await database.query('delete from session where token_hash = $1', [tokenHash])
  },
  async endAllOf(userId) {
    await database.query('delete from session where account_id = $1', [rowNumber(userId)])
  },
})
