import { calendarDateOf, dayInWords, type Day } from '../../../care/index.ts'
import type { KeptForecast } from '../../../forecast/index.ts'
import {
  centreOf,
  count,
  drawForecastChart,
  hasAverages,
  type ForecastChart,
  type FuturePoint,
} from '../../../reports/index.ts'
import type { Chart } from '../../components/chart.ts'
import type { Row, ShownTable } from '../../components/data-table.ts'

const WIDE = { width: 960, height: 420 } as const
const NARROW = { width: 400, height: 340 } as const
const SMALL = { width: 440, height: 250 } as const

const range = (low: number, high: number): string => `${count(low)} to ${count(high)}`

const pastRow = (date: number, value: number, places: boolean): Row => ({
  cells: [
    { text: dayInWords(date) },
    { text: count(value) },
    { text: '' },
    { text: '' },
    { text: '' },
    { text: '' },
  ].slice(0, places ? 6 : 5),
})

const futureRow = (point: FuturePoint, places: number | undefined): Row => ({
  cells: [
    { text: dayInWords(point.date) },
    { text: '' },
    { text: count(centreOf(point)) },
    { text: range(point.p10, point.p90) },
    { text: range(point.p2_5, point.p97_5) },
    ...(places === undefined ? [] : [{ text: count(places) }]),
  ],
})

const columnsOf = (chart: ForecastChart) => [
  { key: 'month', text: 'On' },
  { key: 'counted', text: 'Counted', isNumeric: true },
  { key: 'middle', text: hasAverages(chart) ? 'On average' : 'Middle future', isNumeric: true },
  { key: 'eight', text: '8 futures in 10', isNumeric: true },
  { key: 'nineteen', text: '19 futures in 20', isNumeric: true },
]

/** The figures of a chart for people: all of them, or those of the month in which the past ends. */
export function chartTable(chart: ForecastChart, which: 'all' | 'yearly'): ShownTable {
  const { past, future } = chart.series
  const placesOn = new Map(chart.places?.map(step => [step.date, step.places]))
  const hasPlaces = placesOn.size > 0
  const month = calendarDateOf(past.at(-1)?.date ?? 0).month
  const isKept = ({ date }: { readonly date: Day }) => which === 'all' || calendarDateOf(date).month === month
  return {
    caption: `${chart.title}: ${which === 'all' ? 'all figures' : 'once a year'}`,
    columns: [
      ...columnsOf(chart),
      ...(hasPlaces ? [{ key: 'places', text: 'Places', isNumeric: true }] : []),
    ],
    rows: [
      ...past.filter(isKept).map(point => pastRow(point.date, point.value, hasPlaces)),
      ...future.filter(isKept).map(point => futureRow(point, placesOn.get(point.date))),
    ],
    whenEmpty: chart.says,
  }
}

/** Drawn twice, for a desk and for a phone: only one is shown. */
const bothSizes = (chart: ForecastChart): string =>
  chart.series.isHidden
    ? ''
    : `<div class="app-only-wide">${drawForecastChart(chart, WIDE)}</div><div class="app-only-narrow">${drawForecastChart(chart, NARROW)}</div>`

export type ChartSize = 'large' | 'small'

/** A chart of a forecast as a page shows it. */
export function chartView(chart: ForecastChart, kept: KeptForecast, size: ChartSize): Chart {
  const base = `/forecasts/${kept.id}/charts/${chart.id}`
  return {
    id: chart.id,
    title: chart.title,
    says: chart.says,
    svg: size === 'large' ? bothSizes(chart) : drawForecastChart(chart, SMALL),
    table: chartTable(chart, size === 'large' ? 'all' : 'yearly'),
    downloads: chart.series.isHidden
      ? []
      : [
          { text: 'CSV', href: `${base}.csv` },
          { text: 'SVG', href: `${base}.svg` },
          ...(size === 'small' ? [{ text: 'All figures', href: base }] : []),
        ],
    source: `the authority’s statutory returns to ${dayInWords(kept.forecast.request.asAt)}; forecast “${kept.name}”, ${count(kept.forecast.request.runs)} futures`,
  }
}

/** The size at which a chart is downloaded. */
export const DOWNLOAD_SIZE = WIDE
