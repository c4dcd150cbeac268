import type { Intake } from './intake.ts'

/** Rows that an import brings: of the statutory tables, of places, fees, money, population and localities. The preview and the kept import count alike. */
export function rowsToKeep({
  returns,
  provision,
  fees,
  population,
  localities,
  money,
}: Pick<Intake, 'returns' | 'provision' | 'fees' | 'population' | 'localities' | 'money'>): number {
  const tables = returns.flatMap(one => [...one.tables.values()])
  const statutory = tables.reduce((sum, table) => sum + table.rowCount, 0)
  const others = [provision, fees, population, localities, ...Object.values(money ?? {})]
  return others.reduce((sum, rows) => sum + (rows?.length ?? 0), statutory)
}
