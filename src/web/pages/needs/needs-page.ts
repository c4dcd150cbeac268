import { can } from '../../../access/index.ts'
import { dayInWords, isoFromDay } from '../../../care/index.ts'
import type { Picture } from '../../../position/index.ts'
import { ROUNDED_NOTE, type PackChart, type PackTable } from '../../../reports/index.ts'
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

const chartView = (chart: PackChart) => ({ ...chart, narrowSvg: chart.narrowSvg ?? chart.svg })

const sectionView = (section: ShownSection) => ({
  id: section.id,
  question: section.question,
  sentence: section.sentence,
  generated: section.generated,
  note: section.note,
  edited: section.edited && { by: section.edited.by, at: longInstant(section.edited.at) },
  charts: section.charts.map(chartView),
  first: section.tables.slice(0, 1).map(tableView),
  more: section.tables.slice(1).map(tableView),
})

/** The answer at the top: the first part's sentence. */
const answerOf = ({ sections }: AskedPack): string => sections[0]?.sentence ?? ''

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
      sections: pack.sections.map(sectionView),
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
