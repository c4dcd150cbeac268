import * as Plot from '@observablehq/plot'
import type { Day } from '../../care/index.ts'
import type { PastPoint } from './fan-chart.ts'
import { renderChart, type ChartWords } from './render-chart.ts'

const INK = '#0b0c0c'
const COLOUR = '#1d5586'
const MISSED = '#b5490b'
const MILLISECONDS_IN_A_DAY = 86_400_000

/** What a past forecast said of a day, and what happened. */
export interface PastForecast {
  /** The day whose knowledge it used. */
  readonly origin: Day
  readonly date: Day
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly happened: number
}

export interface RecordChart {
  readonly past: readonly PastPoint[]
  readonly forecasts: readonly PastForecast[]
  readonly words: ChartWords
  /** Pixels. */
  readonly width: number
  readonly height: number
}

const when = (day: Day): Date => new Date(day * MILLISECONDS_IN_A_DAY)

/** Whether what happened lay inside the range that was to hold 8 times in 10. */
export const isHeld = ({ low, high, happened }: PastForecast): boolean => low <= happened && happened <= high

/** What was counted as a dark line; what would have been said of some of its days as bars: a ring where the range held, a cross where it missed. */
export function recordChart({ past, forecasts, words, width, height }: RecordChart): string {
  const values = [...past.map(point => point.value), ...forecasts.flatMap(one => [one.low, one.high])]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const margin = 0.06 * (most - least || 1)
  const x = (one: PastForecast) => when(one.date)
  const colour = (one: PastForecast) => (isHeld(one) ? COLOUR : MISSED)
  return renderChart(
    {
      width,
      height,
      marginLeft: most >= 10_000 ? 58 : 48,
      marginRight: 20,
      marginTop: 12,
      x: { type: 'utc', label: null, ticks: width < 600 ? 4 : 8, tickSize: 0 },
      y: { label: null, grid: true, nice: true, ticks: 5, tickSize: 0, domain: [Math.max(0, least - margin), most + margin] }, // prettier-ignore
      marks: [
        Plot.ruleX(forecasts, {
          x,
          y1: 'low',
          y2: 'high',
          stroke: colour,
          strokeWidth: 9,
          strokeOpacity: 0.4,
        }),
        Plot.lineY(past, { x: (point: PastPoint) => when(point.date), y: 'value', stroke: INK, strokeWidth: 2.25 }), // prettier-ignore
        Plot.dot(forecasts, { x, y: 'middle', stroke: colour, strokeWidth: 2, fill: 'white', r: 4, symbol: (one: PastForecast) => (isHeld(one) ? 'circle' : 'times') }), // prettier-ignore
      ],
      symbol: { type: 'identity' },
    },
    words,
  )
}
