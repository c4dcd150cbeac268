import { InputError } from '../../care/index.ts'
import type { Sheet } from '../files/ods.ts'
import { shown } from '../finding-list.ts'
import { publishedCell } from './cells.ts'
import type { PublishedDataset } from './dataset.ts'
import { FigureBuilder, seriesName } from './figure-builder.ts'
import { endingYear } from './read-explore-education.ts'
import type { AreaLevel, Publication } from './published.ts'
import { publishedOn, tableIn, type SheetTable, type TableRow } from './sheet-table.ts'

export const SPEND_DATASET: PublishedDataset = {
  id: 'spend',
  title: 'Spend on children’s social care (revenue outturn RO3)',
  publisher: 'Ministry of Housing, Communities and Local Government',
  page: 'https://www.gov.uk/government/collections/local-authority-revenue-expenditure-and-financing',
  columns:
    'a sheet with E-code, ONS Code, Local authority, Class and columns "Children’s social care - ... - Total Expenditure (C3 = C1 + C2)"',
}

const KEY_COLUMNS = ['e-code', 'ons code', 'local authority', 'class'] as const
const SPEND_COLUMN = /^children's social care\b/
const FIGURE = / - (total expenditure|net current expenditure) \(/

/** Classes that run children's services, and England. Others carry codes of regions, which are not theirs to speak for. */
const LEVELS: Readonly<Record<string, AreaLevel>> = {
  eng: 'national',
  ua: 'authority',
  md: 'authority',
  lb: 'authority',
  sc: 'authority',
}

/** Gross and net spend on children's social care by authority, in thousands of pounds; undefined where no sheet holds it. */
export function readSpend(path: string, sheets: readonly Sheet[]): Omit<Publication, 'path'> | undefined {
  const table = sheets.map(sheet => tableIn(sheet, KEY_COLUMNS)).find(found => hasSpend(found))
  if (!table) return undefined
  const year = yearOf(path, sheets)
  const columns = table.columns.filter(column => SPEND_COLUMN.test(column) && FIGURE.test(column))
  const builder = new FigureBuilder(path)
  const rows = table.rows.filter(row => levelOf(row) !== undefined)
  for (const row of rows) readRow(row, columns, { path, table, year, builder })
  if (builder.count === 0) throw new InputError(`${path}, sheet ${table.sheet}: it holds no authority.`)
  const published = publishedOn(sheets)
  return {
    dataset: SPEND_DATASET.id,
    sheet: table.sheet,
    edition: `${year - 1}-${String(year).slice(2)}${published === '' ? '' : `, published on ${published}`}`,
    firstYear: year,
    lastYear: year,
    rows: rows.length,
    content: { kind: 'figures', figures: builder.finish() },
  }
}

const hasSpend = (table: SheetTable | undefined): boolean =>
  table?.columns.some(column => SPEND_COLUMN.test(column) && FIGURE.test(column)) === true

/** Sums of classes stand below England with a class too, but their code is no authority's. */
function levelOf(row: TableRow): AreaLevel | undefined {
  const [level, code] = [LEVELS[row.cell('class').toLowerCase()], row.cell('ons code')]
  return level !== undefined && /^E\d{8}$/.test(code) ? level : undefined
}

interface Reading {
  readonly path: string
  readonly table: SheetTable
  readonly year: number
  readonly builder: FigureBuilder
}

function readRow(row: TableRow, columns: readonly string[], { path, table, year, builder }: Reading): void {
  const level = levelOf(row)!
  const name = level === 'national' ? 'England' : row.cell('local authority').replace(/ UA$/, '')
  const area = { code: row.cell('ons code'), name, level, region: '', oldCode: '' }
  for (const column of columns) {
    const figure = publishedCell(row.cell(column))
    if (!figure)
      throw new InputError(
        `${path}, sheet ${table.sheet}, row ${row.row}, column ${shown(column)}: ${shown(row.cell(column))} is not a number.`,
      )
    builder.add(seriesOf(column), area, { year, row: row.row }, figure)
  }
}

/** `children's social care - children looked after - total expenditure (c3 = ...)` → `children looked after # total_expenditure`. */
function seriesOf(column: string): string {
  const [, what] =
    /^children's social care(?:[:\s-]+)(.*?) - (?:total|net current) expenditure/.exec(column) ?? []
  const figure = FIGURE.exec(column)![1]!.replaceAll(' ', '_')
  return seriesName([what ?? column], figure)
}

/** The year stands in the sheet's first line and in the file's name. */
function yearOf(path: string, sheets: readonly Sheet[]): number {
  const texts = [...sheets.flatMap(({ rows }) => rows.slice(0, 3).map(({ cells }) => cells[0] ?? '')), path]
  const found = texts.map(text => /\b(20\d\d-\d\d)\b/.exec(text.replaceAll('_', ' '))?.[1]).find(Boolean)
  const year = found === undefined ? undefined : endingYear(found)
  if (year === undefined)
    throw new InputError(
      `${path}: it does not say which year it is of: a line such as "RO3 2024-25" is missing.`,
    )
  return year
}
