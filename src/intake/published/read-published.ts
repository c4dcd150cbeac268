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

/** A table of the Department's whose other columns are not known is told what those of known tables are. */
function refuseUnknown(path: string, columns: readonly string[]): never {
  const others = PUBLISHED_DATASETS.filter(dataset => ![SPEND_DATASET, JUDGEMENTS_DATASET].includes(dataset))
  const what = isExploreEducation(columns)
    ? `Its time_period and geographic_level are those of the Department’s tables, but its other columns (${columns.slice(0, 30).join(', ')}) are of no table that is known here`
    : 'Its first line is the header of no published table that is known here'
  throw new InputError(`${path}: not recognised. ${what}. Looked for: ${lookedFor(others)}.`)
}
