import { dayInWords, isoFromDay } from '../../../care/index.ts'
import { groupLabel, groupsOf, type Measure } from '../../../position/index.ts'
import {
  csvText,
  percent,
  ROUNDED_NOTE,
  SUPPRESSED,
  valueInWords,
  type Figure,
} from '../../../reports/index.ts'
import { sortedTable, type Cell, type ShownTable } from '../../components/data-table.ts'
import { csvFile, page, type FileAnswer, type PageAnswer } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import { number } from '../../words.ts'
import { figureOn } from '../measures/measure-series.ts'
import { LOCALITY_CUT, measureNamed, type LocalityRequest } from './locality-request.ts'

/** What stands side by side for every locality. */
const COLUMNS: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'in_care', text: 'In care' },
  { name: 'started_12m', text: 'Came in a year' },
  { name: 'ceased_12m', text: 'Left in a year' },
  { name: 'family_setting', text: 'In a family' },
  { name: 'outside_area', text: 'Outside' },
  { name: 'over_20_miles', text: 'Over 20 miles' },
]

interface LocalityRow {
  readonly name: string
  readonly label: string
  /** In the order of COLUMNS; undefined where the measure cannot be taken. */
  readonly figures: readonly (Figure | undefined)[]
}

function rowsOf({ picture, day, reader }: LocalityRequest): LocalityRow[] {
  return groupsOf(LOCALITY_CUT, picture.ground).map(name => ({
    name,
    label: groupLabel(LOCALITY_CUT, name),
    figures: COLUMNS.map(column =>
      figureOn(
        { picture, measure: measureNamed(column.name), cut: LOCALITY_CUT, group: `locality:${name}`, reader },
        day,
      ),
    ),
  }))
}

export const figureCell = (measure: Measure, figure: Figure | undefined): Cell => {
  if (figure?.isHidden) return { text: SUPPRESSED, sortBy: -1 }
  return { text: valueInWords(measure, figure?.value), sortBy: figure?.value ?? -1 }
}

export const packAddress = (geography: string, locality: string, on: string): string =>
  `/localities/${encodeURIComponent(geography)}/${encodeURIComponent(locality)}?on=${on}`

function tableOf(rows: readonly LocalityRow[], asked: LocalityRequest, request: UserRequest): ShownTable {
  const on = isoFromDay(asked.day)
  return sortedTable(
    {
      caption: `Children by the ${asked.geography} that they come from`,
      columns: [
        { key: 'locality', text: 'Locality', isSortable: true },
        ...COLUMNS.map(({ name, text }) => ({ key: name, text, isNumeric: true, isSortable: true })),
      ],
      rows: rows.map(({ name, label, figures }) => ({
        cells: [
          { text: label, href: packAddress(asked.geography, name, on) },
          ...figures.map((figure, i) => figureCell(measureNamed(COLUMNS[i]!.name), figure)),
        ],
      })),
    },
    request.path,
    request.query,
  )
}

/** `Most come from Ropewalk: 132 of 1,484 children in care, 9 %.` */
function answerOf(rows: readonly LocalityRow[], { picture, day, reader }: LocalityRequest): string {
  const total = figureOn({ picture, measure: measureNamed('in_care'), cut: LOCALITY_CUT, group: 'all', reader }, day)?.value // prettier-ignore
  const named = rows.filter(row => row.name !== 'elsewhere' && row.figures[0]?.value !== undefined)
  const [most] = named.sort((one, other) => other.figures[0]!.value! - one.figures[0]!.value!)
  const children = most?.figures[0]?.value
  if (!most || children === undefined || !total) return 'So few that no figure can be shown.'
  return `Most come from ${most.label}: ${number(children)} of ${number(total)} children in care, ${percent(children / total)}.`
}

/** "Where do our children come from?": every locality side by side. */
export function localitiesPage(asked: LocalityRequest, request: UserRequest): PageAnswer {
  const rows = rowsOf(asked)
  const header = {
    question: 'Where do our children come from?',
    answer: answerOf(rows, asked),
    meta: [`On ${dayInWords(asked.day)}`, `By ${asked.geography}, from home postcodes`],
  }
  const query = new URLSearchParams({ geography: asked.geography, on: isoFromDay(asked.day) })
  return page('pages/localities/localities.njk', header, {
    filters: asked.filters,
    isOwn: asked.isOwn,
    table: tableOf(rows, asked, request),
    note: asked.reader.seesSmallNumbers ? undefined : ROUNDED_NOTE,
    csvHref: `/localities/files/localities.csv?${query.toString()}`,
  })
}

/** The same as a file: one row a locality and measure. */
export function localitiesFile(asked: LocalityRequest): FileAnswer {
  const rows = rowsOf(asked).flatMap(({ label, figures }) =>
    figures.map((figure, i) => [
      isoFromDay(asked.day),
      asked.geography,
      label,
      COLUMNS[i]!.name,
      ...partsOf(figure),
    ]),
  )
  const header = ['date', 'geography', 'locality', 'measure', 'numerator', 'denominator', 'value']
  return csvFile('localities.csv', csvText(header, rows))
}

export function partsOf(figure: Figure | undefined): (string | number)[] {
  if (figure?.isHidden) return [SUPPRESSED, SUPPRESSED, SUPPRESSED]
  return [figure?.numerator ?? '', figure?.denominator ?? '', figure?.value === undefined ? '' : Number(figure.value.toFixed(4))] // prettier-ignore
}
