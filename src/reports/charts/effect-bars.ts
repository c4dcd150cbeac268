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
/** Pixels of each line of a label above two. */
const LINE_HEIGHT = 13
const LONGEST_LINE = 46

/** A label in as many lines as it needs, broken between words, none of it cut: what tells two bars apart often stands at its end. */
export function inLines(label: string): string {
  if (label.length <= LONGEST_LINE) return label
  const space = label.lastIndexOf(' ', LONGEST_LINE)
  const end = space > 0 ? space : LONGEST_LINE
  return `${label.slice(0, end)}\n${inLines(label.slice(end).trimStart())}`
}

const linesOf = (text: string): number => text.split('\n').length

/** Bars that lie: a waterfall (each begins where the one before ends) or a tornado (each pair about a line). Returns SVG text. */
export function effectBars({ bars, words, width, mark }: EffectBars): string {
  const rows = bars.map((bar, i) => ({
    ...bar,
    place: `${i}`,
    low: Math.min(bar.from, bar.to),
    high: Math.max(bar.from, bar.to),
  }))
  const isNarrow = width < 600
  const labels = Object.fromEntries(rows.map(row => [row.place, inLines(row.label)]))
  const most = Math.max(2, ...Object.values(labels).map(linesOf))
  const barHeight = (isNarrow ? BAR_HEIGHT + 28 : BAR_HEIGHT) + (most - 2) * LINE_HEIGHT
  return renderChart(
    {
      width,
      height: 40 + rows.length * barHeight,
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
          ? [Plot.text(rows, { y: 'place', frameAnchor: 'left', text: (row: EffectBar) => inLines(row.label), textAnchor: 'start', lineAnchor: 'bottom', dy: -16, fill: INK })] // prettier-ignore
          : []),
        Plot.ruleX([mark ?? 0], { stroke: INK }),
      ],
    },
    words,
  )
}
