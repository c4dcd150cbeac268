import {
  MONEY_SHAPES,
  readRow,
  type CellProblem,
  type MoneyRegister,
  type MoneyRows,
  type RowShape,
} from '../../care/index.ts'
import type { FindingList } from '../finding-list.ts'
import { shown } from '../finding-list.ts'
import { rowsOf, type FileRow, type RecognisedCsv } from './rows-of.ts'

/** `unit-costs`: what the file of a register is called without `.csv`, and what it is read as. */
export const moneyFileName = (register: MoneyRegister): string => MONEY_SHAPES[register].register

/** A row with the place that it was read from. */
export interface ReadRow<Row> {
  readonly row: Row
  readonly at: FileRow
}

/** The rows of one file about money; a row that cannot be read is a finding for each wrong cell, and is not used. */
export function readMoney<Name extends MoneyRegister>(
  register: Name,
  csv: RecognisedCsv,
  findings: FindingList,
): readonly ReadRow<MoneyRows[Name]>[] {
  const shape: RowShape<MoneyRows[Name]> = MONEY_SHAPES[register]
  return rowsOf(csv, moneyFileName(register), findings).flatMap(at => {
    const row = rowOf(shape, at)
    return row ? [{ row, at }] : []
  })
}

function rowOf<Row>(shape: RowShape<Row>, row: FileRow): Row | undefined {
  const found = readRow(shape, column => row.cell(column.toUpperCase()))
  if (found.ok) return found.value
  for (const problem of found.problems) refuseCell(row, problem)
  return undefined
}

/** Says that a row is not used, for the cell that is wrong. */
export function refuseCell(row: FileRow, { column, message }: CellProblem): undefined {
  const written = row.cell(column.toUpperCase())
  return row.refuse(column, written === '' ? `${message}.` : `${message}; here it is ${shown(written)}.`)
}
