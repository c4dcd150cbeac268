import * as Plot from '@observablehq/plot'
import { dayInWords, type Day } from '../../care/index.ts'
import { renderChart, type ChartWords } from './render-chart.ts'

const INK = '#0b0c0c'
/** The warm accent: what we can act on. */
const PLACES = '#b5490b'
const GREY = '#505a5f'
const MILLISECONDS_IN_A_DAY = 86_400_000

/** Widest to narrowest: 95, 80 and 50 futures of 100. Three tints of one colour, told apart in greyscale too. */
const TINTS = [0.16, 0.26, 0.4] as const

export interface PastPoint {
  readonly date: Day
  readonly value: number
}

export interface FuturePoint {
  readonly date: Day
  /** Lower and upper ends of the ranges that hold 95, 80 and 50 futures of 100, and the middle. */
  readonly p2_5: number
  readonly p10: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p90: number
  readonly p97_5: number
  /** The average, where that is the line in the middle: amounts that are added up elsewhere. */
  readonly mean?: number
}

/** What the line in the middle shows. */
export const centreOf = ({ mean, p50 }: FuturePoint): number => mean ?? p50

/** Places that step up or down on a day. */
export interface StepPoint {
  readonly date: Day
  readonly places: number
  /** What opened or closed, to be written on the line. */
  readonly label?: string
}

export interface FanChart {
  readonly past: readonly PastPoint[]
  readonly future: readonly FuturePoint[]
  readonly places?: readonly StepPoint[]
  readonly words: ChartWords
  readonly colour: string
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Where parts are compared the axis starts from nought; a total may be shown closer. */
  readonly fromZero: boolean
  /** False where the future counts something else than the past: who would live there, not who does. */
  readonly isContinued?: boolean
}

const when = (day: Day): Date => new Date(day * MILLISECONDS_IN_A_DAY)

/** The lowest value of the axis: nought, or a round number below everything that is drawn. */
function axisStart(chart: FanChart): number {
  if (chart.fromZero) return 0
  const values = [
    ...chart.past.map(point => point.value),
    ...chart.future.map(point => point.p2_5),
    ...(chart.places ?? []).map(point => point.places),
  ]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const step = 10 ** Math.floor(Math.log10(Math.max(most - least, 10)))
  return Math.max(0, Math.floor((least - step / 2) / step) * step)
}

function fanMarks(chart: FanChart, floor: number): Plot.Markish[] {
  const { future, past, colour } = chart
  const last = past.at(-1)
  const joined: FuturePoint[] = last && chart.isContinued !== false ? [startOf(last), ...future] : [...future]
  const band = (
    low: Exclude<keyof FuturePoint, 'mean'>,
    high: Exclude<keyof FuturePoint, 'mean'>,
    tint: number,
  ) =>
    Plot.areaY(joined, {
      x: (point: FuturePoint) => when(point.date),
      y1: (point: FuturePoint) => Math.max(floor, point[low]),
      y2: high,
      fill: colour,
      fillOpacity: tint,
    })
  return [
    band('p2_5', 'p97_5', TINTS[0]),
    band('p10', 'p90', TINTS[1]),
    band('p25', 'p75', TINTS[2]),
    Plot.lineY(joined, {
      x: (point: FuturePoint) => when(point.date),
      y: centreOf,
      stroke: colour,
      strokeWidth: 2,
      strokeDasharray: '5 3',
    }),
  ]
}

const startOf = ({ date, value }: PastPoint): FuturePoint => ({
  date, p2_5: value, p10: value, p25: value, p50: value, p75: value, p90: value, p97_5: value,
}) // prettier-ignore

const pastMarks = ({ past }: FanChart): Plot.Markish[] => [
  Plot.lineY(past, { x: (point: PastPoint) => when(point.date), y: 'value', stroke: INK, strokeWidth: 2.25 }),
]

/** Below this width the labels of openings would stand over each other. */
const LEAST_WIDTH_FOR_LABELS = 600

function placesMarks({ places, width }: FanChart): Plot.Markish[] {
  const last = places?.at(-1)
  if (!places || !last) return []
  const x = (point: StepPoint) => when(point.date)
  const labelled = width < LEAST_WIDTH_FOR_LABELS ? [] : places.filter(point => point.label !== undefined)
  const word = { textAnchor: 'start', fill: PLACES } as const
  return [
    Plot.lineY(places, { x, y: 'places', curve: 'step-after', stroke: PLACES, strokeWidth: 2 }),
    // below the line: it steps up to the right more often than down
    Plot.text(labelled, { ...word, x, y: 'places', text: 'label', dx: 3, dy: 16 }),
    Plot.text([last], { ...word, x, y: 'places', text: () => `${rounded(last.places)} places`, dx: 6 }),
  ]
}

const rounded = (value: number): string => Math.round(value).toLocaleString('en-GB')

/** What stands at the right end: the middle, and the range that holds 8 futures of 10. */
function endLabels({ future, colour }: FanChart): Plot.Markish[] {
  const end = future.at(-1)
  if (!end) return []
  const at = { x: () => when(end.date), textAnchor: 'start' as const, dx: 6, fill: INK }
  return [
    Plot.dot([end], { x: () => when(end.date), y: centreOf, fill: colour, r: 3 }),
    Plot.text([end], {
      ...at,
      y: centreOf,
      text: () => rounded(centreOf(end)),
      fontWeight: 'bold',
      fontSize: 16,
    }),
    Plot.text([end], {
      ...at,
      y: centreOf,
      text: () => `${rounded(end.p10)} to ${rounded(end.p90)}`,
      dy: 17,
      fontSize: 13,
    }),
  ]
}

function todayMarks({ past }: FanChart): Plot.Markish[] {
  const today = past.at(-1)
  if (!today) return []
  const at = { x: () => when(today.date), stroke: GREY }
  return [
    Plot.ruleX([today], { ...at, strokeDasharray: '2 3' }),
    Plot.text([today], {
      x: at.x,
      frameAnchor: 'top',
      text: () => dayInWords(today.date),
      textAnchor: 'end',
      dx: -5,
      dy: -13,
      fill: GREY,
    }),
  ]
}

/** History as a dark line, futures as three tints and a middle, places (where given) as a stepped line. Returns SVG text. */
export function fanChart(chart: FanChart): string {
  const floor = axisStart(chart)
  const options: Plot.PlotOptions = {
    width: chart.width,
    height: chart.height,
    marginLeft: highest(chart) >= LONG_NUMBER ? 58 : 48,
    marginRight: 104,
    marginTop: 26,
    // a short axis names months, with the year on a line of its own
    marginBottom: chart.past.length > 0 ? 28 : 42,
    x: { type: 'utc', label: null, ticks: chart.width < 600 ? 4 : 8, tickSize: 0 },
    y: { label: null, grid: true, nice: true, ticks: 5, tickSize: 0, domain: [floor, highest(chart)] },
    marks: [
      ...fanMarks(chart, floor),
      ...todayMarks(chart),
      ...placesMarks(chart),
      ...pastMarks(chart),
      ...endLabels(chart),
    ],
  }
  return renderChart(options, chart.words)
}

const highest = ({ past, future, places = [] }: FanChart): number =>
  Math.max(
    1,
    ...past.map(point => point.value),
    ...future.map(point => point.p97_5),
    ...places.map(point => point.places),
  ) * 1.03

/** From here on the axis may end at a number of five figures, which needs more room: it ends at the next round one. */
const LONG_NUMBER = 8_000

/** The same figures in words, for the chart's description: first, last and range. */
export function fanChartDescription({ past, future }: Pick<FanChart, 'past' | 'future'>): string {
  const [first, now, end] = [past[0], past.at(-1), future.at(-1)]
  if (!first || !now || !end) return 'There are no figures to draw yet.'
  return (
    `From ${rounded(first.value)} on ${dayInWords(first.date)} to ${rounded(now.value)} on ${dayInWords(now.date)}; ` +
    `by ${dayInWords(end.date)} ${rounded(end.p10)} to ${rounded(end.p90)} in 8 futures of 10.`
  )
}
