import { MONEY_SHAPES, readRow, type MoneyRegister, type MoneyRows, type RowShape } from '../../care/index.ts'
import type { FindingList } from '../finding-list.ts'
import { shown } from '../finding-list.ts'
import { rowsOf, type FileRow, type RecognisedCsv } from './rows-of.ts'

/** `unit-costs`: what the file of a register is called without `.csv`, and what it is read as. */
export const moneyFileName = (register: MoneyRegister): string => MONEY_SHAPES[register].register

/** The rows of one file about money; a row that cannot be read is a finding for each wrong cell, and is not used. */
export function readMoney<Name extends MoneyRegister>(
  register: Name,
  csv: RecognisedCsv,
  findings: FindingList,
): readonly MoneyRows[Name][] {
  const shape: RowShape<MoneyRows[Name]> = MONEY_SHAPES[register]
  return rowsOf(csv, moneyFileName(register), findings).flatMap(row => rowOf(shape, row) ?? [])
}

function rowOf<Row>(shape: RowShape<Row>, row: FileRow): Row | undefined {
  const found = readRow(shape, column => row.cell(column.toUpperCase()))
  if (found.ok) return found.value
  for (const { column, message } of found.problems) {
    const written = row.cell(column.toUpperCase())
    row.refuse(column, written === '' ? `${message}.` : `${message}; here it is ${shown(written)}.`)
  }
  return undefined
}
