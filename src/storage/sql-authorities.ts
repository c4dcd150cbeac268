import { DEFAULT_OWN_PROVIDERS, type Authorities, type AuthoritySettings } from '../access/index.ts'
import { InputError } from '../care/index.ts'
import type { AuthorityDetails } from '../intake/index.ts'
import type { Database } from './database.ts'

interface AuthorityRow {
  readonly code: string
  readonly name: string | null
  readonly la_code: string | null
  readonly own_providers: readonly string[] | null
  readonly colour: string | null
  readonly details: AuthorityDetails | null
}

const SETTINGS = `select code, name, la_code, own_providers, colour,
  (select details from import
   where import.authority = authority.code and undone_at is null and details is not null
   order by id desc limit 1) as details
  from authority`

const settingsOf = (row: AuthorityRow): AuthoritySettings => ({
  code: row.code,
  name: row.name ?? row.details?.name ?? row.code,
  laCode: row.la_code ?? row.details?.laCode,
  ownProviders: row.own_providers ?? row.details?.ownProviders ?? DEFAULT_OWN_PROVIDERS,
  colour: row.colour ?? undefined,
})

export const sqlAuthorities = (database: Database): Authorities => {
  const find = async (code: string): Promise<AuthoritySettings | undefined> =>
    (await database.query<AuthorityRow>(`${SETTINGS} where code = $1`, [code])).map(settingsOf)[0]
  return {
    find,
    async list() {
      return (await database.query<AuthorityRow>(`${SETTINGS} order by code`)).map(settingsOf)
    },
    async add(code) {
      refuseOddCode(code)
      await database.query('insert into authority (code) values ($1) on conflict do nothing', [code])
      return (await find(code))!
    },
    async change(code, said) {
      await database.query(
        `update authority set name = coalesce($2, name), la_code = coalesce($3, la_code),
           own_providers = coalesce($4, own_providers), colour = coalesce($5, colour)
         where code = $1`,
        [code, said.name, said.laCode, said.ownProviders, said.colour],
      )
      const settings = await find(code)
      if (!settings) throw new InputError(`There is no authority with the code ${code}.`)
      return settings
    },
  }
}

/** @throws InputError where the code would not do in an address */
export function refuseOddCode(code: string): void {
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(code))
    throw new InputError(`An authority’s code has small letters, digits and hyphens only: ${code}`)
}
