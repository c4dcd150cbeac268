import { isoFromDay, type Day } from '../../../care/index.ts'
import {
  CUTS,
  groupsOf,
  MEASURES,
  measuresIn,
  spreadOf,
  type Cut,
  type Measure,
  type Picture,
} from '../../../position/index.ts'
import {
  csvText,
  figureFor,
  spreadFor,
  SUPPRESSED,
  type Cell,
  type Figure,
  type Reader,
} from '../../../reports/index.ts'
import { csvFile, file, type FileAnswer } from '../../server/answer.ts'
import { notFound } from '../../server/page-fault.ts'
import type { UserRequest } from '../../server/route.ts'
import { cutAsked, dayAsked, daysFor, groupAsked, measureAsked } from './asked.ts'
import { barsFor } from './histogram-view.ts'
import { figureOn, seriesOver, type Seen } from './measure-series.ts'
import { drawSeries } from './series-view.ts'

const HEADER = ['date', 'measure', 'group', 'numerator', 'denominator', 'value'] as const
const MOST_DECIMALS = 4

const plain = (value: number | undefined): Cell =>
  value === undefined ? '' : Number(value.toFixed(MOST_DECIMALS))

/** A line of a file; hidden figures are `c` in each column. */
function lineOf({ measure, group }: Pick<Seen, 'measure' | 'group'>, day: Day, figure: Figure): Cell[] {
  const cells = figure.isHidden
    ? [SUPPRESSED, SUPPRESSED, SUPPRESSED]
    : [plain(figure.numerator), plain(figure.denominator), plain(figure.value)]
  return [isoFromDay(day), measure.name, group, ...cells]
}

/** The parts of a spread, each a line of its own, as in `measures.csv`. */
function spreadLines({ picture, measure, group, reader }: Seen, day: Day): Cell[][] {
  if (measure.shape !== 'spread') return []
  const spread = spreadFor(measure.unit, spreadOf(picture.amounts(measure, day, group)), reader)
  const prefix = group === 'all' ? '' : `${group} `
  return (['mean', 'median', 'sd', 'p25', 'p75', 'max', 'n'] as const).map(part => [
    isoFromDay(day),
    measure.name,
    `${prefix}${part}`,
    '',
    '',
    spread.isHidden || (part === 'max' && spread.max === undefined) ? SUPPRESSED : plain(spread[part]),
  ])
}

/** A measure on a day for everyone and by each group of some cuts. */
function linesOf(picture: Picture, { measure, day, cuts, reader }: Wanted): Cell[][] {
  if (picture.whyNot(measure, day) !== undefined) return []
  const groups = cuts.flatMap(cut =>
    groupsOf(cut, picture.ground).map(name => ({ cut, group: `${cut.name}:${name}` })),
  )
  return [{ cut: CUTS[0]!, group: 'all' }, ...groups].flatMap(one => {
    const seen = { picture, measure, reader, ...one }
    if (measure.shape === 'spread') return spreadLines(seen, day)
    const figure = figureOn(seen, day)
    return figure && (figure.isHidden || figure.numerator !== undefined) ? [lineOf(seen, day, figure)] : []
  })
}

interface Wanted {
  readonly measure: Measure
  readonly day: Day
  readonly cuts: readonly Cut[]
  readonly reader: Reader
}

/** `measures.csv` of a day: every measure by every cut, as the reader may see it. */
export function measuresFile(picture: Picture, request: UserRequest, reader: Reader): FileAnswer {
  const day = dayAsked(picture, request, reader) ?? picture.history.lastDay
  const scene = picture.sceneOn(day)
  const counted = MEASURES.filter(measure => measure.shape !== 'spread')
  const rows = measuresIn(scene, { measures: counted })
  const byName = new Map(counted.map(measure => [measure.name, measure]))
  const lines = rows.map(row => {
    const measure = byName.get(row.measure)!
    return lineOf({ measure, group: row.group }, day, figureFor(measure, row, reader))
  })
  const spreads = MEASURES.filter(measure => measure.shape === 'spread').flatMap(measure =>
    linesOf(picture, { measure, day, cuts: [], reader }),
  )
  return csvFile(
    `measures-${isoFromDay(day)}.csv`,
    csvText(HEADER, [...lines, ...spreads]),
    `measures ${isoFromDay(day)}`,
  )
}

/** `series.csv`, `series.svg`, `by-group.csv` or `spread.csv` of one measure. */
export function measureFile(picture: Picture, request: UserRequest, reader: Reader): FileAnswer {
  const [measure, cut] = [measureAsked(request), cutAsked(request)]
  const group = groupAsked(request, cut, picture)
  const day = dayAsked(picture, request, reader) ?? picture.history.lastDay
  const seen: Seen = { picture, measure, cut, group, reader }
  const name = request.params['file'] ?? ''
  const title = `${measure.name}-${name}`
  if (name === 'series.csv') return csvFile(title, seriesCsv(seen))
  if (name === 'series.svg') {
    const points = seriesOver(seen, daysFor(picture, reader))
    const body = drawSeries(seen, points, { width: 960, height: 340 })
    return file({ name: title, type: 'image/svg+xml; charset=utf-8', body })
  }
  if (name === 'by-group.csv')
    return csvFile(title, csvText(HEADER, linesOf(picture, { measure, day, cuts: [cut], reader })))
  if (name === 'spread.csv' && measure.shape === 'spread') return csvFile(title, spreadCsv(seen, day))
  throw notFound('There is no such file.')
}

const seriesCsv = (seen: Seen): string =>
  csvText(
    HEADER,
    seriesOver(seen, daysFor(seen.picture, seen.reader)).map(({ date, figure }) =>
      lineOf(seen, date, figure),
    ),
  )

function spreadCsv(seen: Seen, day: Day): string {
  if (seen.measure.shape !== 'spread') return ''
  const { isHidden } = spreadFor(
    seen.measure.unit,
    spreadOf(seen.picture.amounts(seen.measure, day, seen.group)),
    seen.reader,
  )
  const bars = isHidden ? [] : barsFor(seen, seen.measure, day)
  return csvText(
    ['from', 'to', 'count'],
    bars.map(bar => [bar.from, bar.to, bar.cell]),
  )
}
