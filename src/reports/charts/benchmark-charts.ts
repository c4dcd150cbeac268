import * as Plot from '@observablehq/plot'
import { renderChart, type ChartWords } from './render-chart.ts'

const INK = '#0b0c0c'
const GREY = '#505a5f'
const PALE = '#b1b8bd'

/** A line of the chart over years: the authority's own, or one that it is compared with. */
export interface BenchmarkLine {
  readonly name: string
  readonly isOwn: boolean
  /** Dashes tell the others apart in grey: none, long, short. */
  readonly dashes: string | undefined
  readonly points: readonly { readonly year: number; readonly value: number }[]
}

export interface BenchmarkLines {
  readonly lines: readonly BenchmarkLine[]
  readonly colour: string
  readonly format: (value: number) => string
  readonly words: ChartWords
  /** Pixels. */
  readonly width: number
  readonly height: number
}

const LABEL_GAP = 15

/** Places of labels at the right end, in pixels, pushed apart so that none stands on another. */
function spreadLabels(heights: readonly number[]): number[] {
  const order = heights.map((_, at) => at).sort((one, other) => heights[one]! - heights[other]!)
  const placed = [...heights]
  order.forEach((at, i) => {
    const before = order[i - 1]
    if (before !== undefined) placed[at] = Math.max(placed[at]!, placed[before]! + LABEL_GAP)
  })
  return placed
}

const MARGINS = { top: 20, bottom: 28, left: 44 } as const

/** The authority's line in its colour, the others thin and grey, each named at its end. Returns SVG text. */
export function benchmarkLinesChart({ lines, colour, format, words, width, height }: BenchmarkLines): string {
  const drawn = lines.filter(line => line.points.length > 0)
  const values = drawn.flatMap(line => line.points.map(point => point.value))
  const years = drawn.flatMap(line => line.points.map(point => point.year))
  const highest = Math.max(1, ...values) * 1.05
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const yOf = (value: number): number =>
    MARGINS.top + (1 - value / highest) * (height - MARGINS.top - MARGINS.bottom)
  const heights = spreadLabels(drawn.map(line => yOf(line.points.at(-1)!.value)))
  const isNarrow = width < 500
  return renderChart(
    {
      width,
      height,
      marginTop: MARGINS.top,
      marginBottom: MARGINS.bottom,
      marginLeft: MARGINS.left,
      marginRight: isNarrow ? 120 : 190,
      x: {
        label: null,
        domain: [first, Math.max(last, first + 1)],
        ticks: last - first,
        tickFormat: String,
        tickSize: 0,
      },
      y: { label: null, domain: [0, highest], grid: true, ticks: 5, tickSize: 0 },
      marks: drawn.flatMap((line, at) => {
        const end = line.points.at(-1)!
        const stroke = line.isOwn ? colour : GREY
        return [
          Plot.lineY(line.points, {
            x: 'year',
            y: 'value',
            stroke,
            strokeWidth: line.isOwn ? 3 : 1.75,
            ...(line.dashes === undefined ? {} : { strokeDasharray: line.dashes }),
          }),
          Plot.dot([end], { x: 'year', y: 'value', fill: stroke, r: line.isOwn ? 4 : 3 }),
          Plot.text([end], {
            x: 'year',
            y: 'value',
            text: () => `${format(end.value)} ${line.name}`,
            textAnchor: 'start',
            dx: 9,
            dy: heights[at]! - yOf(end.value),
            fill: line.isOwn ? INK : GREY,
            fontWeight: line.isOwn ? 'bold' : 'normal',
            lineWidth: isNarrow ? 9 : 15,
            textOverflow: 'ellipsis-end',
          }),
        ]
      }),
    },
    words,
  )
}

/** A bar: an authority's figure in one year. */
export interface BenchmarkBar {
  readonly name: string
  readonly value: number
  readonly isOwn: boolean
}

export interface BenchmarkBars {
  /** Highest first. */
  readonly bars: readonly BenchmarkBar[]
  /** England, drawn as a line across. */
  readonly national: { readonly name: string; readonly value: number } | undefined
  readonly colour: string
  readonly format: (value: number) => string
  readonly words: ChartWords
  readonly width: number
}

const BAR_HEIGHT = 24
/** With more bars than this their names are left out: the table has them. */
const MOST_NAMED = 45
const THIN_BAR_HEIGHT = 4

/** One bar an authority, ours in colour, England as a line. Returns SVG text. */
export function benchmarkBarsChart({ bars, national, colour, format, words, width }: BenchmarkBars): string {
  const isNamed = bars.length <= MOST_NAMED
  const named = isNamed ? bars : bars.filter(bar => bar.isOwn)
  const barHeight = isNamed ? BAR_HEIGHT : THIN_BAR_HEIGHT
  const isNarrow = width < 500
  const highest = Math.max(1, national?.value ?? 0, ...bars.map(bar => bar.value))
  return renderChart(
    {
      width,
      height: bars.length * barHeight + 52,
      marginLeft: isNarrow ? 128 : 210,
      marginRight: 56,
      marginTop: 30,
      marginBottom: 10,
      x: { axis: null, domain: [0, highest] },
      y: { label: null, domain: bars.map(bar => bar.name), ticks: [], padding: isNamed ? 0.2 : 0.1 },
      marks: [
        Plot.barX(bars, { y: 'name', x: 'value', fill: (bar: BenchmarkBar) => (bar.isOwn ? colour : PALE) }),
        ...[true, false].map(isOwn =>
          Plot.text(
            named.filter(bar => bar.isOwn === isOwn),
            {
              y: 'name',
              x: 0,
              text: 'name',
              textAnchor: 'end',
              dx: -8,
              fill: INK,
              fontWeight: isOwn ? 'bold' : 'normal',
              lineWidth: isNarrow ? 10 : 16,
              textOverflow: 'ellipsis-end',
            },
          ),
        ),
        Plot.text(named, {
          y: 'name',
          x: 'value',
          text: (bar: BenchmarkBar) => format(bar.value),
          textAnchor: 'start',
          dx: 6,
          fill: INK,
        }),
        ...nationalMarks(national, format),
      ],
    },
    words,
  )
}

function nationalMarks(
  national: BenchmarkBars['national'],
  format: (value: number) => string,
): Plot.Markish[] {
  if (!national) return []
  return [
    Plot.ruleX([national.value], { stroke: INK, strokeDasharray: '4 3' }),
    Plot.text([national.value], {
      x: (value: number) => value,
      frameAnchor: 'top',
      text: () => `${national.name} ${format(national.value)}`,
      dy: -14,
      fill: INK,
    }),
  ]
}
