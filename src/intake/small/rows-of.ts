import type { CellProblem, Finding } from '../../care/index.ts'
import { isBlank, type CsvRecord } from '../files/csv.ts'
import { shown, type FindingList } from '../finding-list.ts'
import { columnNames } from '../recognise.ts'

/** A file that was recognised by its columns, not yet read. */
export interface RecognisedCsv {
  readonly path: string
  readonly records: readonly CsvRecord[]
  readonly headerAt: number
}

/** One row of an authority's own file, with the means to say what is wrong with it. */
export interface FileRow {
  readonly row: number
  /** A cell by its column's name; '' where blank or not there. */
  cell(column: string): string
  /** Says that this row is not used, and why. */
  refuse(column: string, message: string): undefined
  /** Says that one cell is not used, and why; the row is. */
  doubt(column: string, message: string): undefined
  /** Says what is odd of one cell; it is used. */
  remark(column: string, message: string): undefined
}

/** The rows of a small file, blank lines and repeated headers passed over. */
export function rowsOf(csv: RecognisedCsv, table: string, findings: FindingList): readonly FileRow[] {
  const header = columnNames(csv.records[csv.headerAt]!)
  sayRepeated(header, { file: csv.path, row: csv.headerAt + 1, table }, findings)
  const headerLine = header.join()
  return csv.records.flatMap((record, at) => {
    const isRow = at > csv.headerAt && !isBlank(record) && columnNames(record).join() !== headerLine
    return isRow ? [fileRow({ file: csv.path, row: at + 1, table }, header, { record, findings })] : []
  })
}

/** A column that comes twice would be read once, and nobody knows which is meant. */
function sayRepeated(
  header: readonly string[],
  where: Pick<Finding, 'file' | 'row' | 'table'>,
  findings: FindingList,
): void {
  for (const name of new Set(header.filter((one, place) => one !== '' && header.indexOf(one) !== place)))
    findings.add({
      ...where,
      field: name.slice(0, 40).toLowerCase(),
      rule: 'read-repeated-column',
      severity: 'error',
      message: `The column ${shown(name.toLowerCase())} comes more than once: keep the one that is meant.`,
    })
}

function fileRow(
  where: Pick<Finding, 'file' | 'row' | 'table'>,
  header: readonly string[],
  { record, findings }: { record: CsvRecord; findings: FindingList },
): FileRow {
  const say = (column: string, severity: Finding['severity'], message: string): undefined => {
    findings.add({ ...where, field: column.toLowerCase(), rule: 'read-row', severity, message })
    return undefined
  }
  return {
    row: where.row,
    cell: column => record[header.indexOf(column)]?.trim() ?? '',
    refuse: (column, message) => say(column, 'error', `${message} This row is not used.`),
    doubt: (column, message) => say(column, 'warning', `${message} This cell is not used.`),
    remark: (column, message) => say(column, 'warning', message),
  }
}

/** Words for a cell that is not what its column holds. */
export const notWhatIsWanted = (column: string, cell: string, wanted: string): string =>
  `${column.toLowerCase()} ${cell === '' ? 'is blank' : `is ${shown(cell)}`}: ${wanted}.`

/** Says that a row is not used, for the cell that is wrong. */
export function refuseCell(row: FileRow, { column, message }: CellProblem): undefined {
  const written = row.cell(column.toUpperCase())
  return row.refuse(column, written === '' ? `${message}.` : `${message}; here it is ${shown(written)}.`)
}
