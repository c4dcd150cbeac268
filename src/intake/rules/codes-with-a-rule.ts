import type { Table } from '../../care/index.ts'

/** By column: the columns that the rule needs which finds its unknown codes in every year (101, 103, 143-146, 149, 178, 1009). */
const NEEDED: ReadonlyMap<string, readonly string[]> = new Map([
  ['Header.SEX', []],
  ['Header.ETHNIC', []],
  ['Episodes.RNE', []],
  ['Episodes.LS', []],
  ['Episodes.CIN', []],
  ['Episodes.PLACE', []],
  ['Episodes.PLACE_PROVIDER', ['PLACE']],
  ['Episodes.REC', []],
  ['Episodes.REASON_PLACE_CHANGE', []],
])

/** Whether a rule of the Department finds the unknown codes of a column, so that reading need not. */
export const hasRuleForCodes = (table: Table, column: string): boolean =>
  NEEDED.get(`${table.name}.${column}`)?.every(needed => table.has(needed)) ?? false
