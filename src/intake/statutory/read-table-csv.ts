import { TABLE_COLUMNS, type TableName } from '../../care/index.ts'
import { isBlank, type CsvRecord } from '../files/csv.ts'
import { shown, type FindingList } from '../finding-list.ts'
import { LIMITS } from '../limits.ts'
import { alsoHolds, columnNames } from '../recognise.ts'
import type { TextPool } from '../text-pool.ts'
import { TableBuilder, type TablePart } from './table-builder.ts'

/** A CSV file that was recognised as a table of the return. */
export interface TableCsv {
  readonly path: string
  readonly table: TableName
  readonly records: readonly CsvRecord[]
  /** Where the header stands among the records. */
  readonly headerAt: number
}

/** Reads one table: blank lines and repeated headers are passed over, all other rows are kept, with what is odd about them said. */
export function readTableCsv(csv: TableCsv, pool: TextPool, findings: FindingList): TablePart {
  const header = columnNames(csv.records[csv.headerAt]!)
  sayWhatTheHeaderLacks(csv, header, findings)
  const places = placesOfColumns(csv, header, findings)
  const builder = new TableBuilder(csv.table, [...places.keys()], pool)
  const at = Int32Array.from(places.values())
  const isInOrder = at.every((place, i) => place === i) && at.length === header.length
  const cells = new Array<string | undefined>(at.length)
  const headerLine = header.join()
  for (let i = csv.headerAt + 1; i < csv.records.length; i++) {
    const record = csv.records[i]!
    const isOrdinary =
      record.length === header.length && record[0] !== '' && record[0] !== csv.records[csv.headerAt]![0]
    if (!isOrdinary && isPassedOver(csv, { record, row: i + 1, header, headerLine }, findings)) continue
    if (isInOrder && record.length === header.length) builder.add(record, i + 1)
    else {
      for (let c = 0; c < at.length; c++) cells[c] = record[at[c]!]
      builder.add(cells, i + 1)
    }
  }
  return builder.finish(csv.path)
}

interface OddRow {
  readonly record: CsvRecord
  readonly row: number
  readonly header: readonly string[]
  readonly headerLine: string
}

/** Whether a row holds nothing to read; a row with too many or too few cells is read, and said so. */
function isPassedOver(csv: TableCsv, odd: OddRow, findings: FindingList): boolean {
  const { record, row, header } = odd
  if (isBlank(record)) return true
  const where = { file: csv.path, row, table: csv.table }
  if (columnNames(record).join() === odd.headerLine) {
    findings.add({
      ...where,
      rule: 'read-repeated-header',
      severity: 'note',
      message: 'This line repeats the column names. It is passed over.',
    })
    return true
  }
  const beyond = record.slice(header.length).some(cell => cell.trim() !== '')
  if (record.length < header.length || beyond)
    findings.add({
      ...where,
      child: (record[header.indexOf('CHILD')] ?? '').trim().slice(0, 40),
      rule: 'read-row-length',
      severity: beyond ? 'error' : 'warning',
      message: `This row has ${record.length} cells, the header ${header.length}. ${
        beyond
          ? 'The cells beyond the header are not read; a comma inside a cell may have moved the others.'
          : 'The missing ones are read as blank.'
      }`,
    })
  return false
}

function sayWhatTheHeaderLacks(csv: TableCsv, header: readonly string[], findings: FindingList): void {
  const where = { file: csv.path, row: csv.headerAt + 1, table: csv.table }
  const expected: readonly string[] = TABLE_COLUMNS[csv.table]
  for (const field of expected.filter(column => !header.includes(column)))
    findings.add({
      ...where,
      field,
      rule: 'read-missing-column',
      severity: 'note',
      message: `${csv.table} has no column ${field}: it reads as blank, and rules that need it do not run.`,
    })
  const extra = header.filter(column => column !== '' && !expected.includes(column))
  if (extra.length > 0)
    findings.add({
      ...where,
      rule: 'read-extra-column',
      severity: 'note',
      message: `Columns that are not of ${csv.table}: ${extra.slice(0, 20).map(shown).join(', ')}${extra.length > 20 ? ', ...' : ''}. They are kept as they are.`,
    })
  for (const other of alsoHolds(header, csv.table))
    findings.add({
      ...where,
      rule: 'read-two-tables',
      severity: 'warning',
      message: `This file also holds the columns of ${other}. It is read as ${csv.table} only: give ${other} as a file of its own.`,
    })
}

/** Column name → its place in the file. A name that comes twice is read once. */
function placesOfColumns(
  csv: TableCsv,
  header: readonly string[],
  findings: FindingList,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  header.forEach((name, place) => {
    if (name === '') return
    if (!places.has(name)) places.set(name, place)
    else
      findings.add({
        file: csv.path,
        row: csv.headerAt + 1,
        table: csv.table,
        field: name.slice(0, 40),
        rule: 'read-repeated-column',
        severity: 'error',
        message: `The column ${shown(name)} comes more than once. The first is read, the others are not.`,
      })
  })
  return places
}

export const isTooWide = (records: readonly CsvRecord[]): boolean =>
  records.some(record => record.length > LIMITS.columns)
