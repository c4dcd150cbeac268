import { InputError } from '../../care/index.ts'
import type { CsvRecord } from '../files/csv.ts'
import { shown } from '../finding-list.ts'
import { columnName } from './cells.ts'
import { DEPARTMENT, type PublishedDataset } from './dataset.ts'
import type { Neighbour, Publication } from './published.ts'

export const NEIGHBOURS_DATASET: PublishedDataset = {
  id: 'statistical-neighbours',
  title: 'Statistical neighbours',
  publisher: DEPARTMENT,
  page: 'https://www.gov.uk/government/publications/local-authority-interactive-tool-lait',
  columns:
    'old_la_code, la_name, SN_1, SN_1P, ... SN_10, SN_10P; or LA.number, SN_rank, SN_LA_number, one neighbour a row',
}

const NEIGHBOURS_OF_EACH = 10

/** The Department's list of statistical neighbours, ten columns wide or one a row; undefined where it is neither. */
export function readNeighbours(
  path: string,
  records: readonly CsvRecord[],
): Omit<Publication, 'path'> | undefined {
  const columns = records[0]!.map(columnName)
  const isLong = ['la_number', 'sn_rank', 'sn_la_number'].every(column => columns.includes(column))
  const isWide = ['old_la_code', 'sn_1'].every(column => columns.includes(column))
  if (!isLong && !isWide) return undefined
  const neighbours = records.slice(1).flatMap((record, at) => {
    if (record.every(cell => cell.trim() === '')) return []
    const row = { path, row: at + 2, cell: (column: string) => record[columns.indexOf(column)]?.trim() ?? '' }
    return isLong ? [longRow(row)] : wideRow(row)
  })
  if (neighbours.length === 0) throw new InputError(`${path}: it names no neighbour.`)
  const modelYear = yearInName(path)
  return {
    dataset: NEIGHBOURS_DATASET.id,
    sheet: '',
    edition:
      modelYear === undefined ? 'a model whose year the file does not say' : `the model of ${modelYear}`,
    firstYear: modelYear ?? 0,
    lastYear: modelYear ?? 0,
    rows: records.length - 1,
    content: { kind: 'neighbours', model: { modelYear, neighbours } },
  }
}

/** The columns do not say which year's model it is; the Department's file names do: sn_model_2025_wide.csv. */
function yearInName(path: string): number | undefined {
  const found = /(?:^|\D)(20\d\d)(?:\D|$)/.exec(path.split('/').at(-1) ?? '')
  return found ? Number(found[1]) : undefined
}

interface Row {
  readonly path: string
  readonly row: number
  cell(column: string): string
}

function longRow(row: Row): Neighbour {
  const rank = Number(row.cell('sn_rank'))
  if (!Number.isInteger(rank) || rank < 1) refuse(row, 'SN_rank', row.cell('sn_rank'), 'a rank from 1')
  return {
    of: codeIn(row, 'la_number'),
    ofName: row.cell('la_name'),
    rank,
    oldCode: codeIn(row, 'sn_la_number'),
    name: row.cell('sn_la_name'),
    closeness: '',
  }
}

function wideRow(row: Row): Neighbour[] {
  const [of, ofName] = [codeIn(row, 'old_la_code'), row.cell('la_name')]
  return Array.from({ length: NEIGHBOURS_OF_EACH }, (_, i) => i + 1)
    .filter(rank => row.cell(`sn_${rank}`) !== '')
    .map(rank => ({
      of,
      ofName,
      rank,
      oldCode: codeIn(row, `sn_${rank}`),
      name: '',
      closeness: row.cell(`sn_${rank}p`),
    }))
}

/** The Department's number of an authority. */
function codeIn(row: Row, column: string): string {
  const code = row.cell(column)
  return /^\d{3}$/.test(code) ? code : refuse(row, column, code, 'an authority’s number of three figures')
}

function refuse({ path, row }: Row, column: string, text: string, wanted: string): never {
  throw new InputError(`${path}, row ${row}, column ${column}: ${shown(text)} is not ${wanted}.`)
}
