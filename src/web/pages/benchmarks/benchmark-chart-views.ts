import type { PublishedStatistics } from '../../../intake/index.ts'
import { benchmarkOf, type Benchmark, type Indicator } from '../../../position/index.ts'
import {
  benchmarkBarsChart,
  benchmarkLinesChart,
  benchmarkValue,
  DEFAULT_COLOUR,
  type BenchmarkLine,
} from '../../../reports/index.ts'
import type { Chart } from '../../components/chart.ts'
import type { ShownTable } from '../../components/data-table.ts'
import { capital } from '../../words.ts'
import { sourceName, type BenchmarkPlace } from './benchmark-ports.ts'
import { figureCell } from './benchmarks-page.ts'

const WIDE = 900
const NARROW = 340
const LINES_HEIGHT = { wide: 340, narrow: 280 } as const

const formatOf =
  (indicator: Indicator) =>
  (value: number): string =>
    benchmarkValue(indicator, value)

const unitInTitle = ({ unit, title }: Indicator): string =>
  unit === '%' ? `${title} (%)` : unit === '£ a week' ? `${title} (£)` : title

/** What the drawing and its files are made of. */
export interface DrawnBenchmark {
  readonly wide: string
  readonly narrow: string
  readonly says: string
  readonly title: string
}

/** Drawings of the statistics as they stand: gone with them, when a file is kept or undone. */
const drawn = new WeakMap<PublishedStatistics, Map<string, DrawnBenchmark>>()

function drawnOnce(place: BenchmarkPlace, key: string, draw: () => DrawnBenchmark): DrawnBenchmark {
  const known = drawn.get(place.published) ?? new Map<string, DrawnBenchmark>()
  drawn.set(place.published, known)
  const whole = `${place.own} ${place.comparators.name} ${key}`
  const found = known.get(whole) ?? draw()
  known.set(whole, found)
  return found
}

/** The authority over the years beside those that it is compared with. */
export const drawLines = (series: readonly Benchmark[], place: BenchmarkPlace): DrawnBenchmark =>
  drawnOnce(place, `${series[0]!.indicator.id} years`, () => linesDrawn(series, place))

function linesDrawn(series: readonly Benchmark[], place: BenchmarkPlace): DrawnBenchmark {
  const { indicator } = series[0]!
  const lines = linesOf(series, place)
  const title = `${unitInTitle(indicator)}, over the years`
  const says = sayChange(series, place)
  const draw = (width: number, height: number): string =>
    benchmarkLinesChart({
      lines,
      colour: DEFAULT_COLOUR,
      format: formatOf(indicator),
      words: { title, description: says },
      width,
      height,
    })
  return { wide: draw(WIDE, LINES_HEIGHT.wide), narrow: draw(NARROW, LINES_HEIGHT.narrow), says, title }
}

function linesOf(series: readonly Benchmark[], place: BenchmarkPlace): readonly BenchmarkLine[] {
  const pointsOf = (valueOf: (one: Benchmark) => number | undefined) =>
    series.flatMap(one => {
      const value = valueOf(one)
      return value === undefined ? [] : [{ year: one.year, value }]
    })
  const line = (
    name: string | undefined,
    dashes: string | undefined,
    valueOf: (one: Benchmark) => number | undefined,
  ): BenchmarkLine[] =>
    name === undefined ? [] : [{ name, isOwn: false, dashes, points: pointsOf(valueOf) }]
  return [
    ...line(place.national?.name, undefined, one => one.national?.value),
    ...line(place.region?.name, '7 4', one => one.region?.value),
    ...line(`mean of ${place.comparators.label}`, '2 3', one => one.mean),
    { name: place.area.name, isOwn: true, dashes: undefined, points: pointsOf(one => one.own?.value) },
  ]
}

function sayChange(series: readonly Benchmark[], { area }: BenchmarkPlace): string {
  const known = series.filter(one => one.own?.value !== undefined)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return `No figure of ${area.name} is published.`
  const format = formatOf(first.indicator)
  if (first === last) return `${area.name}: ${format(last.own!.value!)} in ${last.year}.`
  return `${area.name}: from ${format(first.own!.value!)} in ${first.year} to ${format(last.own!.value!)} in ${last.year}.`
}

/** Every authority of the group in one year, highest first. */
export const drawBars = (benchmark: Benchmark, place: BenchmarkPlace): DrawnBenchmark =>
  drawnOnce(place, `${benchmark.indicator.id} ${benchmark.year}`, () => barsDrawn(benchmark, place))

function barsDrawn(benchmark: Benchmark, place: BenchmarkPlace): DrawnBenchmark {
  const { indicator, year, members, national } = benchmark
  const bars = members.flatMap(({ area, figure, isOwn }) =>
    figure?.value === undefined ? [] : [{ name: area.name, value: figure.value, isOwn }],
  )
  const title = `${unitInTitle(indicator)}: ${place.area.name} and ${place.comparators.label}, ${year}`
  const [highest, lowest] = [bars[0], bars.at(-1)]
  const format = formatOf(indicator)
  const withheld = members.length - bars.length
  const says =
    highest && lowest
      ? `From ${format(lowest.value)} (${lowest.name}) to ${format(highest.value)} (${highest.name}).${withheld > 0 ? ` ${capital(withheldWords(withheld))}` : ''}`
      : 'No figure is published.'
  const draw = (width: number): string =>
    benchmarkBarsChart({
      bars,
      national:
        national?.value === undefined || !place.national
          ? undefined
          : { name: place.national.name, value: national.value },
      colour: DEFAULT_COLOUR,
      format,
      words: { title, description: says },
      width,
    })
  return { wide: draw(WIDE), narrow: draw(NARROW), says, title }
}

const withheldWords = (withheld: number): string =>
  `${withheld === 1 ? 'one has' : `${withheld} have`} no figure for the year, and no bar.`

interface ChartAddress {
  readonly base: string
  readonly query: string
}

const downloadsOf = (name: string, { base, query }: ChartAddress) => [
  { text: 'CSV', href: `${base}/${name}.csv${query}` },
  { text: 'SVG', href: `${base}/${name}.svg${query}` },
]

const sourceOf = ({ own, national, members }: Benchmark, place: BenchmarkPlace): string => {
  const from = (own ?? national ?? members.find(member => member.figure)?.figure)?.from
  return from ? `${sourceName(from.dataset, place)}, ${from.edition}` : 'published statistics'
}

export function linesChart(
  series: readonly Benchmark[],
  place: BenchmarkPlace,
  address: ChartAddress,
): Chart {
  const picture = drawLines(series, place)
  return {
    id: 'over-years',
    title: picture.title,
    says: picture.says,
    svg: picture.wide,
    narrowSvg: picture.narrow,
    table: yearsTable(series, place),
    downloads: downloadsOf('over-years', address),
    source: sourceOf(series.at(-1)!, place),
  }
}

export function barsChart(benchmark: Benchmark, place: BenchmarkPlace, address: ChartAddress): Chart {
  const picture = drawBars(benchmark, place)
  return {
    id: 'authorities',
    title: picture.title,
    says: picture.says,
    svg: picture.wide,
    narrowSvg: picture.narrow,
    table: membersTable(benchmark, place),
    downloads: downloadsOf('authorities', address),
    source: sourceOf(benchmark, place),
  }
}

/** One row a year: ours, the country's, the region's, the mean. */
export function yearsTable(series: readonly Benchmark[], place: BenchmarkPlace): ShownTable {
  const isGrade = series[0]?.indicator.unit === 'grade'
  const others = [
    { key: 'national', text: place.national?.name ?? 'England', isNumeric: true },
    { key: 'region', text: place.region?.name ?? 'Region', isNumeric: true },
    { key: 'mean', text: `Mean of ${place.comparators.label}`, isNumeric: true },
  ]
  return {
    caption: `${series[0]?.indicator.title ?? ''} by year`,
    columns: [
      { key: 'year', text: 'Year' },
      { key: 'own', text: place.area.name, isNumeric: true },
      ...(isGrade ? [] : others),
    ],
    rows: [...series].reverse().map(({ indicator, year, own, national, region, mean }) => ({
      cells: [
        { text: String(year) },
        figureCell(indicator, own),
        ...(isGrade
          ? []
          : [
              figureCell(indicator, national),
              figureCell(indicator, region),
              { text: mean === undefined ? '' : benchmarkValue(indicator, mean) },
            ]),
      ],
    })),
  }
}

/** One row an authority: its figure, the count behind it, its place. */
export function membersTable({ indicator, year, members }: Benchmark, place: BenchmarkPlace): ShownTable {
  const hasCounts = members.some(({ figure }) => figure?.count !== undefined && figure.of !== undefined)
  return {
    caption: `${indicator.title}, ${year}: ${place.area.name} and ${place.comparators.label}`,
    columns: [
      { key: 'authority', text: 'Authority' },
      { key: 'figure', text: 'Figure', isNumeric: true },
      ...(hasCounts ? [{ key: 'count', text: 'Of how many', isNumeric: true }] : []),
    ],
    rows: members.map(({ area, figure, isOwn }) => ({
      cells: [
        { text: area.name, ...(isOwn ? { sub: 'ours' } : {}) },
        figureCell(indicator, figure),
        ...(hasCounts ? [{ text: countsOf(figure) }] : []),
      ],
    })),
  }
}

const countsOf = (figure: Benchmark['own']): string =>
  figure?.count === undefined || figure.of === undefined
    ? ''
    : `${Math.round(figure.count).toLocaleString('en-GB')} of ${Math.round(figure.of).toLocaleString('en-GB')}`

/** An indicator in every year that it is published for. */
export const seriesOf = (
  indicator: Indicator,
  years: readonly number[],
  place: BenchmarkPlace,
): Benchmark[] => years.map(year => benchmarkOf(indicator, year, place))
