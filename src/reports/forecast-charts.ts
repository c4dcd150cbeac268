import { dayInWords } from '../care/index.ts'
import type { Forecast } from '../forecast/index.ts'
import { DEFAULT_COLOUR } from './charts/colours.ts'
import { fanChart, fanChartDescription, type StepPoint } from './charts/fan-chart.ts'
import { seriesOf } from './forecast-answer.ts'
import { gapViews, type GapView } from './gap-view.ts'
import { forecastFor, isQuarterEnd } from './public-forecast.ts'
import { ageSeries, kindSeries, totalSeries, type Reader, type SeriesView } from './series-view.ts'
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
  const span =
    count(end.p10) === count(end.p90) ? `about ${count(end.p10)}` : `${count(end.p10)} to ${count(end.p90)}`
  const range = `${span} by ${dayInWords(end.date)} in 8 futures of 10`
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

/** Measures of a month, and what their charts are called. */
const FLOWS = [
  ['entries', 'Children entering care, each month'],
  ['exits', 'Children leaving care, each month'],
  ['turning_18', 'Children turning 18 in care, each month'],
  ['moves', 'Moves from one home to another, each month'],
] as const

const MONTHS = 12

/** What a flow says in a sentence: the year behind, the year ahead. */
function flowSays(forecast: Forecast, measure: string, series: SeriesView): string {
  const ahead = seriesOf(forecast.rows, measure, 'all').slice(0, MONTHS)
  if (series.isHidden || ahead.length < MONTHS || series.past.length < MONTHS) return says(series)
  const sum = (values: readonly number[]) => count(values.reduce((total, value) => total + value, 0))
  const behind = series.past.slice(-MONTHS).map(point => point.value)
  return `${sum(behind)} in the last twelve months; about ${sum(ahead.map(row => row.mean))} in the next twelve.`
}

function flowChart(forecast: Forecast, measure: string, title: string): ForecastChart {
  const series = { ...totalSeries(forecast, measure, DEFAULT_COLOUR), label: title }
  const sentence = flowSays(forecast, measure, series)
  const id = measure.replaceAll('_', '-')
  return { id, title, says: sentence, series, places: undefined, fromZero: true }
}

/** Figures to the nearest five are drawn quarter by quarter: from month to month they would jump. */
const byQuarters = (series: SeriesView): SeriesView => ({
  ...series,
  future: series.future.filter((point, i, all) => isQuarterEnd(point.date) || i === all.length - 1),
})

const ALL: Reader = { seesSmallNumbers: true }

/** All charts of a forecast, with what this reader may see of them. Gaps are left out where small numbers are not seen. */
export function forecastCharts(forecast: Forecast, reader: Reader, colour = DEFAULT_COLOUR): ForecastCharts {
  const seen = forecastFor(forecast, reader)
  const thinned = reader.seesSmallNumbers ? (series: SeriesView) => series : byQuarters
  const total = thinned(totalSeries(seen, 'in_care', colour))
  return {
    total: {
      id: 'in-care',
      title: 'Children in care',
      says: says(total),
      series: total,
      places: undefined,
      fromZero: false,
    },
    kinds: kindSeries(seen, ALL).map(series => partChart(thinned(series))),
    ages: ageSeries(seen, ALL).map(series => partChart(thinned(series))),
    flows: FLOWS.map(([measure, title]) => flowChart(seen, measure, title)),
    gaps: gapViews(seen).map(gapChart),
  }
}

const gapChart = (view: GapView): ForecastChart => ({
  id: idOf('gap', view.kind),
  title: `${view.label}: children who would live there, and places`,
  says: view.answer,
  series: view.demand,
  places: view.places,
  fromZero: true,
})

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
