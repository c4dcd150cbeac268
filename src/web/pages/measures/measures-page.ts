import { dayInWords, isoFromDay, type Day } from '../../../care/index.ts'
import {
  CUTS,
  MEASURES,
  THEME_LABELS,
  THEMES,
  yearBefore,
  type Measure,
  type Picture,
} from '../../../position/index.ts'
import {
  CHANGE_WORDS,
  changeOf,
  ROUNDED_NOTE,
  SUPPRESSED,
  valueInWords,
  type Change,
  type Figure,
  type Reader,
} from '../../../reports/index.ts'
import type { Cell, DataTable, TagColour } from '../../components/data-table.ts'
import { shownFilters } from '../../components/filters.ts'
import { page, type PageAnswer } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import { capital, count } from '../../words.ts'
import { dayAsked, dayChoices } from './asked.ts'
import { figureOn } from './measure-series.ts'

export const CHANGE_TAGS: Record<Change, TagColour> = {
  better: 'green',
  worse: 'orange',
  up: 'grey',
  down: 'grey',
  same: 'grey',
}

interface Line {
  readonly measure: Measure
  readonly now: Figure | undefined
  readonly before: Figure | undefined
  readonly change: Change | undefined
  readonly why: string | undefined
}

function lineOf(measure: Measure, picture: Picture, { day, reader }: { day: Day; reader: Reader }): Line {
  const seen = { picture, measure, cut: CUTS[0]!, group: 'all', reader }
  const [now, before] = [figureOn(seen, day), figureOn(seen, yearBefore(day))]
  const isComparable = picture.isSteady(measure, yearBefore(day))
  return {
    measure,
    now,
    before,
    change: isComparable ? changeOf(measure, now?.value, before?.value) : undefined,
    why: picture.whyNot(measure, day),
  }
}

const valueCell = (measure: Measure, figure: Figure | undefined): Cell => ({
  text: figure?.isHidden ? SUPPRESSED : valueInWords(measure, figure?.value),
})

/** What a middle is the middle of is said beside the name. */
const nameOf = ({ measure }: Line): string =>
  measure.shape === 'spread' ? `${measure.label} (middle)` : measure.label

const lineCells = (line: Line, on: string): Cell[] => [
  {
    text: nameOf(line),
    href: `/measures/${line.measure.name}?on=${on}`,
    ...(line.why ? { sub: line.why } : {}),
  },
  valueCell(line.measure, line.now),
  valueCell(line.measure, line.before),
  line.change ? { text: CHANGE_WORDS[line.change], tag: CHANGE_TAGS[line.change] } : { text: '' },
]

const tableOf = (theme: (typeof THEMES)[number], lines: readonly Line[], day: Day): DataTable => ({
  caption: THEME_LABELS[theme],
  columns: [
    { key: 'measure', text: 'Measure' },
    { key: 'now', text: dayInWords(day), isNumeric: true },
    { key: 'before', text: 'A year before', isNumeric: true },
    { key: 'change', text: 'Change' },
  ],
  rows: lines
    .filter(line => line.measure.theme === theme)
    .map(line => ({ cells: lineCells(line, isoFromDay(day)) })),
})

/** "Of 30 measures with a good direction 12 are better than a year before, 14 worse and 4 the same." */
function answerOf(lines: readonly Line[]): string {
  const judged = lines.filter(line => line.measure.polarity !== 'neither' && line.change !== undefined)
  if (judged.length === 0) return 'There is no year before to compare with yet.'
  const [better, worse, same] = (['better', 'worse', 'same'] as const).map(
    change => judged.filter(line => line.change === change).length,
  )
  return `Of ${count(judged.length, 'measure')} that have a good direction, ${better!} ${better === 1 ? 'is' : 'are'} better than a year before, ${worse!} worse and ${same!} about the same.`
}

/** "What do our figures say?": every measure by theme, now and a year before. */
export function measuresPage(picture: Picture, request: UserRequest, reader: Reader): PageAnswer {
  const day = dayAsked(picture, request, reader) ?? picture.history.lastDay
  const lines = MEASURES.map(measure => lineOf(measure, picture, { day, reader }))
  const header = {
    question: 'What do our figures say?',
    answer: capital(answerOf(lines)),
    meta: [`On ${dayInWords(day)}`, 'From the statutory returns, places and fees as they stand'],
  }
  const filters = shownFilters(
    [
      {
        kind: 'select',
        name: 'on',
        label: 'On',
        everything: 'The newest day',
        choices: dayChoices(picture, reader),
      },
    ],
    request.path,
    request.query,
  )
  return page('pages/measures/measures.njk', header, {
    filters,
    tables: THEMES.map(theme => tableOf(theme, lines, day)).filter(table => table.rows.length > 0),
    note: reader.seesSmallNumbers ? undefined : ROUNDED_NOTE,
    csvHref: `/measures/files/measures.csv?on=${isoFromDay(day)}`,
  })
}
