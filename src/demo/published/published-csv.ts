import { toCsv } from '../files/csv.ts'
import type { World } from '../lives/world.ts'
import { INVENTED_AUTHORITIES } from '../town/authorities.ts'
import { together, type AreaYear } from './area-year.ts'
import { otherYear } from './other-year.ts'
import { ownYear } from './own-year.ts'

/** The island of the invented authorities, and its two regions. No country's code begins with X. */
const COUNTRY = { code: 'X92000001', name: 'Heron Isle' } as const
const REGIONS = [
  { code: 'X12000001', name: 'Larkshore', authorities: [0, 1, 2, 3, 4, 5] },
  { code: 'X12000002', name: 'Southmarch', authorities: [6, 7, 8, 9, 10] },
] as const

const YEARS = 5
/** The Department withholds counts from 1 to 5. */
const LARGEST_WITHHELD = 5
const FIRST_OLD_CODE = 901

const oldCodeOf = (authority: number): string => String(FIRST_OLD_CODE + authority)

/** An area's cells in the Department's columns, and its year. */
interface PublishedRow {
  readonly cells: readonly string[]
  readonly year: AreaYear
  readonly isAuthority: boolean
}

const AREA_COLUMNS = [
  'time_period',
  'time_identifier',
  'geographic_level',
  'country_code',
  'country_name',
  'region_code',
  'region_name',
  'old_la_code',
  'la_name',
  'new_la_code',
] as const

function rowsOf(world: World, ending: number, last: number): readonly PublishedRow[] {
  const head = (level: string): string[] => [
    String(ending),
    'Reporting year',
    level,
    COUNTRY.code,
    COUNTRY.name,
  ]
  const years = INVENTED_AUTHORITIES.map((_, authority) =>
    authority === 0 ? ownYear(world, ending, last) : otherYear(world.draw, authority, ending, last),
  )
  const national = {
    cells: [...head('National'), '', '', '', '', ''],
    year: together(years),
    isAuthority: false,
  }
  const regions = REGIONS.map(({ code, name, authorities }) => ({
    cells: [...head('Regional'), code, name, '', '', ''],
    year: together(authorities.map(authority => years[authority]!)),
    isAuthority: false,
  }))
  const each = REGIONS.flatMap(({ code, name, authorities }) =>
    authorities.map(authority => {
      const { name: own, code: ownCode } = INVENTED_AUTHORITIES[authority]!
      const cells = [...head('Local authority'), code, name, oldCodeOf(authority), own, ownCode]
      return { cells, year: years[authority]!, isAuthority: true }
    }),
  )
  return [national, ...regions, ...each]
}

const countCell = ({ isAuthority }: PublishedRow, count: number): string => {
  if (!isAuthority) return String(Math.round(count / 10) * 10)
  return count > 0 && count <= LARGEST_WITHHELD ? 'c' : String(count)
}

const shareCell = (row: PublishedRow, count: number, of: number): string => {
  if (countCell(row, count) === 'c') return 'c'
  const share = of === 0 ? 0 : (100 * count) / of
  return count > 0 && Math.round(share) === 0 ? 'k' : String(Math.round(share))
}

const rateCell = (count: number, { population }: AreaYear): string =>
  String(Math.round((count / population) * 10_000))

type Counted = (year: AreaYear) => number

/** A label of the table, what it counts, and of how many. */
type Line = readonly [labels: readonly string[], count: Counted, of: Counted]

const sharesTable = (
  columns: readonly string[],
  rows: readonly PublishedRow[],
  lines: readonly Line[],
): string =>
  toCsv(
    [...AREA_COLUMNS, ...columns, 'children_count', 'children_percent'],
    rows.flatMap(row =>
      lines.map(([labels, count, of]) => [
        ...row.cells,
        ...labels,
        countCell(row, count(row.year)),
        shareCell(row, count(row.year), of(row.year)),
      ]),
    ),
  )

const ratesTable = (rows: readonly PublishedRow[]): string => {
  const lines: readonly (readonly [string, Counted])[] = [
    ['Children looked after on 31 March each year', year => year.inCare],
    ['Children starting to be looked after each year', year => year.started],
    ['Children ceasing to be looked after each year', year => year.ceased],
  ]
  return toCsv(
    [...AREA_COLUMNS, 'population_type', 'population_estimate', 'children_count', 'rate_per_10000'],
    rows.flatMap(row =>
      lines.map(([label, count]) => [
        ...row.cells,
        label,
        String(row.year.population),
        countCell(row, count(row.year)),
        rateCell(count(row.year), row.year),
      ]),
    ),
  )
}

const inCare: Counted = year => year.inCare
const SETTLED = 'Children looked after continuously for at least 2.5 years on 31 March aged under 16 years'

const STABILITY: readonly Line[] = [
  [['CLA on 31 March', 'Total children'], inCare, inCare],
  [['CLA on 31 March', 'With 3 or more placements during the year'], year => year.threeOrMore, inCare],
  [[SETTLED, 'Total children'], year => year.settled, year => year.settled],
  [
    [SETTLED, 'Living with the same carer for at least 2 years'],
    year => year.sameCarer,
    year => year.settled,
  ],
]

const DISTANCE = 'Distance between home and placement'
const characteristic = (group: string, label: string, count: Counted): Line => [[group, label], count, inCare]

const CHARACTERISTICS: readonly Line[] = [
  characteristic('Legal status', 'Total', inCare),
  characteristic(DISTANCE, 'Total', inCare),
  characteristic(DISTANCE, 'Placed more than 20 miles from home', year => year.over20),
  characteristic(DISTANCE, 'Distance not known or not recorded', year => year.distanceUnknown),
  characteristic(
    `${DISTANCE} and locality of placement`,
    '4. Placed outside the LA boundary, more than 20 miles from home',
    year => year.over20Outside,
  ),
  characteristic(`${DISTANCE} and locality of placement`, 'Total', inCare),
  characteristic('Locality of placement', 'Total', inCare),
  characteristic(
    'Locality of placement',
    'Placed outside the local authority boundary',
    year => year.outside,
  ),
  characteristic('Placement', 'Total', inCare),
  characteristic('Placement', 'Foster placements', year => year.foster),
  characteristic('Placement', "Secure homes and children's homes", year => year.homes),
  characteristic(
    'Placement',
    'Independent and semi-independent living arrangements/supported accommodation',
    year => year.supported,
  ),
  characteristic(
    'Placement',
    'Placed with parents or other person with parental responsibility',
    year => year.parents,
  ),
  characteristic('Placement', 'Placed for adoption', year => year.adoption),
  characteristic('Place providers', 'Total', inCare),
  characteristic('Place providers', 'Own provision (by the LA)', year => year.ownProvision),
  characteristic('Place providers', 'Private provision', year => year.privateProvision),
  characteristic('Place providers', 'Voluntary/third sector provision', year => year.voluntary),
  characteristic('Unaccompanied asylum-seeking children', 'Total', inCare),
  characteristic('Unaccompanied asylum-seeking children', 'UASC', year => year.unaccompanied),
]

/** Who is like whom: each authority's ten others, by chance. */
function neighboursCsv({ draw }: World): string {
  const places = INVENTED_AUTHORITIES.map((_, authority) => authority)
  const columns = Array.from({ length: 10 }, (_, i) => [`SN_${i + 1}`, `SN_${i + 1}P`]).flat()
  const rows = places.map(authority => {
    const others = places
      .filter(other => other !== authority)
      .sort((one, other) => draw('published', authority, one, 99) - draw('published', authority, other, 99))
    const cells = others.flatMap((other, rank) => [oldCodeOf(other), rank < 4 ? 'Very close' : 'Close'])
    return [oldCodeOf(authority), INVENTED_AUTHORITIES[authority]!.name, ...cells]
  })
  return toCsv(['old_la_code', 'la_name', ...columns], rows)
}

/**
 * Invented published statistics, in the Department's own form: our authority counted from the lives behind its returns, ten
 * others, two regions and a country that do not exist drawn about the levels of English ones.
 * @param last the calendar year in which the last whole return ends
 */
export function publishedFiles(world: World, last: number): readonly { path: string; text: string }[] {
  const endings = Array.from({ length: YEARS }, (_, i) => last - i)
  const rows = endings.flatMap(ending => rowsOf(world, ending, last - 1))
  const file = (name: string, text: string) => ({ path: `published/${name}.csv`, text })
  return [
    file('invented-children-looked-after', ratesTable(rows)),
    file('invented-placement-stability', sharesTable(['cla_group', 'placement_stability'], rows, STABILITY)),
    file('invented-characteristics', sharesTable(['cla_group', 'characteristic'], rows, CHARACTERISTICS)),
    file(`invented-neighbours-${last}`, neighboursCsv(world)),
  ]
}
