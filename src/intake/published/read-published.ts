import { InputError } from '../../care/index.ts'
import { recordsUpTo, withPlainLineEnds, type CsvRecord } from '../files/csv.ts'
import { decodeText } from '../files/decode-text.ts'
import { isOds, readOds } from '../files/ods.ts'
import { isLeftBehind, unpackAll } from '../files/unpack.ts'
import type { SourceFile } from '../intake.ts'
import { LIMITS } from '../limits.ts'
import { columnName } from './cells.ts'
import type { PublishedDataset } from './dataset.ts'
import { EXPLORE_EDUCATION_DATASETS } from './explore-education-datasets.ts'
import type { Publication } from './published.ts'
import { isExploreEducation, readExploreEducation } from './read-explore-education.ts'
import { JUDGEMENTS_DATASET, readJudgements } from './read-judgements.ts'
import { NEIGHBOURS_DATASET, readNeighbours } from './read-neighbours.ts'
import { readProvidersList, REGISTER_DATASET } from './read-providers-list.ts'
import { readSingleAges, SINGLE_AGES_DATASET } from './read-single-ages.ts'
import { readSpend, SPEND_DATASET } from './read-spend.ts'

/** Every table that is recognised. */
export const PUBLISHED_DATASETS: readonly PublishedDataset[] = [
  ...EXPLORE_EDUCATION_DATASETS,
  SINGLE_AGES_DATASET,
  NEIGHBOURS_DATASET,
  SPEND_DATASET,
  JUDGEMENTS_DATASET,
  REGISTER_DATASET,
]

/** Those that come as CSV. */
const CSV_DATASETS: readonly PublishedDataset[] = [
  ...EXPLORE_EDUCATION_DATASETS,
  SINGLE_AGES_DATASET,
  NEIGHBOURS_DATASET,
  REGISTER_DATASET,
]

/** A file that nothing was read of, and why. */
export interface RefusedFile {
  readonly path: string
  readonly why: string
}

export interface PublishedReading {
  readonly publications: readonly Publication[]
  readonly refused: readonly RefusedFile[]
}

type Read = Omit<Publication, 'path'>

/** Reads one file, each table of it whole or not at all; throws an InputError where nothing of it is a table that is known. */
export function readPublishedFile(file: SourceFile): readonly Publication[] {
  const read = isOds(file.bytes) ? readSheets(file) : readCsv(file)
  return read.map(one => ({ ...one, path: file.path }))
}

/** Reads published statistics as they are published. A file that cannot be read is refused whole, with the reason. */
export function readPublished(files: readonly SourceFile[]): PublishedReading {
  const publications: Publication[] = []
  const refused: RefusedFile[] = []
  for (const file of unpackAll(files)) {
    if (isLeftBehind(file.path)) continue
    try {
      publications.push(...readPublishedFile(file))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      refused.push({ path: file.path, why: error.message })
    }
  }
  return { publications, refused }
}

function readSheets({ path, bytes }: SourceFile): readonly Read[] {
  const sheets = readOds(path, bytes)
  const found = [readSpend, readJudgements, readProvidersList].flatMap(read => read(path, sheets) ?? [])
  if (found.length > 0) return found
  const names = sheets.map(sheet => sheet.name).join(', ')
  throw new InputError(
    `${path}: not recognised (its sheets: ${names}). Looked in a spreadsheet for ${lookedFor([SPEND_DATASET, JUDGEMENTS_DATASET, REGISTER_DATASET])}.`,
  )
}

const SPREADSHEET = /\.(xlsx|xlsm|xlsb|xls)$/i

function readCsv({ path, bytes }: SourceFile): readonly Read[] {
  if (SPREADSHEET.test(path))
    throw new InputError(`${path}: an Excel file. Take the publisher’s CSV or ODS, or save the table as CSV.`)
  if (bytes.length > LIMITS.fileBytes) throw new InputError(`${path}: larger than any published table.`)
  const decoded = decodeText(bytes)
  if (!decoded.ok) throw new InputError(`${path}: this is ${decoded.problems.join()}.`)
  const records = recordsUpTo(LIMITS.publishedRows, path, withPlainLineEnds(decoded.value.text), ',')
  if (!records)
    throw new InputError(`${path}: more than ${LIMITS.publishedRows} rows, as no published table has.`)
  const [header] = records
  if (!header || header.length > LIMITS.columns) return refuseUnknown(path, [])
  const found =
    readExploreEducation(path, records) ??
    readNeighbours(path, records) ??
    readSingleAges(path, records) ??
    readProvidersList(path, [asSheet(records)])
  return found ? [found] : refuseUnknown(path, header.map(columnName))
}

const asSheet = (records: readonly CsvRecord[]) => ({
  name: '',
  rows: records.map((cells, at) => ({ row: at + 1, cells })),
})

const lookedFor = (datasets: readonly PublishedDataset[]): string =>
  datasets.map(({ title, columns }) => `${title} (${columns})`).join('; ')

/** What share of a table's columns a header has. */
const sharedColumns = (dataset: PublishedDataset, columns: readonly string[]): number => {
  const said = columnsSaid(dataset)
  return said.filter(column => columns.includes(column)).length / said.length
}

const columnsSaid = ({ columns }: PublishedDataset): readonly string[] =>
  columns.split(/[,;] /).map(columnName)

const NEAREST_SHOWN = 3
const NEAR = 0.5

/** Says what was looked for: the tables nearest to the header with their columns, the others by their names. */
function refuseUnknown(path: string, columns: readonly string[]): never {
  const byNearness = CSV_DATASETS.map(dataset => ({ dataset, shared: sharedColumns(dataset, columns) })).sort(
    (one, other) => other.shared - one.shared,
  )
  const nearest = byNearness.filter(({ shared }) => shared >= NEAR).slice(0, NEAREST_SHOWN)
  const others = byNearness.filter(one => !nearest.includes(one)).map(({ dataset }) => dataset.title)
  const what = isExploreEducation(columns)
    ? `It is a table of the Department’s kind, but its columns (${columns.slice(0, 30).join(', ')}) are of none that is known here`
    : 'Its first line is the header of no published table that is known here'
  const near = nearest.length === 0 ? '' : ` Nearest: ${lookedFor(nearest.map(({ dataset }) => dataset))}.`
  throw new InputError(
    `${path}: not recognised. ${what}.${near} Looked for${near === '' ? '' : ' as well'}: ${others.join('; ')}.`,
  )
}
