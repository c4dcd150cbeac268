import type { Finding } from '../care/index.ts'
import { batches, ROWS_IN_A_BATCH } from './batches.ts'
import type { Queryable } from './database.ts'
import { rowNumber } from './row-number.ts'
import { storableText } from './storable-text.ts'

interface FindingsOfImport {
  readonly authority: string
  readonly id: number
  readonly findings: readonly Finding[]
}

const TEXT_FIELDS = ['file', 'table', 'child', 'field', 'rule', 'severity', 'message'] as const

export async function insertFindings(
  transaction: Queryable,
  { authority, id, findings }: FindingsOfImport,
): Promise<void> {
  for (const { first, batch } of batches(findings))
    await transaction.query(
      `insert into finding (authority, import_id, position, line, file, table_name, child, field, rule, severity, message, rows_meant)
       select $1, $2::bigint, $3::int + place, line, file, table_name, child, field, rule, severity, message, rows_meant
       from unnest($4::int[], $5::int[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[])
         with ordinality as f (line, rows_meant, file, table_name, child, field, rule, severity, message, place)`,
      [
        authority,
        id,
        first,
        batch.map(finding => finding.row),
        batch.map(finding => finding.rowCount ?? null),
        ...TEXT_FIELDS.map(field => batch.map(finding => storableText(finding[field]))),
      ],
    )
}

/** In the order in which they were kept. One JSON text a batch: ten times fewer values cross between threads than row by row. */
export async function readFindings(
  database: Queryable,
  authority: string,
  importId: string,
): Promise<readonly Finding[]> {
  const batches = await database.query<{ findings: string }>(
    `select json_agg(json_strip_nulls(json_build_object('file', file, 'row', line, 'table', table_name, 'child', child,
       'field', field, 'rule', rule, 'severity', severity, 'message', message, 'rowCount', rows_meant)) order by position)::text as findings
     from finding where authority = $1 and import_id = $2
     group by position / ${ROWS_IN_A_BATCH} order by position / ${ROWS_IN_A_BATCH}`,
    [authority, rowNumber(importId)],
  )
  return batches.flatMap(batch => JSON.parse(batch.findings) as Finding[])
}
