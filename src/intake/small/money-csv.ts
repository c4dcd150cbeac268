import {
  fieldsOf,
  identityOf,
  MONEY_SHAPES,
  readRow,
  type MoneyRegister,
  type MoneyRows,
  type RowShape,
} from '../../care/index.ts'
import type { FindingList } from '../finding-list.ts'
import { refuseCell, rowsOf, type FileRow, type RecognisedCsv } from './rows-of.ts'

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
  const read = rowsOf(csv, moneyFileName(register), findings).flatMap(at => {
    const row = rowOf(shape, at)
    return row ? [{ row, at }] : []
  })
  return withoutTwins(shape, read)
}

/** The rows without those that are another one over again, as the form refuses them too: each is a finding that names the first. */
function withoutTwins<Row>(shape: RowShape<Row>, read: readonly ReadRow<Row>[]): readonly ReadRow<Row>[] {
  const { exact } = identityOf(shape)
  const columns = fieldsOf(shape).flatMap(([name, field]) =>
    shape.exactly.includes(name) ? [field.column] : [],
  )
  const firsts = new Map<string, number>()
  return read.filter(({ row, at }) => {
    const first = firsts.get(exact(row))
    if (first === undefined) firsts.set(exact(row), at.row)
    else at.refuse(columns[0]!, `Row ${first} has the same ${columns.join(', ')} already.`)
    return first === undefined
  })
}

function rowOf<Row>(shape: RowShape<Row>, row: FileRow): Row | undefined {
  const found = readRow(shape, column => row.cell(column.toUpperCase()))
  if (found.ok) return found.value
  for (const problem of found.problems) refuseCell(row, problem)
  return undefined
}
