import { dayInWords, isoFromDay, type Day } from '../../../care/index.ts'
import {
  CUTS,
  groupLabel,
  spreadOf,
  trustOfFigure,
  yearBefore,
  youngReturns,
  type Picture,
} from '../../../position/index.ts'
import {
  measureAnswer,
  ROUNDED_NOTE,
  spreadAnswer,
  spreadFor,
  trustInWords,
  type Reader,
} from '../../../reports/index.ts'
import type { Filter } from '../../components/filters.ts'
import { shownFilters } from '../../components/filters.ts'
import { page, type PageAnswer } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import { cutAsked, dayAsked, dayChoices, groupAsked, measureAsked } from './asked.ts'
import { histogramView } from './histogram-view.ts'
import { cutTable } from './cut-table.ts'
import { fileAddress } from './file-address.ts'
import { figureOn, type Seen } from './measure-series.ts'
import { seriesView } from './series-view.ts'

/** Where the Department explains its figures. */
const DFE_METHODOLOGY =
  'https://explore-education-statistics.service.gov.uk/methodology/children-looked-after-in-england-including-adoptions'

const filtersOf = (picture: Picture, reader: Reader): readonly Filter[] => [
  {
    kind: 'select',
    name: 'on',
    label: 'On',
    everything: 'The newest day',
    choices: dayChoices(picture, reader),
  },
  {
    kind: 'select',
    name: 'cut',
    label: 'Divided by',
    everything: CUTS[0]!.label,
    choices: CUTS.slice(1).map(cut => ({ value: cut.name, text: cut.label })),
  },
]

function answerOf(seen: Seen, day: Day): string {
  const { measure, picture, reader, group } = seen
  const why = picture.whyNot(measure, day)
  if (why !== undefined) return `It cannot be said of ${dayInWords(day)}. ${why}`
  if (measure.shape === 'spread')
    return spreadAnswer(
      measure.unit,
      day,
      spreadFor(measure.unit, spreadOf(picture.amounts(measure, day, group)), reader),
    )
  const now = figureOn(seen, day)
  const before = picture.isSteady(measure, yearBefore(day)) ? figureOn(seen, yearBefore(day)) : undefined
  return now ? measureAnswer({ measure, day, now, before }) : 'There are no figures.'
}

/** How far the figure can be trusted; not of a group outside the professional roles, and not its counts. */
function trustOf({ picture, measure, group, reader }: Seen, day: Day): string | undefined {
  if (!reader.seesSmallNumbers || picture.whyNot(measure, day) !== undefined) return undefined
  return trustInWords(trustOfFigure(picture.ground, { measure, day, group }))
}

/** One measure: its question and answer, over time, by a cut, spread, defined, and how far to trust it. */
export function measurePage(picture: Picture, request: UserRequest, reader: Reader): PageAnswer {
  const [measure, cut] = [measureAsked(request), cutAsked(request)]
  const group = groupAsked(request, cut, picture)
  const day = dayAsked(picture, request, reader) ?? picture.history.lastDay
  const seen: Seen = { picture, measure, cut, group, reader }
  const label = group === 'all' ? undefined : groupLabel(cut, group.slice(cut.name.length + 1))
  const header = {
    question: measure.question,
    answer: `${label ? `${label}: ` : ''}${answerOf(seen, day)}`,
    meta: [measure.label, `On ${dayInWords(day)}`, ...(label ? [`${cut.label}: ${label}`] : [])],
    back: { href: `/measures?on=${isoFromDay(day)}`, text: 'All measures' },
  }
  return page('pages/measures/measure.njk', header, {
    measure,
    filters: shownFilters(filtersOf(picture, reader), request.path, withoutGroup(request.query)),
    allHref: label ? addressOf(request, { group: undefined }) : undefined,
    series: seriesView(seen, day),
    histogram: histogramView(seen, day),
    table: cutTable(seen, day),
    trust: trustOf(seen, day),
    note: reader.seesSmallNumbers ? undefined : ROUNDED_NOTE,
    young: youngReturns(measure),
    methodology: measure.source.startsWith('Department') ? DFE_METHODOLOGY : undefined,
    cutHref: fileAddress(seen, day, 'by-group.csv'),
    childrenHref: reader.seesSmallNumbers ? fileAddress(seen, day, 'children') : undefined,
  })
}

/** Another cut has other groups. */
function withoutGroup(query: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(query)
  rest.delete('group')
  return rest
}

function addressOf(
  { path, query }: UserRequest,
  change: Readonly<Record<string, string | undefined>>,
): string {
  const next = new URLSearchParams(query)
  for (const [name, value] of Object.entries(change))
    if (value === undefined) next.delete(name)
    else next.set(name, value)
  return next.size === 0 ? path : `${path}?${next.toString()}`
}
