import { BAD_DAY, dayInWords, dayOf, InputError, NO_DAY, parseDay, type Day } from '../../care/index.ts'
import type { Sheet } from '../files/ods.ts'
import { shown } from '../finding-list.ts'
import type { PublishedDataset } from './dataset.ts'
import { FigureBuilder, seriesName } from './figure-builder.ts'
import type { PublishedArea, Publication } from './published.ts'
import { dayNamedIn, publishedOn, tableIn, type SheetTable, type TableRow } from './sheet-table.ts'

export const JUDGEMENTS_DATASET: PublishedDataset = {
  id: 'authority-judgements',
  title: 'Ofsted’s judgements of authorities (ILACS)',
  publisher: 'Ofsted',
  page: 'https://www.gov.uk/government/collections/childrens-social-care-statistics',
  columns: 'a sheet with Local authority name, Inspection date, Overall effectiveness, one authority a row',
}

/** Ofsted's grades, as it numbers them. */
export const GRADES = ['Outstanding', 'Good', 'Requires improvement to be good', 'Inadequate'] as const

/** What is judged, by our name, with the names that the column has had. */
const JUDGED: Readonly<Record<string, readonly string[]>> = {
  overall: ['overall effectiveness'],
  leaders: ['the impact of leaders on social work practice with children and families', 'impact of leaders'],
  protection: [
    'the experiences and progress of children who need help and protection',
    'experiences and progress of children who need help and protection',
  ],
  in_care: [
    'the experiences and progress of children in care',
    'experiences and progress of children in care',
  ],
  care_leavers: ['the experiences and progress of care leavers', 'experiences and progress of care leavers'],
}

const WANTED = ['local authority name', 'inspection date', 'overall effectiveness'] as const
const FIRST_ILACS_YEAR = 2018

interface Inspection {
  readonly area: PublishedArea
  readonly day: Day
  readonly row: number
  /** Grade by what is judged; undefined where the inspection did not judge it. */
  readonly grades: Readonly<Record<string, number | undefined>>
}

/**
 * Judgements of authorities as they stood on each 31 March, as grades from 1 (outstanding) to 4 (inadequate): from the
 * history of inspections where the spreadsheet has one, so that earlier years are told too.
 */
export function readJudgements(
  path: string,
  sheets: readonly Sheet[],
): Omit<Publication, 'path'> | undefined {
  const tables = sheets.flatMap(sheet => tableIn(sheet, WANTED) ?? []).filter(isOfAuthorities)
  const asAtTable = tables.find(table => asAtOf(table) !== undefined)
  if (!asAtTable) return undefined
  const asAt = asAtOf(asAtTable)!
  const inspections = tables
    .flatMap(table => table.rows.flatMap(row => inspectionIn(path, table, row) ?? []))
    .sort((one, other) => one.day - other.day)
  const builder = new FigureBuilder(path)
  const lastYear = yearOf(asAt)
  for (let year = FIRST_ILACS_YEAR; year <= lastYear; year++) addStanding(inspections, year, builder)
  if (builder.count === 0) throw new InputError(`${path}: it holds no judgement.`)
  const published = publishedOn(sheets)
  return {
    dataset: JUDGEMENTS_DATASET.id,
    sheet: asAtTable.sheet,
    edition: `as at ${dayInWords(asAt)}${published === '' ? '' : `, published on ${published}`}`,
    firstYear: builder.firstYear,
    lastYear,
    rows: asAtTable.rows.length,
    content: { kind: 'figures', figures: builder.finish() },
  }
}

/** Homes are judged too, in sheets with a URN; visits without a judgement are told in a sheet with a visit's date. */
const isOfAuthorities = ({ columns }: SheetTable): boolean => !columns.includes('urn')

const asAtOf = ({ notes, sheet }: SheetTable): Day | undefined =>
  [...notes, sheet].map(text => (/\bat 31 March/i.test(text) ? dayNamedIn(text) : undefined)).find(Boolean)

const yearOf = (day: Day): number => Number(dayInWords(day).slice(-4))

function inspectionIn(path: string, { sheet }: SheetTable, row: TableRow): Inspection | undefined {
  const [name, date] = [row.cell('local authority name'), row.cell('inspection date')]
  const status = row.cell('local authority status')
  const day = parseDay(date)
  if (name === '' || day === NO_DAY || (status !== '' && status !== 'Current')) return undefined
  const where = `${path}, sheet ${sheet}, row ${row.row}`
  if (day === BAD_DAY) throw new InputError(`${where}, column Inspection date: ${shown(date)} is not a date.`)
  const grades = Object.fromEntries(
    Object.entries(JUDGED).map(([judged, columns]) => [judged, gradeIn(row.cell(...columns), where)]),
  )
  const code = row.cell('local authority area code') || name
  return { area: { code, name, level: 'authority', region: '', oldCode: '' }, day, row: row.row, grades }
}

function gradeIn(text: string, where: string): number | undefined {
  if (text === '') return undefined
  const place = GRADES.findIndex(grade => grade.toLowerCase() === text.toLowerCase())
  if (place < 0) throw new InputError(`${where}: ${shown(text)} is not one of ${GRADES.join(', ')}.`)
  return place + 1
}

/** The newest judgement of each authority before 1 April of a year. */
function addStanding(inspections: readonly Inspection[], year: number, builder: FigureBuilder): void {
  const end = dayOf(year, 3, 31)
  const newest = new Map<string, { inspection: Inspection; judged: string; grade: number }>()
  for (const inspection of inspections)
    if (inspection.day <= end)
      for (const [judged, grade] of Object.entries(inspection.grades))
        if (grade !== undefined)
          newest.set(`${inspection.area.code} ${judged}`, { inspection, judged, grade })
  for (const { inspection, judged, grade } of newest.values())
    builder.add(
      seriesName([judged], 'grade'),
      inspection.area,
      { year, row: inspection.row },
      { value: grade, symbol: null },
    )
}
