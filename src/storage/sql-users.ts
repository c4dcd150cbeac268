import type { Role, User, Users } from '../access/index.ts'
import { InputError } from '../care/index.ts'
import type { Database } from './database.ts'
import { rowNumber } from './row-number.ts'

export interface AccountRow {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly is_active: boolean
}

export const ACCOUNT_COLUMNS = 'account.id, account.name, account.email, account.role, account.is_active'

export const userOf = (row: AccountRow): User => ({
  id: String(row.id),
  name: row.name,
  email: row.email,
  role: row.role,
  isActive: row.is_active,
})

/** Accounts of the installation; an e-mail address is one whatever its case. */
export const sqlUsers = (database: Database): Users => ({
  async add(user, passwordHash) {
    const [row] = await database.query<AccountRow>(
      `insert into account (name, email, role, is_active, password_hash) values ($1, $2, $3, $4, $5)
       on conflict (lower(email)) do nothing returning ${ACCOUNT_COLUMNS}`,
      [user.name, user.email, user.role, user.isActive, passwordHash],
    )
    if (!row) throw new InputError(`There is an account for ${user.email} already.`)
    return userOf(row)
  },
  async list() {
    return (await database.query<AccountRow>(`select ${ACCOUNT_COLUMNS} from account order by id`)).map(
      userOf,
    )
  },
  async find(id) {
    const rows = await database.query<AccountRow>(`select ${ACCOUNT_COLUMNS} from account where id = $1`, [
      rowNumber(id),
    ])
    return rows.map(userOf)[0]
  },
  async findByEmail(email) {
    const [row] = await database.query<AccountRow & { password_hash: string }>(
      `select ${ACCOUNT_COLUMNS}, password_hash from account where lower(email) = lower($1)`,
      [email],
    )
    return row && { user: userOf(row), passwordHash: row.password_hash }
  },
  changeRole: (id, role) => changeAccount(database, id, { role }),
  changePassword: (id, passwordHash) => changeAccount(database, id, { password_hash: passwordHash }),
  setActive: (id, isActive) => changeAccount(database, id, { is_active: isActive }),
})

type Change = { readonly role: Role } | { readonly password_hash: string } | { readonly is_active: boolean }

async function changeAccount(database: Database, id: string, change: Change): Promise<void> {
  const [column, value] = Object.entries(change)[0] as [keyof AccountRow, string | boolean]
  const changed = await database.query(`update account set ${column} = $2 where id = $1 returning id`, [
    rowNumber(id),
    value,
  ])
  if (changed.length === 0) throw new InputError('There is no such account.')
}
