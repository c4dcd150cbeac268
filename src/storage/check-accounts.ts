import type { CheckAccount } from '../intake/index.ts'
import type { Queryable } from './database.ts'
import { rowNumber } from './row-number.ts'

/** A check's account as JSON; null where there is none. */
export const accountText = (account: CheckAccount | undefined): string | null =>
  account ? JSON.stringify(account) : null

/** What the check of an import rested on; undefined where there is no such import, or it was kept without. */
export async function readAccount(
  database: Queryable,
  authority: string,
  id: string,
): Promise<CheckAccount | undefined> {
  const [row] = await database.query<{ account: string | null }>(
    'select check_account::text as account from import where authority = $1 and id = $2',
    [authority, rowNumber(id)],
  )
  if (!row?.account) return undefined
  const { notRun, postcodes } = JSON.parse(row.account) as CheckAccount
  return { notRun, postcodes: postcodes && { ...postcodes, keptOn: postcodes.keptOn } }
}
