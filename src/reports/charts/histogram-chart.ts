import * as Plot from '@observablehq/plot'
import { renderChart, type ChartWords } from './render-chart.ts'

const INK = '#0b0c0c'

export interface HistogramBar {
  readonly from: number
  readonly to: number
  readonly count: number
}

export interface HistogramChart {
  readonly bars: readonly HistogramBar[]
  readonly words: ChartWords
  /** Lines to draw across: the middle, the mean. */
  readonly marks: readonly { readonly value: number; readonly label: string }[]
  readonly unit: string
  readonly colour: string
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** How many fall in each stretch of amounts, with the middle and the mean drawn across. Returns SVG text. */
export function histogramChart(chart: HistogramChart): string {
  const { bars, marks, words, colour, unit, width, height } = chart
  return renderChart(
    {
      width,
      height,
      marginTop: 34,
      marginLeft: 48,
      marginRight: 30,
      marginBottom: 42,
      x: { label: unit, labelAnchor: 'center', labelArrow: 'none', tickSize: 0 },
      y: { label: null, grid: true, ticks: 4, tickSize: 0 },
      marks: [
        Plot.rectY(bars, { x1: 'from', x2: 'to', y: 'count', fill: colour, inset: 0.5 }),
        Plot.ruleY([0], { stroke: INK }),
        Plot.ruleX(marks, { x: 'value', stroke: INK, strokeDasharray: '4 3' }),
        ...marks.map((mark, i) =>
          Plot.text([mark], {
            x: 'value',
            frameAnchor: 'top',
            text: 'label',
            textAnchor: 'start',
            dx: 4,
            dy: -26 + i * 13,
            fill: INK,
          }),
        ),
      ],
    },
    words,
  )
}
