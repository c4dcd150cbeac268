import type { ImportedFile, KeptImport } from '../intake/index.ts'
import type { Queryable, SqlValue } from './database.ts'
import { rowNumber } from './row-number.ts'

interface ImportRow {
  readonly id: number
  readonly imported_by: string
  readonly imported_at: string
  readonly undone_by: string | null
  readonly undone_at: string | null
  readonly row_count: number
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  readonly files: readonly ImportedFile[]
}

const KEPT_IMPORTS = `
  select id, imported_by, imported_at, undone_by, undone_at, row_count, errors, warnings, notes,
    (select coalesce(json_agg(json_build_object('path', path, 'readAs', read_as, 'rows', row_count,
        'sha256', sha256, 'bytes', bytes) order by position), '[]')
     from imported_file where import_id = import.id) as files
  from import where authority = $1`

/** Newest first. */
export const listKeptImports = (database: Queryable, authority: string): Promise<readonly KeptImport[]> =>
  keptImports(database, `${KEPT_IMPORTS} order by id desc`, [authority])

export const findKeptImport = async (
  database: Queryable,
  authority: string,
  id: string,
): Promise<KeptImport | undefined> =>
  (await keptImports(database, `${KEPT_IMPORTS} and id = $2`, [authority, rowNumber(id)]))[0]

/** Imports that still count and hold a file with one of these hashes, newest first. */
export const importsHolding = (
  database: Queryable,
  authority: string,
  hashes: readonly string[],
): Promise<readonly KeptImport[]> =>
  keptImports(
    database,
    `${KEPT_IMPORTS} and undone_at is null and id in
      (select import_id from imported_file where authority = $1 and sha256 = any($2::text[])) order by id desc`,
    [authority, hashes],
  )

async function keptImports(
  database: Queryable,
  sql: string,
  values: readonly SqlValue[],
): Promise<readonly KeptImport[]> {
  return (await database.query<ImportRow>(sql, values)).map(keptImportOf)
}

const keptImportOf = (row: ImportRow): KeptImport => ({
  id: String(row.id),
  by: row.imported_by,
  at: row.imported_at,
  state: row.undone_at === null ? 'kept' : 'undone',
  undone:
    row.undone_at === null || row.undone_by === null ? undefined : { by: row.undone_by, at: row.undone_at },
  files: row.files,
  rows: row.row_count,
  findings: { error: row.errors, warning: row.warnings, note: row.notes },
})
