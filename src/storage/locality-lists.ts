import type { LocalityRow } from '../care/index.ts'
import type { Queryable } from './database.ts'
import { storableText } from './storable-text.ts'

/** A list by column: names stand once, however many postcodes a locality has. */
interface KeptList {
  readonly postcodes: readonly string[]
  readonly localities: readonly number[]
  readonly geographies: readonly number[]
  readonly names: readonly string[]
}

function keptListOf(rows: readonly LocalityRow[]): KeptList {
  const names = [...new Set(rows.flatMap(row => [row.locality, row.geography]))]
  const placeOf = new Map(names.map((name, place) => [name, place]))
  return {
    postcodes: rows.map(row => row.postcode),
    localities: rows.map(row => placeOf.get(row.locality)!),
    geographies: rows.map(row => placeOf.get(row.geography)!),
    names: names.map(storableText),
  }
}

const rowsOf = ({ postcodes, localities, geographies, names }: KeptList): readonly LocalityRow[] =>
  postcodes.map((postcode, at) => ({
    postcode,
    locality: names[localities[at]!]!,
    geography: names[geographies[at]!]!,
  }))

/** Within the caller's transaction. */
export async function insertLocalities(
  transaction: Queryable,
  { authority, id, rows }: { authority: string; id: number; rows: readonly LocalityRow[] },
): Promise<void> {
  await transaction.query('insert into locality_list (import_id, authority, content) values ($1, $2, $3)', [
    id,
    authority,
    JSON.stringify(keptListOf(rows)),
  ])
}

/** The list of the newest import that brings one and is not undone. */
export async function readLocalities(
  database: Queryable,
  authority: string,
): Promise<readonly LocalityRow[] | undefined> {
  const [row] = await database.query<{ content: KeptList }>(
    `select content from locality_list where import_id =
       (select max(list.import_id) from locality_list list
          join import on import.id = list.import_id and import.undone_at is null
        where list.authority = $1)`,
    [authority],
  )
  return row && rowsOf(row.content)
}
