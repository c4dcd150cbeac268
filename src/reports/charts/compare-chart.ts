import * as Plot from '@observablehq/plot'
import type { Day } from '../../care/index.ts'
import { renderChart, type ChartWords } from './render-chart.ts'

const GREY = '#505a5f'
const INK = '#0b0c0c'
const MILLISECONDS_IN_A_DAY = 86_400_000
const TINT = 0.22
/** Of many ranges that lie over each other. */
const FAINT_TINT = 0.1

export interface ComparedPoint {
  readonly date: Day
  readonly low: number
  /** Where the line runs, and what is written at its end: averages over the futures, which add up. */
  readonly mean: number
  readonly high: number
}

export interface ComparedLine {
  readonly label: string
  readonly points: readonly ComparedPoint[]
  readonly colour: string
}

export interface CompareChart {
  /** The first is what the others are compared with: grey and dashed. */
  readonly lines: readonly ComparedLine[]
  readonly words: ChartWords
  /** How a value is written at the end of its line. */
  readonly said: (value: number) => string
  /** Pixels. */
  readonly width: number
  readonly height: number
}

const when = (day: Day): Date => new Date(day * MILLISECONDS_IN_A_DAY)

const textOf = ({ said }: CompareChart, { label, points }: ComparedLine): string =>
  `${said(points.at(-1)?.mean ?? 0)} ${label}`

/** Ems that a label at the right end may be wide before it goes on below. */
const lineWidthOf = ({ width }: CompareChart): number => (width < 600 ? 8 : 14)

/** Pixels of a label's line, and between two labels; the width of a letter in ems. */
const LINE = 14
const APART = 3
const LETTER = 0.62

/** Lines that a label takes, word by word; rather one too many than one too few. */
function linesOf(text: string, ems: number): number {
  let [lines, used] = [1, 0]
  for (const word of text.split(' ')) {
    const width = word.length * LETTER
    if (used > 0 && used + LETTER + width > ems) [lines, used] = [lines + 1, width]
    else used += width + (used > 0 ? LETTER : 0)
  }
  return lines
}

/** Moves labels of lines that end close together, so that none is written over another. */
function shifts(chart: CompareChart, top: number, height: number): number[] {
  const { lines } = chart
  const ends = lines.map((line, i) => ({
    i,
    at: height * (1 - (line.points.at(-1)?.mean ?? 0) / top),
    half: (linesOf(textOf(chart, line), lineWidthOf(chart)) * LINE + APART) / 2,
  }))
  ends.sort((a, b) => a.at - b.at)
  const found = lines.map(() => 0)
  let last = -Infinity
  for (const { i, at, half } of ends) {
    const place = Math.max(at, last + half)
    found[i] = place - at
    last = place + half
  }
  return found
}

/** Averages as lines, with the range that holds 8 futures of 10, the first as what the others are compared with. Returns SVG text. */
export function compareChart(chart: CompareChart): string {
  const top = Math.max(1, ...chart.lines.flatMap(line => line.points.map(point => point.high))) * 1.04
  const shift = shifts(chart, top, chart.height - 52)
  const x = (point: ComparedPoint) => when(point.date)
  const marks = chart.lines.flatMap((line, i): Plot.Markish[] => {
    const { points, colour } = line
    const stroke = i === 0 ? GREY : colour
    const end = points.slice(-1)
    return [
      Plot.areaY(points, {
        x,
        y1: 'low',
        y2: 'high',
        fill: stroke,
        fillOpacity: chart.lines.length > 2 ? FAINT_TINT : TINT,
      }),
      Plot.lineY(points, {
        x,
        y: 'mean',
        stroke,
        strokeWidth: 2.25,
        ...(i === 0 ? { strokeDasharray: '5 3' } : {}),
      }),
      Plot.text(end, {
        x,
        y: 'mean',
        text: () => textOf(chart, line),
        textAnchor: 'start',
        dx: 6,
        dy: shift[i]!,
        fill: i === 0 ? GREY : INK,
        fontWeight: i === 0 ? 'normal' : 'bold',
        lineWidth: lineWidthOf(chart),
        lineAnchor: 'middle',
      }),
    ]
  })
  return renderChart(
    {
      width: chart.width,
      height: chart.height,
      marginLeft: 60,
      marginRight: chart.width < 600 ? 120 : 200,
      marginTop: 16,
      // months, with the year on a line of its own
      marginBottom: 42,
      x: { type: 'utc', label: null, ticks: chart.width < 600 ? 3 : 6, tickSize: 0 },
      y: { label: null, grid: true, ticks: 5, tickSize: 0, domain: [0, top], tickFormat: chart.said },
      marks,
    },
    chart.words,
  )
}
