import { NO_DAY, OPEN, type FeeRow } from '../../care/index.ts'
import type { FindingList } from '../finding-list.ts'
import { dayIn, kindIn, weeklyFeeInPenceIn } from './read-cells.ts'
import { rowsOf, type FileRow, type RecognisedCsv } from './rows-of.ts'

/** The rows of `fees.csv`; a row that cannot be read is a finding, and is not used. */
export const readFees = (csv: RecognisedCsv, findings: FindingList): readonly FeeRow[] =>
  rowsOf(csv, 'fees', findings).flatMap(row => feeRow(row) ?? [])

function feeRow(row: FileRow): FeeRow | undefined {
  const [kind, weeklyFeeInPence] = [kindIn(row), weeklyFeeInPenceIn(row)]
  const [from, to] = [dayIn(row, 'FROM', NO_DAY), dayIn(row, 'TO', OPEN)]
  if (kind === undefined || weeklyFeeInPence === undefined || from === undefined || to === undefined)
    return undefined
  if (to < from) return row.refuse('TO', `to ${row.cell('TO')} is before from ${row.cell('FROM')}.`)
  return { kind, weeklyFeeInPence, from, to }
}
