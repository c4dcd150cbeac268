import { geographiesOf, MONEY_REGISTERS, MONEY_SHAPES, type Finding, type Severity } from '../../../care/index.ts' // prettier-ignore
import type { ImportedFile, KeptImport } from '../../../intake/index.ts'
import { rowsToKeep, sameFile } from '../../../intake/index.ts'
import type { Cell, DataTable, Row } from '../../components/data-table.ts'
import type { ReadFiles } from '../../web-ports.ts'
import { capital, count, fileSize, listOf, longDay, longInstant, number } from '../../words.ts'
import { trustInWords } from '../data-quality/trust-in-words.ts'
import { readAsOf, spanOfYears } from './held-years.ts'

export type FindingCounts = Readonly<Record<Severity, number>>

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const finding of findings) counts[finding.severity]++
  return counts
}

/** `12 errors, three warnings and no notes`. */
export const findingsInWords = ({ error, warning, note }: FindingCounts): string =>
  listOf([count(error, 'error'), count(warning, 'warning'), count(note, 'note')])

/** The first sentence of a preview: what would be kept, and that nothing is kept yet. */
export function previewAnswer({ files, intake, findings }: ReadFiles): string {
  const read = files.filter(file => file.readAs !== 'not read')
  const rows = rowsToKeep(intake)
  const years = intake.returns.map(one => one.collectionYear)
  const what = years.length > 0 ? `The return of ${spanOfYears(years)}, and what came with it` : 'No return'
  return `${what}: ${count(rows, 'row')} in ${count(read.length, 'file')}. ${rows === 0 ? '' : `${trustInWords(rows, findings)} `}Nothing is kept yet.`
}

/** Which years come, which of their tables, and whether they are new here or take the place of what is held. */
export function yearsTable({ intake }: ReadFiles, held: readonly string[]): DataTable {
  const rows: Row[] = intake.returns.map(one => {
    const tables = [...one.tables.values()]
    const inTables = tables.map(table => `${table.name} ${number(table.rowCount)}`)
    return {
      cells: [
        { text: one.collectionYear },
        { text: longDay(one.lastDay), sortBy: one.lastDay },
        { text: number(tables.reduce((sum, table) => sum + table.rowCount, 0)) },
        { text: inTables.join(', ') },
        held.includes(one.collectionYear)
          ? { text: 'Replaces', tag: 'orange', sub: 'the same tables of this year that are held now' }
          : { text: 'New', tag: 'green' },
      ],
    }
  })
  return {
    caption: 'Collection years',
    columns: [
      { key: 'year', text: 'Collection year' },
      { key: 'until', text: 'Covers until' },
      { key: 'rows', text: 'Rows', isNumeric: true },
      { key: 'tables', text: 'Tables and their rows' },
      { key: 'effect', text: 'Here' },
    ],
    rows,
    whenEmpty:
      'These files hold no return. Places, fees, localities or the authority’s details may still be in them.',
  }
}

const readAsCell = (file: ImportedFile): Cell => {
  if (file.readAs === 'not read') return { text: 'Not read', tag: 'grey' }
  const { what, year } = readAsOf(file)
  return { text: what, ...(year === '' ? {} : { sub: year }) }
}

/** Each file: what it was read as, how large it is, and whether the same bytes are here already. */
export const filesTable = (
  files: readonly ImportedFile[],
  holding: readonly KeptImport[] = [],
): DataTable => ({
  caption: 'Files',
  columns: [
    { key: 'file', text: 'File', isSortable: true },
    { key: 'as', text: 'Read as', isSortable: true },
    { key: 'rows', text: 'Rows', isNumeric: true, isSortable: true },
    { key: 'size', text: 'Size', isNumeric: true, isSortable: true },
    { key: 'hash', text: 'SHA-256 (first 12)' },
  ],
  rows: files.map(file => {
    const same = sameFile(file, holding)
    return {
      cells: [
        { text: file.path, ...(same ? { sub: `The same file came on ${longInstant(same.at)}` } : {}) },
        readAsCell(file),
        { text: number(file.rows), sortBy: file.rows },
        { text: fileSize(file.bytes), sortBy: file.bytes },
        { text: file.sha256.slice(0, 12) },
      ],
    }
  }),
})

/** What the files bring besides returns, in sentences. */
export function besidesReturns({ intake }: ReadFiles): string[] {
  const said: string[] = []
  if (intake.authority) said.push(`The authority’s details: ${intake.authority.name}.`)
  if (intake.provision)
    said.push(
      `Places: ${count(intake.provision.length, 'row')}. What people have corrected here stays corrected.`,
    )
  if (intake.fees)
    said.push(`Fees: ${count(intake.fees.length, 'row')}. What people have corrected here stays corrected.`)
  for (const { geography, names } of geographiesOf(intake.localities ?? []))
    said.push(
      `Localities: ${count(names.length, geography, `${geography}s`)}. They take the place of those held now.`,
    )
  if (intake.postcodes)
    said.push(
      `${count(intake.postcodes.count, 'postcode')} with the places of each: they become the directory that distances and maps rest on.`,
    )
  if (intake.boundaries)
    said.push(
      `Official shapes of ${count(intake.boundaries.areas.length, 'authority', 'authorities')}, for the map.`,
    )
  for (const name of MONEY_REGISTERS) {
    const rows = intake.money?.[name]
    if (rows)
      said.push(
        `${capital(MONEY_SHAPES[name].register.replaceAll('-', ' '))}: ${count(rows.length, 'row')}. What people have corrected here stays corrected.`,
      )
  }
  return said
}
