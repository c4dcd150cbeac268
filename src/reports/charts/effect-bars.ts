import * as Plot from '@observablehq/plot'
import { renderChart, type ChartWords } from './render-chart.ts'

const GOOD = '#1d5586'
const BAD = '#b5490b'
const TOTAL = '#505a5f'
const INK = '#0b0c0c'

/** One bar from one value to another, with what stands beside it. */
export interface EffectBar {
  readonly label: string
  readonly from: number
  readonly to: number
  readonly said: string
  readonly tone: 'good' | 'bad' | 'total'
}

export interface EffectBars {
  readonly bars: readonly EffectBar[]
  readonly words: ChartWords
  readonly width: number
  /** Value at which a line stands: the effect as assumed. */
  readonly mark?: number
}

const COLOURS = { good: GOOD, bad: BAD, total: TOTAL } as const
const BAR_HEIGHT = 34
const LONGEST_LABEL = 46

const short = (label: string): string =>
  label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : label

/** A label in two lines, broken between words: what tells two bars apart often stands at its end. */
export function inTwoLines(label: string): string {
  if (label.length <= LONGEST_LABEL) return label
  const space = label.lastIndexOf(' ', LONGEST_LABEL)
  const end = space > 0 ? space : LONGEST_LABEL
  return `${label.slice(0, end)}\n${short(label.slice(end).trimStart())}`
}

/** Bars that lie: a waterfall (each begins where the one before ends) or a tornado (each pair about a line). Returns SVG text. */
export function effectBars({ bars, words, width, mark }: EffectBars): string {
  const rows = bars.map((bar, i) => ({
    ...bar,
    place: `${i}`,
    low: Math.min(bar.from, bar.to),
    high: Math.max(bar.from, bar.to),
  }))
  const isNarrow = width < 600
  const labels = Object.fromEntries(rows.map(row => [row.place, inTwoLines(row.label)]))
  return renderChart(
    {
      width,
      height: 40 + rows.length * (isNarrow ? BAR_HEIGHT + 28 : BAR_HEIGHT),
      marginLeft: isNarrow ? 8 : 330,
      marginRight: 90,
      marginTop: 8,
      x: { label: null, grid: true, ticks: isNarrow ? 3 : 6, nice: true },
      y: {
        label: null,
        domain: rows.map(row => row.place),
        tickSize: 0,
        padding: isNarrow ? 0.6 : 0.3,
        tickFormat: (place: string) => (isNarrow ? '' : (labels[place] ?? '')),
      },
      marks: [
        Plot.barX(rows, { y: 'place', x1: 'low', x2: 'high', fill: (row: EffectBar) => COLOURS[row.tone] }),
        Plot.text(rows, { y: 'place', x: 'high', text: 'said', textAnchor: 'start', dx: 5, fill: INK }),
        ...(isNarrow
          ? [Plot.text(rows, { y: 'place', frameAnchor: 'left', text: (row: EffectBar) => inTwoLines(row.label), textAnchor: 'start', lineAnchor: 'bottom', dy: -16, fill: INK })] // prettier-ignore
          : []),
        Plot.ruleX([mark ?? 0], { stroke: INK }),
      ],
    },
    words,
  )
}
