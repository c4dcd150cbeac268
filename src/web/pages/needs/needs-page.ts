import { can } from '../../../access/index.ts'
import { dayInWords, isoFromDay } from '../../../care/index.ts'
import type { Picture } from '../../../position/index.ts'
import { ROUNDED_NOTE, unbroken, type PackChart, type PackTable } from '../../../reports/index.ts'
import type { Chart } from '../../components/chart.ts'
import type { ShownTable } from '../../components/data-table.ts'
import { shownFilters } from '../../components/filters.ts'
import { page, type FormError, type PageAnswer } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import { longInstant } from '../../words.ts'
import { dayChoices } from '../measures/asked.ts'
import { packAsked, type AskedPack, type PackParts, type ShownSection } from './asked-pack.ts'

export const NEEDS_QUESTION = 'What do our children need?'

const tableView = ({ caption, columns, rows }: PackTable): ShownTable => ({
  caption,
  columns: columns.map((text, i) => ({ key: `column-${i}`, text, isNumeric: i > 0 })),
  rows: rows.map(cells => ({
    cells: cells.map(cell => ({ text: typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell })),
  })),
  whenEmpty: 'Nobody, or too few to show.',
})

function chartView(chart: PackChart, tables: readonly PackTable[], query: string): Chart {
  return {
    id: chart.id,
    title: chart.title,
    says: unbroken(chart.says),
    svg: chart.svg,
    ...(chart.narrowSvg === undefined ? {} : { narrowSvg: chart.narrowSvg }),
    table: tableView(tables.find(one => one.id === chart.table)!),
    downloads: [
      { text: 'CSV', href: `/needs/files/${chart.table}.csv${query}` },
      { text: 'SVG', href: `/needs/files/${chart.id}.svg${query}` },
    ],
    source: 'the authority’s statutory returns, places and prices as they stand',
  }
}

/** A part as it is shown: tables that stand in a chart are not shown again beside it. */
function sectionView(section: ShownSection, query: string) {
  const drawn = new Set(section.charts.map(chart => chart.table))
  const tables = section.tables.filter(table => !drawn.has(table.id))
  return {
    id: section.id,
    question: section.question,
    says: unbroken(section.sentence),
    sentence: section.sentence,
    generated: unbroken(section.generated),
    note: section.note === undefined ? undefined : unbroken(section.note),
    edited: section.edited && { by: section.edited.by, at: longInstant(section.edited.at) },
    charts: section.charts.map(chart => chartView(chart, section.tables, query)),
    first: tables.slice(0, 1).map(tableView),
    more: tables.slice(1).map(tableView),
  }
}

/** The answer at the top: the first part's sentence. */
const answerOf = ({ sections }: AskedPack): string => unbroken(sections[0]?.sentence ?? '')

/** What was typed into a form that could not be kept. */
export interface Typed {
  readonly section: string
  readonly sentence: string
}

/** "What do our children need?": the needs analysis as one page, as it goes out or with exact figures. */
export async function needsPage(
  picture: Picture,
  request: UserRequest,
  parts: PackParts,
  refused: { readonly typed: Typed | undefined; readonly errors: readonly FormError[] } = {
    typed: undefined,
    errors: [],
  },
): Promise<PageAnswer> {
  const pack = await packAsked(picture, request, parts)
  const query = `?on=${isoFromDay(pack.day)}${pack.view === 'out' ? '&view=out' : ''}`
  const isProfessional = can(request.user, 'see_children')
  const header = {
    question: NEEDS_QUESTION,
    answer: answerOf(pack),
    meta: [
      `Needs analysis on ${dayInWords(pack.day)}`,
      pack.view === 'out'
        ? 'As it goes out: counts to the nearest five'
        : 'Exact figures: not to be published',
    ],
  }
  const days = dayChoices(picture, { seesSmallNumbers: false })
  return page(
    'pages/needs/needs.njk',
    header,
    {
      filters: shownFilters(
        [{ kind: 'select', name: 'on', label: 'On', everything: 'The newest day', choices: days }],
        '/needs',
        request.query,
      ),
      sections: pack.sections.map(section => sectionView(section, query)),
      note: pack.view === 'out' ? ROUNDED_NOTE : undefined,
      day: isoFromDay(pack.day),
      typed: refused.typed,
      mayEdit: pack.view === 'out' && can(request.user, 'run_forecasts'),
      otherView: isProfessional
        ? {
            href:
              pack.view === 'out'
                ? `/needs?on=${isoFromDay(pack.day)}`
                : `/needs?on=${isoFromDay(pack.day)}&view=out`,
            text:
              pack.view === 'out' ? 'Show exact figures' : 'Show it as it goes out, and edit its sentences',
          }
        : undefined,
      documentHref: `/needs/files/needs-analysis.html${query}`,
      bundleHref: `/needs/files/needs-analysis.zip${query}`,
    },
    { errors: refused.errors },
  )
}
