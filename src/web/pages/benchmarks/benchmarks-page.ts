import {
  benchmarkOf,
  INDICATORS,
  INDICATOR_THEMES,
  yearsOf,
  type Benchmark,
  type Indicator,
} from '../../../position/index.ts'
import {
  benchmarkCell,
  benchmarkValue,
  countInWords,
  gradesInWords,
  rankInWords,
  sideOf,
  verdictOf,
  type Verdict,
} from '../../../reports/index.ts'
import type { Cell, DataTable, Row, ShownTable, TagColour } from '../../components/data-table.ts'
import { page, type PageAnswer } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import { capital } from '../../words.ts'
import { isInvented, type BenchmarkPlace } from './benchmark-ports.ts'
import { comparisonFilter } from './comparison-filter.ts'

/** The newest year in which we or the country have a figure; undefined where nobody has. */
export function newestBenchmark(indicator: Indicator, place: BenchmarkPlace): Benchmark | undefined {
  for (const year of [...yearsOf(indicator, place.published)].reverse()) {
    const benchmark = benchmarkOf(indicator, year, place)
    if (benchmark.own ?? benchmark.national) return benchmark
  }
  return undefined
}

/** "How do we compare?": every indicator, theme by theme. */
export function benchmarksPage(place: BenchmarkPlace, request: UserRequest): PageAnswer {
  const benchmarks = INDICATORS.flatMap(indicator => newestBenchmark(indicator, place) ?? [])
  const { label, note } = place.comparators
  const header = {
    question: 'How do we compare?',
    answer: answerOf(benchmarks, place),
    meta: [`${place.area.name} with ${label}`, 'Each indicator in the newest year that is published'],
  }
  return page('pages/benchmarks/benchmarks.njk', header, {
    isInvented: isInvented(place),
    filters: comparisonFilter(place, request.path, request),
    note,
    query: withQuery(request.query),
    themes: INDICATOR_THEMES.map(theme => ({
      theme,
      table: themeTable(
        theme,
        benchmarks.filter(({ indicator }) => indicator.theme === theme),
        { place, query: withQuery(request.query) },
      ),
    })).filter(({ table }) => table.rows.length > 0),
  })
}

/** The choice of comparators, handed on to a link. */
export const withQuery = (query: URLSearchParams): string => {
  const asked = query.get('with')
  return asked === null || asked === '' ? '' : `?with=${encodeURIComponent(asked)}`
}

/** Written from the figures: the rate, and how often we do better than the country. */
function answerOf(benchmarks: readonly Benchmark[], { national, comparators }: BenchmarkPlace): string {
  const rate = benchmarks.find(({ indicator }) => indicator.id === 'in-care-rate')
  const verdicts = (other: (one: Benchmark) => number | undefined): Record<'better' | 'worse', number> => {
    const found = benchmarks.flatMap(one => {
      const [own, against] = [one.own?.value, other(one)]
      return own === undefined || against === undefined ? [] : verdictOf(one.indicator, own, against)
    })
    const of = (verdict: Verdict): number => found.filter(one => one === verdict).length
    return { better: of('better'), worse: of('worse') }
  }
  const against = verdicts(one => one.mean)
  const first =
    rate?.own?.value === undefined
      ? ''
      : `In ${rate.year}, ${benchmarkValue(rate.indicator, rate.own.value)} in every 10,000 children were looked after${rate.national?.value === undefined ? '' : ` (${national?.name ?? 'England'} ${benchmarkValue(rate.indicator, rate.national.value)})`}. `
  return `${first}Against the mean of ${comparators.label} we do better on ${countInWords(against.better)} ${against.better === 1 ? 'indicator' : 'indicators'} and worse on ${countInWords(against.worse)}.`
}

const VERDICT_TAGS: Record<Verdict, readonly [text: string, colour: TagColour] | undefined> = {
  better: ['Better', 'green'],
  worse: ['Worse', 'orange'],
  same: ['The same', 'grey'],
  neither: undefined,
}

/** Where we lie against a figure: better or worse, or above and below where neither is good. */
export function againstCell(indicator: Indicator, own: number | undefined, other: number | undefined): Cell {
  if (own === undefined || other === undefined || indicator.unit === 'grade') return { text: '' }
  const tag = VERDICT_TAGS[verdictOf(indicator, own, other)]
  const side = sideOf(indicator, own, other)
  const gap = gapInWords(indicator, Math.abs(own - other))
  const by = side === 'same' ? '' : `${gap} ${side}`
  return tag ? { text: tag[0], tag: tag[1], ...(by === '' ? {} : { sub: by }) } : { text: capital(by) }
}

/** A gap between two shares is counted in points: 2 of 100, not 2 per cent of the other. */
const gapInWords = (indicator: Indicator, gap: number): string => {
  const text = benchmarkValue(indicator, gap)
  return indicator.unit === '%' ? text.replace(/\u00a0%$/, ' points').replace(/^1 points$/, '1 point') : text
}

/** Columns that no row fills are left out: England has no judgement. */
function withoutEmptyColumns(table: DataTable): DataTable {
  const isFilled = table.columns.map((_, at) => table.rows.some(row => row.cells[at]?.text !== ''))
  return {
    ...table,
    columns: table.columns.filter((_, at) => isFilled[at]),
    rows: table.rows.map(row => ({ ...row, cells: row.cells.filter((_, at) => isFilled[at]) })),
  }
}

function themeTable(
  theme: string,
  benchmarks: readonly Benchmark[],
  { place, query }: { readonly place: BenchmarkPlace; readonly query: string },
): ShownTable {
  return withoutEmptyColumns({
    caption: theme,
    isCaptionHidden: true,
    columns: [
      { key: 'indicator', text: 'Indicator' },
      { key: 'own', text: place.area.name, isNumeric: true },
      { key: 'national', text: place.national?.name ?? 'England', isNumeric: true },
      { key: 'region', text: place.region?.name ?? 'Region', isNumeric: true },
      { key: 'mean', text: `Mean of ${place.comparators.label}`, isNumeric: true },
      { key: 'place', text: 'Our place' },
      { key: 'against', text: 'Against the mean' },
    ],
    rows: benchmarks.map(benchmark => rowOf(benchmark, query)),
  })
}

function rowOf(benchmark: Benchmark, query: string): Row {
  const { indicator, year, own, national, region, mean, rank } = benchmark
  const isGrade = indicator.unit === 'grade'
  return {
    cells: [
      { text: indicator.title, href: `/benchmarks/${indicator.id}${query}`, sub: String(year) },
      figureCell(indicator, own),
      isGrade ? { text: '' } : figureCell(indicator, national),
      isGrade ? { text: '' } : figureCell(indicator, region),
      { text: mean === undefined ? '' : benchmarkValue(indicator, mean) },
      { text: isGrade ? capital(gradesInWords(benchmark)) : rank ? capital(rankInWords(rank)) : '' },
      againstCell(indicator, own?.value, mean),
    ],
  }
}

/** A figure, or the symbol with what it means. */
export function figureCell(indicator: Indicator, figure: Benchmark['own']): Cell {
  const { text, meaning } = benchmarkCell(indicator, figure)
  return { text, ...(meaning === undefined ? {} : { sub: meaning }) }
}
