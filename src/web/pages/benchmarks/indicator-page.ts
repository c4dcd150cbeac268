import {
  isSameFigure,
  ownFiguresOf,
  reasonsFor,
  yearsOf,
  type Benchmark,
  type Indicator,
  type Picture,
} from '../../../position/index.ts'
import { benchmarkAnswer, benchmarkValue, figureFor } from '../../../reports/index.ts'
import type { Cell, Row, ShownTable } from '../../components/data-table.ts'
import { page, type PageAnswer } from '../../server/answer.ts'
import { notFound } from '../../server/page-fault.ts'
import type { UserRequest } from '../../server/route.ts'
import { count } from '../../words.ts'
import { barsChart, linesChart, membersTable, seriesOf, yearsTable } from './benchmark-chart-views.ts'
import { isInvented, pageOfDataset, readerOf, sourceName, type BenchmarkPlace } from './benchmark-ports.ts'
import { figureCell, withQuery } from './benchmarks-page.ts'
import { comparisonFilter } from './comparison-filter.ts'

interface Asked {
  readonly request: UserRequest
  /** undefined: no return is kept. */
  readonly picture: Picture | undefined
}

/** The year that the address asks for, else the newest in which we or the country have a figure. */
export function benchmarkAsked(
  indicator: Indicator,
  place: BenchmarkPlace,
  query: URLSearchParams,
): { readonly benchmark: Benchmark; readonly series: readonly Benchmark[] } {
  const series = seriesOf(indicator, yearsOf(indicator, place.published), place).filter(
    one => one.own ?? one.national ?? one.region,
  )
  const asked = series.find(one => String(one.year) === query.get('year'))
  const benchmark = asked ?? series.at(-1)
  if (!benchmark) throw notFound('None of the files that are kept holds this indicator.')
  return { benchmark, series }
}

/** One indicator: over the years, among the authorities of the group, and beside our own figure. */
export function indicatorPage(indicator: Indicator, place: BenchmarkPlace, asked: Asked): PageAnswer {
  const { request } = asked
  const { benchmark, series } = benchmarkAsked(indicator, place, request.query)
  const address = { base: `/benchmarks/${indicator.id}`, query: queryOf(request.query) }
  const isGrade = indicator.unit === 'grade'
  const names = { national: place.national?.name ?? 'England', group: place.comparators.label }
  const header = {
    question: indicator.question,
    answer: benchmarkAnswer(benchmark, names),
    meta: [`${place.area.name} with ${place.comparators.label}`],
    back: { href: `/benchmarks${withQuery(request.query)}`, text: 'How do we compare?' },
  }
  return page('pages/benchmarks/indicator.njk', header, {
    indicator,
    isInvented: isInvented(place),
    filters: comparisonFilter(place, request.path, {
      query: request.query,
      years: series.map(one => one.year),
    }),
    note: place.comparators.note,
    lines: isGrade ? undefined : linesChart(series, place, address),
    bars: isGrade ? undefined : barsChart(benchmark, place, address),
    tables: isGrade ? [membersTable(benchmark, place), yearsTable(series, place)] : [],
    ownTable: ownTable(indicator, series, asked),
    hasReturn: asked.picture !== undefined,
    reasons: reasonsFor(indicator),
    isWorkedOut: indicator.reading.isWorkedOut,
    sources: sourcesOf(benchmark, place),
    benchmarkYear: benchmark.year,
    known: count(benchmark.known, 'other'),
  })
}

const queryOf = (query: URLSearchParams): string => {
  const kept = new URLSearchParams([...query].filter(([name]) => name === 'with' || name === 'year'))
  return kept.size === 0 ? '' : `?${kept.toString()}`
}

interface ShownSource {
  readonly name: string
  readonly href: string | undefined
  /** Edition and file, where a figure of it is shown. */
  readonly edition: string
}

function sourcesOf(
  { indicator: { reading }, own, national }: Benchmark,
  place: BenchmarkPlace,
): readonly ShownSource[] {
  const from = (own ?? national)?.from
  const shown = reading.isWorkedOut ? reading.datasets : [from?.dataset ?? reading.datasets[0]!]
  return shown.map(dataset => ({
    name: sourceName(dataset, place),
    href: isInvented(place) ? undefined : pageOfDataset(dataset),
    edition: from?.dataset === dataset ? `${from.edition}, from the file ${from.path}` : '',
  }))
}

/** Our own figure beside the published one, year by year, newest first; undefined where we have no measure of it. */
function ownTable(indicator: Indicator, series: readonly Benchmark[], asked: Asked): ShownTable | undefined {
  if (!indicator.own || !asked.picture) return undefined
  const reader = readerOf(asked.request)
  const rows = ownFiguresOf(asked.picture, indicator).map(({ year, measure, row }) => {
    const own = figureFor(measure, row, reader)
    const published = series.find(one => one.year === year)?.own
    return rowOf(indicator, { year, own, published, isExact: reader.seesSmallNumbers })
  })
  return {
    caption: 'Our own figure, from our returns, beside the published one',
    columns: [
      { key: 'year', text: '31 March' },
      { key: 'own', text: 'From our returns', isNumeric: true },
      { key: 'of', text: 'Of how many', isNumeric: true },
      { key: 'published', text: 'Published', isNumeric: true },
      { key: 'same', text: 'Once rounded' },
    ],
    rows: rows.reverse(),
  }
}

interface OwnRow {
  readonly year: number
  readonly own: ReturnType<typeof figureFor>
  readonly published: Benchmark['own']
  /** Whether the reader sees our figure as it is: a rounded count proves no difference. */
  readonly isExact: boolean
}

function rowOf(indicator: Indicator, { year, own, published, isExact }: OwnRow): Row {
  const value = own.value === undefined ? undefined : own.value * indicator.own!.times
  return {
    cells: [
      { text: String(year) },
      value === undefined
        ? { text: 'c', sub: 'hidden, or not known' }
        : { text: benchmarkValue(indicator, value, isExact ? 1 : 0) },
      { text: own.isHidden ? '' : countsOf(own) },
      figureCell(indicator, published),
      isExact ? sameCell(indicator, own.value, published) : { text: '' },
    ],
  }
}

const countsOf = ({ numerator, denominator }: OwnRow['own']): string =>
  numerator === undefined || denominator === undefined
    ? ''
    : `${numerator.toLocaleString('en-GB')} of ${denominator.toLocaleString('en-GB')}`

function sameCell(indicator: Indicator, own: number | undefined, published: Benchmark['own']): Cell {
  const isSame = isSameFigure(indicator, own, published?.value)
  if (isSame === undefined) return { text: '' }
  return isSame ? { text: 'The same', tag: 'green' } : { text: 'Different', tag: 'yellow' }
}
