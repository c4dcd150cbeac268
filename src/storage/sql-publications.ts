import { InputError } from '../care/index.ts'
import type { KeptPublication, KeptPublications, NewPublication, Publication } from '../intake/index.ts'
import type { Database, Queryable } from './database.ts'
import { rowNumber } from './row-number.ts'

interface PublicationRow {
  readonly id: number
  readonly kept_by: string
  readonly kept_at: string
  readonly undone_by: string | null
  readonly undone_at: string | null
  readonly dataset: string
  readonly path: string
  readonly sheet: string
  readonly edition: string
  readonly first_year: number
  readonly last_year: number
  readonly row_count: number
  readonly sha256: string
  readonly bytes: number
}

const ACCOUNT = `id, kept_by, kept_at, undone_by, undone_at, dataset, path, sheet, edition,
  first_year, last_year, row_count, sha256, bytes`

const publicationOf = (row: PublicationRow): Omit<Publication, 'content'> => ({
  dataset: row.dataset,
  path: row.path,
  sheet: row.sheet,
  edition: row.edition,
  firstYear: row.first_year,
  lastYear: row.last_year,
  rows: row.row_count,
})

const accountOf = (row: PublicationRow): KeptPublication => ({
  ...publicationOf(row),
  id: String(row.id),
  by: row.kept_by,
  at: row.kept_at,
  sha256: row.sha256,
  bytes: row.bytes,
  undone:
    row.undone_by !== null && row.undone_at !== null ? { by: row.undone_by, at: row.undone_at } : undefined,
})

/** The published statistics that one authority keeps, the figures of each file as one JSON value by column. */
export const sqlPublications = (database: Database, authority: string): KeptPublications => ({
  keep: (publications, by, at) =>
    database.transaction(async transaction => {
      const kept: KeptPublication[] = []
      for (const one of publications) kept.push(await insert(transaction, { authority, by, at }, one))
      return kept
    }),
  async undo(id, by, at) {
    const rows = await database.query<PublicationRow>(
      `update publication set undone_by = $3, undone_at = $4, content = null
       where authority = $1 and id = $2 and undone_at is null returning ${ACCOUNT}`,
      [authority, rowNumber(id), by, at],
    )
    if (!rows[0]) throw new InputError('There is no such publication, or it is undone already.')
    return accountOf(rows[0])
  },
  async list() {
    const rows = await database.query<PublicationRow>(
      `select ${ACCOUNT} from publication where authority = $1 order by id desc`,
      [authority],
    )
    return rows.map(accountOf)
  },
  async standing() {
    const rows = await database.query<PublicationRow & Pick<Publication, 'content'>>(
      `select ${ACCOUNT}, content from publication where authority = $1 and undone_at is null order by id`,
      [authority],
    )
    return rows.map(row => ({ ...publicationOf(row), content: row.content }))
  },
  async version() {
    const [row] = await database.query<{ kept: number; undone: number }>(
      'select count(*) as kept, count(undone_at) as undone from publication where authority = $1',
      [authority],
    )
    return `${row!.kept}-${row!.undone}`
  },
})

async function insert(
  transaction: Queryable,
  { authority, by, at }: { authority: string; by: string; at: string },
  one: NewPublication,
): Promise<KeptPublication> {
  const [row] = await transaction.query<PublicationRow>(
    `insert into publication (authority, kept_by, kept_at, dataset, path, sheet, edition,
       first_year, last_year, row_count, sha256, bytes, content)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning ${ACCOUNT}`,
    [
      ...[authority, by, at, one.dataset, one.path, one.sheet, one.edition],
      ...[one.firstYear, one.lastYear, one.rows, one.sha256, one.bytes],
      JSON.stringify(one.content),
    ],
  )
  return accountOf(row!)
}
