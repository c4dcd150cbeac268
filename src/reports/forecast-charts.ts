import { dayInWords } from '../care/index.ts'
import type { Forecast } from '../forecast/index.ts'
import { DEFAULT_COLOUR } from './charts/colours.ts'
import { fanChart, fanChartDescription, type StepPoint } from './charts/fan-chart.ts'
import { gapViews } from './gap-view.ts'
import {
  ageSeries,
  flowSeries,
  kindSeries,
  totalSeries,
  type Reader,
  type SeriesView,
} from './series-view.ts'
import { count } from './words.ts'

/** A chart of a forecast: what it shows, and all that is needed to draw it at any size and to write its table. */
export interface ForecastChart {
  /** Names it in addresses: `in-care`, `in-care-kinship`, `gap-in-house-fostering`. */
  readonly id: string
  readonly title: string
  /** One sentence: what to see. */
  readonly says: string
  readonly series: SeriesView
  readonly places: readonly StepPoint[] | undefined
  readonly fromZero: boolean
}

export interface ForecastCharts {
  readonly total: ForecastChart
  readonly kinds: readonly ForecastChart[]
  readonly ages: readonly ForecastChart[]
  readonly flows: readonly ForecastChart[]
  readonly gaps: readonly ForecastChart[]
}

const idOf = (prefix: string, group: string): string =>
  `${prefix}-${(group.split(':')[1] ?? group).replaceAll('_', '-')}`

/** What a series says in a sentence: now, then, and whether the range speaks of a change. */
function says({ past, future, isHidden }: SeriesView): string {
  if (isHidden) return 'Not shown: the numbers are small, or would give a small number away.'
  const [now, end] = [past.at(-1), future.at(-1)]
  if (!now || !end) return 'There are no figures yet.'
  const range = `${count(end.p10)} to ${count(end.p90)} by ${dayInWords(end.date)} in 8 futures of 10`
  const direction = end.p10 > now.value ? 'a rise' : end.p90 < now.value ? 'a fall' : 'perhaps no change'
  return `${count(now.value)} now; ${range}: ${direction}.`
}

const partChart = (series: SeriesView): ForecastChart => ({
  id: idOf('in-care', series.group),
  title: series.label,
  says: says(series),
  series,
  places: undefined,
  fromZero: true,
})

function flowChart(
  forecast: Forecast,
  { measure, title, reader }: { readonly measure: string; readonly title: string; readonly reader: Reader },
): ForecastChart {
  const series = { ...flowSeries(forecast, measure, { colour: DEFAULT_COLOUR, reader }), label: title }
  const end = series.future.at(-12)
  const year = series.past.slice(-12).reduce((sum, point) => sum + point.value, 0)
  const sentence = end
    ? `${count(year)} in the last twelve months; each month ahead ${count(end.p10)} to ${count(end.p90)} in 8 futures of 10.`
    : says(series)
  return { id: measure, title, says: sentence, series, places: undefined, fromZero: true }
}

/** All charts of a forecast, with what this reader may see of them. Gaps are left out where small numbers are not seen. */
export function forecastCharts(forecast: Forecast, reader: Reader, colour = DEFAULT_COLOUR): ForecastCharts {
  const total = totalSeries(forecast, 'in_care', colour)
  return {
    total: {
      id: 'in-care',
      title: 'Children in care',
      says: says(total),
      series: total,
      places: undefined,
      fromZero: false,
    },
    kinds: kindSeries(forecast, reader).map(partChart),
    ages: ageSeries(forecast, reader).map(partChart),
    flows: [
      flowChart(forecast, { measure: 'entries', title: 'Children entering care, each month', reader }),
      flowChart(forecast, { measure: 'exits', title: 'Children leaving care, each month', reader }),
      flowChart(forecast, {
        measure: 'turning_18',
        title: 'Children turning 18 in care, each month',
        reader,
      }),
    ],
    gaps: gapChartsFor(forecast, reader),
  }
}

function gapChartsFor(forecast: Forecast, reader: Reader): ForecastChart[] {
  const hidden = new Set(
    kindSeries(forecast, reader)
      .filter(one => one.isHidden)
      .map(one => one.group),
  )
  return gapViews(forecast)
    .filter(view => !hidden.has(view.demand.group))
    .map(view => ({
      id: idOf('gap', view.kind),
      title: `${view.label}: children who would live there, and places`,
      says: view.answer,
      series: view.demand,
      places: view.places,
      fromZero: true,
    }))
}

/** Every chart of a forecast in one list. */
export const allCharts = (charts: ForecastCharts): ForecastChart[] => [
  charts.total,
  ...charts.kinds,
  ...charts.ages,
  ...charts.flows,
  ...charts.gaps,
]

/** Draws a chart of a forecast; SVG text. A hidden one is an empty string. */
export function drawForecastChart(
  chart: ForecastChart,
  size: { readonly width: number; readonly height: number },
): string {
  const { series } = chart
  if (series.isHidden) return ''
  return fanChart({
    past: series.past,
    future: series.future,
    ...(chart.places === undefined ? {} : { places: chart.places }),
    words: { title: chart.title, description: fanChartDescription(series) },
    colour: series.colour,
    fromZero: chart.fromZero,
    isContinued: chart.places === undefined,
    ...size,
  })
}
