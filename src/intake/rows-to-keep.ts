import type { Intake } from './intake.ts'

/** Rows that an import brings: of the statutory tables, of places and of fees. The preview and the kept import count alike. */
export function rowsToKeep({
  returns,
  provision,
  fees,
}: Pick<Intake, 'returns' | 'provision' | 'fees'>): number {
  const tables = returns.flatMap(one => [...one.tables.values()])
  const statutory = tables.reduce((sum, table) => sum + table.rowCount, 0)
  return statutory + (provision?.length ?? 0) + (fees?.length ?? 0)
}
