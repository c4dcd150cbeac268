import type { PopulationRow } from '../../care/index.ts'
import type { FindingList } from '../finding-list.ts'
import { columnNames } from '../recognise.ts'
import { rowsOf, type FileRow, type RecognisedCsv } from './rows-of.ts'

/** Columns by which the Office for National Statistics' subnational population projections are known; years follow, a column each. */
export const PROJECTION_COLUMNS = ['AREA_CODE', 'AGE_GROUP'] as const

const OLDEST_CHILD = 17
const YEAR = /^(19|20)\d{2}$/

export const isProjection = ({ records, headerAt }: RecognisedCsv): boolean => {
  const columns = columnNames(records[headerAt]!)
  return PROJECTION_COLUMNS.every(column => columns.includes(column))
}

interface ToldAge {
  readonly path: string
  readonly area: string
  readonly age: number
  readonly isPersons: boolean
  readonly people: ReadonlyMap<number, number>
}

/** What a hand-in's projections hold: rows of the population, and how many rows of each file they come from. */
export interface ReadProjections {
  readonly rows: readonly PopulationRow[]
  readonly used: ReadonlyMap<string, number>
}

/**
 * Children of one area by single age and mid-year, from the ONS files "SNPP population": persons, or males and females where
 * persons are not told; a row an area, sex and age. Totals, adults and other components are passed over. Without the
 * authority's code the files must hold one area.
 * @param laCode ONS code of the authority
 */
export function readProjections(
  csvs: readonly RecognisedCsv[],
  findings: FindingList,
  laCode: string | undefined,
): ReadProjections {
  const told = csvs.flatMap(csv => rowsOf(csv, 'population', findings).flatMap(row => agesOf(csv, row)))
  const areas = new Set(told.map(one => one.area))
  const area = laCode ?? (areas.size === 1 ? [...areas][0] : undefined)
  const ours = told.filter(one => one.area === area)
  if (ours.length === 0)
    findings.add({ file: csvs[0]!.path, table: 'population', field: 'area_code', rule: 'read-projection-area', severity: 'error', message: whyNone(areas.size, laCode) }) // prettier-ignore
  const persons = ours.filter(one => one.isPersons)
  return summedUp(persons.length > 0 ? persons : ours)
}

const whyNone = (areas: number, laCode: string | undefined): string =>
  laCode === undefined
    ? `The file holds ${areas} areas. Give the authority’s ONS code (la_code in authority.csv), or keep the rows of your area only.`
    : `The file holds no area ${laCode}, which is the authority’s ONS code.`

/** A child's age of one area; nothing for totals, adults and what is no population. */
function agesOf(csv: RecognisedCsv, row: FileRow): ToldAge[] {
  const [age, component] = [row.cell('AGE_GROUP'), row.cell('COMPONENT')]
  const isChild = /^\d{1,2}$/.test(age) && Number(age) <= OLDEST_CHILD
  if (!isChild || (component !== '' && !/^population$/i.test(component))) return []
  const years = columnNames(csv.records[csv.headerAt]!).filter(name => YEAR.test(name))
  const people = years.flatMap(year => {
    const count = Number(row.cell(year).replaceAll(',', ''))
    const isGood = row.cell(year) !== '' && count >= 0
    if (!isGood) row.doubt(year, `${year} is no number of people.`)
    return isGood ? [[Number(year), count] as const] : []
  })
  const isPersons = /^(persons|all|)$/i.test(row.cell('SEX'))
  return [
    { path: csv.path, area: row.cell('AREA_CODE'), age: Number(age), isPersons, people: new Map(people) },
  ]
}

function summedUp(told: readonly ToldAge[]): ReadProjections {
  const people = new Map<string, PopulationRow>()
  const used = new Map<string, number>()
  for (const one of told) {
    used.set(one.path, (used.get(one.path) ?? 0) + 1)
    for (const [midYear, count] of one.people) {
      const key = `${midYear} ${one.age}`
      const before = people.get(key)?.people ?? 0
      people.set(key, { midYear, fromAge: one.age, toAge: one.age, people: before + count })
    }
  }
  return { rows: [...people.values()].map(row => ({ ...row, people: Math.round(row.people) })), used }
}
