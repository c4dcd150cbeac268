import { TABLE_COLUMNS, type Severity } from '../../care/index.ts'
import type { CsvRecord } from '../files/csv.ts'
import { shown, type FindingList, type NewFinding } from '../finding-list.ts'
import { alsoHolds, columnNames } from '../recognise.ts'
import type { TableCsv } from './read-table-csv.ts'

const MOST_SHOWN = 20

/** Column name → its place in the file. A name that comes twice stands for the first. */
export function placesOfColumns(header: CsvRecord): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  columnNames(header).forEach((name, place) => {
    if (name !== '' && !places.has(name)) places.set(name, place)
  })
  return places
}

/** Says which columns are missing, more, repeated, or another table's. */
export function sayWhatIsOddAbout(csv: TableCsv, findings: FindingList): void {
  const header = columnNames(csv.header)
  const say = (rule: NewFinding['rule'], severity: Severity, message: string, field = '') =>
    findings.add({ file: csv.path, row: csv.headerAt + 1, table: csv.table, field, rule, severity, message })
  const expected: readonly string[] = TABLE_COLUMNS[csv.table]
  for (const field of expected.filter(column => !header.includes(column))) {
    const message = `${csv.table} has no column ${field}: it reads as blank, and rules that need it do not run.`
    say('read-missing-column', 'note', message, field)
  }
  const extra = header.filter(column => column !== '' && !expected.includes(column))
  if (extra.length > 0) {
    const names = `${extra.slice(0, MOST_SHOWN).map(shown).join(', ')}${extra.length > MOST_SHOWN ? ', ...' : ''}`
    say(
      'read-extra-column',
      'note',
      `Columns that are not of ${csv.table}: ${names}. They are kept as they are.`,
    )
  }
  for (const other of alsoHolds(csv.header, csv.table)) {
    const message = `This file also holds the columns of ${other}. It is read as ${csv.table} only: give ${other} as a file of its own.`
    say('read-two-tables', 'warning', message)
  }
  for (const name of repeated(header)) {
    const message = `The column ${shown(name)} comes more than once. The first is read, the others are not.`
    say('read-repeated-column', 'error', message, name.slice(0, 40))
  }
}

const repeated = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, place) => name !== '' && names.indexOf(name) !== place)),
]
