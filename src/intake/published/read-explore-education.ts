import { InputError } from '../../care/index.ts'
import type { CsvRecord } from '../files/csv.ts'
import { shown } from '../finding-list.ts'
import { areaOfRow } from './area-of-row.ts'
import { columnName, plainText, publishedCell } from './cells.ts'
import { EXPLORE_EDUCATION_DATASETS, type ExploreEducationDataset } from './explore-education-datasets.ts'
import { FigureBuilder, seriesName } from './figure-builder.ts'
import type { Publication } from './published.ts'

/** Columns that every table of the Department's has. */
const ALWAYS = ['time_period', 'geographic_level'] as const

/** Whether a header is of the Department's kind, known table or not. */
export const isExploreEducation = (columns: readonly string[]): boolean =>
  ALWAYS.every(column => columns.includes(column))

interface Places {
  readonly dataset: ExploreEducationDataset
  readonly labels: readonly number[]
  readonly values: readonly (readonly [name: string, place: number])[]
}

/** The tables that a header could be of, with where their columns stand. */
function candidates(columns: readonly string[]): readonly Places[] {
  const placeOf = (names: readonly string[]): number =>
    names.map(name => columns.indexOf(name)).find(place => place >= 0) ?? -1
  return EXPLORE_EDUCATION_DATASETS.flatMap(dataset => {
    const labels = dataset.labels.map(placeOf)
    const values = Object.entries(dataset.values).map(([name, names]) => [name, placeOf(names)] as const)
    const found = values.filter(([, place]) => place >= 0)
    const isOne = labels.every(place => place >= 0) && found.length > 0 && found.length * 2 >= values.length
    return isOne ? [{ dataset, labels, values: found }] : []
  })
}

/** Which table it is, by its columns and, where several have them, by a label that only one holds. */
function choose(columns: readonly string[], rows: readonly CsvRecord[]): Places | undefined {
  return candidates(columns).find(({ dataset: { tells }, labels }) => {
    if (tells === undefined) return true
    return rows.some(row => labels.some(place => plainText(row[place] ?? '') === tells))
  })
}

/** `2025` or `202425` (the years 2024 to 2025) → 2025. */
export function endingYear(text: string): number | undefined {
  const found = /^((?:19|20)\d\d)(?:[-/]?(?:\d\d)?(\d\d))?$/.exec(text.trim())
  if (!found) return undefined
  return found[2] === undefined ? Number(found[1]) : Number(found[1]) + 1
}

/**
 * A table of the Department's, whole; undefined where it is none that is known here.
 * @throws InputError naming row and column of a cell that cannot be read
 */
export function readExploreEducation(
  path: string,
  records: readonly CsvRecord[],
): Omit<Publication, 'path'> | undefined {
  const columns = records[0]!.map(columnName)
  const rows = records.slice(1)
  const places = choose(columns, rows)
  if (!places) return undefined
  const builder = new FigureBuilder(path)
  rows.forEach((record, at) => {
    if (record.some(cell => cell.trim() !== ''))
      readRow({ path, columns, record, row: at + 2 }, places, builder)
  })
  if (builder.count === 0) throw new InputError(`${path}: it holds no figure.`)
  const { firstYear, lastYear } = builder
  return {
    dataset: places.dataset.id,
    sheet: '',
    edition: firstYear === lastYear ? `year ${firstYear}` : `years ${firstYear} to ${lastYear}`,
    firstYear,
    lastYear,
    rows: rows.length,
    content: { kind: 'figures', figures: builder.finish() },
  }
}

interface Row {
  readonly path: string
  readonly columns: readonly string[]
  readonly record: CsvRecord
  readonly row: number
}

function readRow({ path, columns, record, row }: Row, places: Places, builder: FigureBuilder): void {
  const cell = (column: string): string => record[columns.indexOf(column)]?.trim() ?? ''
  const refuse = (column: string, text: string, wanted: string): never => {
    throw new InputError(`${path}, row ${row}, column ${column}: ${shown(text)} is not ${wanted}.`)
  }
  const period = cell('time_period')
  const year = endingYear(period) ?? refuse('time_period', period, 'a year such as 2025 or 202425')
  const area =
    areaOfRow(cell) ??
    refuse('geographic_level', cell('geographic_level'), 'National, Regional or Local authority')
  const labels = places.labels.map(place => plainText(record[place] ?? ''))
  for (const [name, place] of places.values) {
    const text = record[place] ?? ''
    const figure =
      publishedCell(text) ?? refuse(columns[place]!, text, 'a number or a symbol of published tables')
    builder.add(seriesName(labels, name), area, { year, row }, figure)
  }
}
