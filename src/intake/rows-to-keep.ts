import type { Intake } from './intake.ts'

/** Rows that an import brings: of the statutory tables, of places, of fees and of population. The preview and the kept import count alike. */
export function rowsToKeep({
  returns,
  provision,
  fees,
  population,
}: Pick<Intake, 'returns' | 'provision' | 'fees' | 'population'>): number {
  const tables = returns.flatMap(one => [...one.tables.values()])
  const statutory = tables.reduce((sum, table) => sum + table.rowCount, 0)
  return statutory + (provision?.length ?? 0) + (fees?.length ?? 0) + (population?.length ?? 0)
}
