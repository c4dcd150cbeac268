import { expect, it } from 'vitest'
import { CODE_SETS, TABLE_COLUMNS, TABLE_NAMES } from '../../care/index.ts'
import { checkIntake } from '../check-intake.ts'
import { readIntake } from '../read-intake.ts'

const YEARS = ['2018-19', '2022-23', '2023-24', '2024-25', '2025-26', '2026-27']

/** Findings of a table whose only row holds a code that no year knows. */
function foundIn(table: (typeof TABLE_NAMES)[number], column: string, year: string): string[] {
  const columns = TABLE_COLUMNS[table]
  const row = columns.map(name => (name === 'CHILD' ? '1' : name === column ? 'QQQ' : ''))
  const bytes = new TextEncoder().encode(`${columns.join()}\n${row.join()}\n`)
  const intake = readIntake([{ path: `${year}/${table}.csv`, bytes }])
  return [...intake.findings, ...checkIntake(intake).findings]
    .filter(one => one.field.split('; ').includes(column) && one.row === 2)
    .map(one => one.rule)
}

it('a code that no year knows is said by the Department’s rule where there is one, else by reading: never by both, never by none', () => {
  const known = TABLE_NAMES.flatMap(table =>
    TABLE_COLUMNS[table]
      .filter(column => Object.hasOwn(CODE_SETS, column))
      .map(column => [table, column] as const),
  )
  expect(known.length).toBeGreaterThan(20)
  for (const [table, column] of known)
    for (const year of YEARS) {
      const said = foundIn(table, column, year).filter(rule =>
        /^(read-unknown-code|101|103|14[3-6]|149|178|1009)$/.test(rule),
      )
      expect([table, column, year, said.length]).toEqual([table, column, year, 1])
    }
})
