import { FindingList } from '../finding-list.ts'
import type { LocatedRow } from '../intake.ts'
import { rowsOf, type RecognisedCsv } from './rows-of.ts'

const STATED: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['no', false],
])

/** The rows of a file that name a postcode; what is wrong with them is found where they are read. */
export const locatedRows = (csv: RecognisedCsv, table: string): readonly LocatedRow[] =>
  rowsOf(csv, table, new FindingList()).flatMap(row => {
    const postcode = row.cell('POSTCODE').toUpperCase()
    const isInArea = STATED.get(row.cell('IN_AREA').toLowerCase())
    return postcode === '' ? [] : [{ file: csv.path, row: row.row, table, postcode, isInArea }]
  })
