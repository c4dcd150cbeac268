import type { PopulationRow } from '../../care/index.ts'
import type { FindingList } from '../finding-list.ts'
import { notWhatIsWanted, rowsOf, type FileRow, type RecognisedCsv } from './rows-of.ts'

const OLDEST = 120

/** The rows of `population.csv`; a row that cannot be read, or tells an age of a year again, is a finding and is not used. */
export function readPopulation(csv: RecognisedCsv, findings: FindingList): readonly PopulationRow[] {
  const told = new Set<string>()
  return rowsOf(csv, 'population', findings).flatMap(row => {
    const read = populationRow(row)
    if (!read) return []
    const key = `${read.midYear} ${read.fromAge} ${read.toAge}`
    if (told.has(key)) row.refuse('AGE', 'an earlier row tells the same ages of the same year.')
    const isNew = !told.has(key)
    told.add(key)
    return isNew ? [read] : []
  })
}

function populationRow(row: FileRow): PopulationRow | undefined {
  const midYear = wholeNumber(row, 'MID_YEAR', 'it must be a year, such as 2024', /^(19|20)\d{2}$/)
  const people = wholeNumber(row, 'PEOPLE', 'it must be a whole number', /^\d{1,9}(\.0+)?$/)
  const ages = agesIn(row)
  if (midYear === undefined || people === undefined || ages === undefined) return undefined
  return { midYear, ...ages, people }
}

function wholeNumber(row: FileRow, column: string, wanted: string, form: RegExp): number | undefined {
  const written = row.cell(column)
  const plain = written.replace(/,(?=\d{3}(\D|$))/g, '')
  return form.test(plain) ? Number(plain) : row.refuse(column, notWhatIsWanted(column, written, wanted))
}

/** One age (`7`) or some that follow one another (`0-17`, `10 to 15`), in completed years. */
function agesIn(row: FileRow): Pick<PopulationRow, 'fromAge' | 'toAge'> | undefined {
  const written = row.cell('AGE')
  const found = /^(\d{1,3})(?:\s*(?:-|–|to)\s*(\d{1,3}))?$/i.exec(written)
  const [fromAge, toAge] = [Number(found?.[1]), Number(found?.[2] ?? found?.[1])]
  if (found && fromAge <= toAge && toAge <= OLDEST) return { fromAge, toAge }
  return row.refuse(
    'AGE',
    notWhatIsWanted('AGE', written, 'it must be an age such as 7, or ages such as 10-15'),
  )
}
