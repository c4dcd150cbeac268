import { TABLE_COLUMNS, type TableName } from '../../care/index.ts'
import type { Rule } from './rule.ts'

/** Columns that the Department derives and no CSV holds. */
const DERIVED_COLUMNS: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  Header: ['UASC'],
  Episodes: ['PL_LA', 'PL_LOCATION', 'PL_DISTANCE'],
}

/** The columns of a rule that stand in one table, as a finding names them: `DECOM; DEC`. */
export function fieldsShown(rule: Rule, table: TableName): string {
  const columns: readonly string[] = [...TABLE_COLUMNS[table], ...(DERIVED_COLUMNS[table] ?? [])]
  const shown = rule.fields.filter(field => columns.includes(field))
  return (shown.length > 0 ? shown : rule.fields).join('; ')
}
