import * as Plot from '@observablehq/plot'
import type { Day } from '../../care/index.ts'
import type { PlacesOnDay } from '../../supply/index.ts'
import { renderChart, type ChartWords } from './render-chart.ts'

const INK = '#0b0c0c'
const GREY = '#505a5f'
/** The warm accent: what we can act on. */
const PLACES = '#b5490b'
const MILLISECONDS_IN_A_DAY = 86_400_000
const LEAST_WIDTH_FOR_LABELS = 600

/** An opening or a closing, to be written on the line. */
export interface StepLabel {
  readonly on: Day
  readonly text: string
}

export interface PlacesChart {
  readonly days: readonly PlacesOnDay[]
  /** The day from which places are planned, not known. */
  readonly asAt: Day
  readonly labels: readonly StepLabel[]
  readonly words: ChartWords
  /** Pixels. */
  readonly width: number
  readonly height: number
}

const when = (day: Day): Date => new Date(day * MILLISECONDS_IN_A_DAY)
const x = (point: PlacesOnDay) => when(point.date)
const rounded = (value: number): string => Math.round(value).toLocaleString('en-GB')

function lines({ days }: PlacesChart): Plot.Markish[] {
  const isUnsure = days.some(({ ifEarly, ifLate }) => ifEarly !== ifLate)
  const isLess = days.some(({ registered, available }) => registered !== available)
  return [
    ...(isUnsure ? [Plot.areaY(days, { x, y1: 'ifLate', y2: 'ifEarly', curve: 'step-after', fill: PLACES, fillOpacity: 0.18 })] : []), // prettier-ignore
    ...(isLess ? [Plot.lineY(days, { x, y: 'registered', curve: 'step-after', stroke: GREY, strokeDasharray: '4 3' })] : []), // prettier-ignore
    Plot.lineY(days, { x, y: 'available', curve: 'step-after', stroke: PLACES, strokeWidth: 2.25 }),
  ]
}

function endLabels({ days }: PlacesChart): Plot.Markish[] {
  const last = days.at(-1)
  if (!last) return []
  const at = { x, textAnchor: 'start', dx: 6 } as const
  const isLess = last.registered !== last.available
  return [
    Plot.text([last], { ...at, y: 'available', fill: INK, fontWeight: 'bold', text: () => `${rounded(last.available)} available` }), // prettier-ignore
    ...(isLess
      ? [Plot.text([last], { ...at, y: 'registered', dy: -14, fill: GREY, text: () => `${rounded(last.registered)} registered` })] // prettier-ignore
      : []),
  ]
}

/** Pixels that a label needs on its side of the line; the margins beside the line. */
const LABEL_WIDTH = 76
const MARGINS = { left: 48, right: 112 } as const

interface Written {
  readonly date: Day
  readonly places: number
  /** '' where there is no room for it beside those before: the table has it. */
  readonly text: string
  readonly isAbove: boolean
}

/** Words above and below by turns, on the side that has room. */
function writtenOf({ days, labels, width }: PlacesChart): Written[] {
  const span = Math.max((days.at(-1)?.date ?? 0) - (days[0]?.date ?? 0), 1)
  const apart = (LABEL_WIDTH * span) / (width - MARGINS.left - MARGINS.right)
  const last = { above: -Infinity, below: -Infinity }
  return labels.flatMap(({ on, text }, i) => {
    const reached = days.find(({ date }) => date >= on)
    if (!reached) return []
    const sides = i % 2 === 0 ? (['above', 'below'] as const) : (['below', 'above'] as const)
    const side = sides.find(one => reached.date - last[one] >= apart)
    if (side) last[side] = reached.date
    return [
      { date: reached.date, places: reached.available, text: side ? text : '', isAbove: side === 'above' },
    ]
  })
}

/** Dots where something opens or closes; none of their words stands over another. */
function stepLabels(chart: PlacesChart): Plot.Markish[] {
  const points = writtenOf(chart)
  const at = { x: ({ date }: { date: Day }) => when(date), y: 'places' } as const
  const word = { ...at, text: 'text', fontSize: 11, fill: PLACES } as const
  return [
    Plot.dot(points, { ...at, fill: PLACES, r: 3 }),
    ...(chart.width < LEAST_WIDTH_FOR_LABELS
      ? []
      : [
          Plot.text(points.filter(({ isAbove }) => isAbove), { ...word, textAnchor: 'end', dx: -4, dy: -9 }), // prettier-ignore
          Plot.text(points.filter(({ isAbove }) => !isAbove), { ...word, textAnchor: 'start', dx: 4, dy: 13 }), // prettier-ignore
        ]),
  ]
}

/** Places available as a stepped line, those registered above it where they are more, and how early or late openings may come. SVG text. */
export function placesChart(chart: PlacesChart): string {
  const { days, asAt, width, height, words } = chart
  const highest = Math.max(1, ...days.map(({ registered, ifEarly }) => Math.max(registered, ifEarly)))
  return renderChart(
    {
      width,
      height,
      marginLeft: MARGINS.left,
      marginRight: MARGINS.right,
      marginTop: 26,
      marginBottom: 42,
      x: { type: 'utc', label: null, ticks: width < LEAST_WIDTH_FOR_LABELS ? 3 : 8, tickSize: 0 },
      y: { label: null, grid: true, ticks: 5, tickSize: 0, domain: [0, highest * 1.12] },
      marks: [
        ...lines(chart),
        Plot.ruleX([asAt], { x: when, stroke: GREY, strokeDasharray: '2 3' }),
        ...stepLabels(chart),
        ...endLabels(chart),
      ],
    },
    words,
  )
}
