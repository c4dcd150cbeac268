import * as Plot from '@observablehq/plot'
import type { Day } from '../../care/index.ts'
import { renderChart, type ChartWords } from './render-chart.ts'

const INK = '#0b0c0c'
const MILLISECONDS_IN_A_DAY = 86_400_000

export interface LinePoint {
  readonly date: Day
  /** undefined: a gap in the line. */
  readonly value: number | undefined
}

export interface Line {
  /** Written at its end; '' where there is one line only. */
  readonly label: string
  readonly colour: string
  readonly points: readonly LinePoint[]
}

export interface LineChart {
  readonly lines: readonly Line[]
  readonly words: ChartWords
  /** A value as people read it: on the axis and at the end of a line. */
  readonly say: (value: number) => string
  /** Where the points are few, ticks stand at them, so written; without it at whole years. */
  readonly sayDate?: (date: Day) => string
  /** Pixels. */
  readonly width: number
  readonly height: number
}

interface Drawn {
  readonly when: Date
  readonly value: number | undefined
}

const drawn = ({ date, value }: LinePoint): Drawn => ({ when: new Date(date * MILLISECONDS_IN_A_DAY), value })

function marksOf({ label, colour, points }: Line, chart: LineChart): Plot.Markish[] {
  const all = points.map(drawn)
  const known = all.filter(point => point.value !== undefined)
  const last = known.at(-1)
  if (!last) return []
  const at = { x: 'when', y: 'value' } as const
  const end = `${label === '' ? '' : `${label} `}${chart.say(last.value ?? 0)}`
  return [
    Plot.lineY(all, { ...at, stroke: colour, strokeWidth: 2.25 }),
    Plot.dot(known.length < 12 ? known : [last], { ...at, fill: colour, r: 3.5 }),
    Plot.text([last], { ...at, text: () => end, textAnchor: 'start', dx: 8, fill: INK, fontWeight: 'bold' }),
  ]
}

function ticksOf({ lines, sayDate, width }: LineChart): Plot.ScaleOptions {
  if (!sayDate) return { ticks: width < 600 ? 4 : 8 }
  const dates = [...new Set(lines.flatMap(line => line.points.map(point => point.date)))]
  return {
    ticks: dates.map(date => new Date(date * MILLISECONDS_IN_A_DAY)),
    tickFormat: (when: Date) => sayDate(when.getTime() / MILLISECONDS_IN_A_DAY),
  }
}

/** One or a few lines over time, from nought, each with its last value written at its end. Returns SVG text. */
export function lineChart(chart: LineChart): string {
  const values = chart.lines.flatMap(line => line.points.map(point => point.value ?? 0))
  const longest = Math.max(4, ...chart.lines.map(line => line.label.length + 9))
  return renderChart(
    {
      width: chart.width,
      height: chart.height,
      marginLeft: 58,
      marginRight: Math.min(chart.width / 3, 14 + longest * 7),
      marginTop: 16,
      x: { type: 'utc', label: null, tickSize: 0, ...ticksOf(chart) },
      y: {
        label: null,
        grid: true,
        ticks: 5,
        tickSize: 0,
        tickFormat: chart.say,
        domain: [0, Math.max(...values, 0) * 1.08 || 1],
      },
      marks: chart.lines.flatMap(line => marksOf(line, chart)),
    },
    chart.words,
  )
}
