import { InputError, upperTierAuthority } from '../../care/index.ts'
import type { CsvRecord } from '../files/csv.ts'
import { shown } from '../finding-list.ts'
import { columnName, publishedCell } from './cells.ts'
import type { PublishedDataset } from './dataset.ts'
import { FigureBuilder, seriesName } from './figure-builder.ts'
import type { PublishedArea, Publication } from './published.ts'

export const SINGLE_AGES_DATASET: PublishedDataset = {
  id: 'population-by-single-age',
  title: 'Population by single year of age, mid-year estimates',
  publisher: 'Office for National Statistics',
  page: 'https://www.ons.gov.uk/peoplepopulationandcommunity/populationandmigration/populationestimates',
  columns: 'ladcode23, laname23, country, sex, age, population_2011, population_2012, ... (file MYEB1)',
}

/** Care leavers are supported up to 25: older people are no denominator of ours. */
const OLDEST = 25

interface Columns {
  readonly code: number
  readonly name: number
  readonly country: number
  readonly age: number
  readonly years: readonly (readonly [year: number, place: number])[]
}

function columnsOf(header: CsvRecord): Columns | undefined {
  const names = header.map(columnName)
  const years = names.flatMap((name, place) => {
    const found = /^population_(\d{4})$/.exec(name)
    return found ? [[Number(found[1]), place] as const] : []
  })
  const columns = {
    code: names.findIndex(name => /^lad(code)?\d*(code|cd)?$/.test(name)),
    name: names.findIndex(name => /^la(d)?name\d*$/.test(name)),
    country: names.indexOf('country'),
    age: names.indexOf('age'),
    years,
  }
  const isWhole = columns.code >= 0 && columns.name >= 0 && columns.age >= 0 && years.length > 0
  return isWhole && names.includes('sex') ? columns : undefined
}

/** The ONS's estimates by sex and single year of age, added up for the authorities that run children's services. */
export function readSingleAges(
  path: string,
  records: readonly CsvRecord[],
): Omit<Publication, 'path'> | undefined {
  const columns = columnsOf(records[0]!)
  if (!columns) return undefined
  const sums = new Map<
    string,
    { area: PublishedArea; age: number; year: number; people: number; row: number }
  >()
  records.slice(1).forEach((record, at) => {
    const [code, age] = [record[columns.code]?.trim() ?? '', Number(record[columns.age] ?? NaN)]
    if (!code.startsWith('E') || !(age <= OLDEST)) return
    const area = areaOf(code, record[columns.name]?.trim() ?? '')
    for (const [year, place] of columns.years) {
      const people = peopleIn(record[place] ?? '', path, { row: at + 2, year })
      const key = `${area.code} ${age} ${year}`
      const sum = sums.get(key) ?? { area, age, year, people: 0, row: at + 2 }
      sums.set(key, { ...sum, people: sum.people + people })
    }
  })
  const builder = new FigureBuilder(path)
  for (const { area, age, year, people, row } of sums.values())
    builder.add(
      seriesName([`age ${age}`], 'population_estimate'),
      area,
      { year, row },
      { value: people, symbol: null },
    )
  if (builder.count === 0) throw new InputError(`${path}: it holds no estimate for an English authority.`)
  const { firstYear, lastYear } = builder
  return {
    dataset: SINGLE_AGES_DATASET.id,
    sheet: '',
    edition: `years ${firstYear} to ${lastYear}`,
    firstYear,
    lastYear,
    rows: records.length - 1,
    content: { kind: 'figures', figures: builder.finish() },
  }
}

/** Districts add up to their county, which has no name in this file. */
function areaOf(code: string, name: string): PublishedArea {
  const upper = upperTierAuthority(code)
  return { code: upper, name: upper === code ? name : upper, level: 'authority', region: '', oldCode: '' }
}

function peopleIn(text: string, path: string, { row, year }: { row: number; year: number }): number {
  const people = publishedCell(text)?.value ?? undefined
  if (people === undefined)
    throw new InputError(`${path}, row ${row}, column population_${year}: ${shown(text)} is not a number.`)
  return people
}
