import * as Plot from '@observablehq/plot'
import { renderChart, type ChartWords } from './render-chart.ts'

const INK = '#0b0c0c'

export interface Bar {
  readonly label: string
  /** undefined: hidden or not known. */
  readonly value: number | undefined
  /** A mark across the bar: the same a year before. */
  readonly before?: number | undefined
}

export interface BarChart {
  readonly bars: readonly Bar[]
  readonly words: ChartWords
  readonly colour: string
  readonly say: (value: number) => string
  /** Pixels; the height follows from the bars. */
  readonly width: number
}

const BAR_HEIGHT = 28

/** Bars side by side from nought, each with its value; a stroke shows where it stood a year before. Returns SVG text. */
export function barChart({ bars, words, colour, say, width }: BarChart): string {
  const longest = Math.max(...bars.map(bar => bar.label.length), 1)
  return renderChart(
    {
      width,
      height: bars.length * BAR_HEIGHT + 30,
      marginLeft: Math.min(width * 0.45, longest * 7.2 + 14),
      marginRight: 56,
      marginTop: 4,
      marginBottom: 16,
      x: { axis: null, zero: true },
      y: { label: null, domain: bars.map(bar => bar.label), tickSize: 0, padding: 0.25 },
      marks: [
        Plot.barX(bars, { x: (bar: Bar) => bar.value ?? 0, y: 'label', fill: colour }),
        Plot.tickX(
          bars.filter(bar => bar.before !== undefined),
          { x: 'before', y: 'label', stroke: INK, strokeWidth: 2 },
        ),
        Plot.text(bars, {
          x: (bar: Bar) => Math.max(bar.value ?? 0, bar.before ?? 0),
          y: 'label',
          text: (bar: Bar) => (bar.value === undefined ? 'c' : say(bar.value)),
          textAnchor: 'start',
          dx: 6,
          fill: INK,
        }),
        Plot.ruleX([0], { stroke: INK }),
      ],
    },
    words,
  )
}
