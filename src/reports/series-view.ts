import { AGE_BANDS, AGE_BAND_LABELS, KIND_LABELS, KINDS } from '../care/index.ts'
import type { Forecast, ForecastRow, PastRow } from '../forecast/index.ts'
import { AGE_COLOURS, KIND_COLOURS } from './charts/colours.ts'
import type { FuturePoint, PastPoint } from './charts/fan-chart.ts'
import { seriesOf } from './forecast-answer.ts'
import { suppressionOfSeries } from './suppress.ts'

/** One line of a chart and its table: the past as counted, the future as ranges. */
export interface SeriesView {
  /** `all`, `placement:<kind>`, `age:<band>`. */
  readonly group: string
  readonly label: string
  readonly colour: string
  /** True: small numbers, and this reader may not see them; the points are empty then. */
  readonly isHidden: boolean
  readonly past: readonly PastPoint[]
  readonly future: readonly FuturePoint[]
}

/** A forecast's row as the point of a fan: places in QUANTILES. */
export const futurePointOf = ({ date, quantiles: q }: ForecastRow): FuturePoint => ({
  date, p2_5: q[0]!, p10: q[2]!, p25: q[3]!, p50: q[4]!, p75: q[5]!, p90: q[6]!, p97_5: q[8]!,
}) // prettier-ignore

const pastPointsOf = (past: readonly PastRow[], measure: string, group: string): PastPoint[] =>
  past
    .filter(row => row.measure === measure && row.group === group)
    .map(({ date, value }) => ({ date, value }))

export type Reader = {
  /** Outside the professional roles small numbers are not shown. */
  readonly seesSmallNumbers: boolean
}

interface Part {
  readonly group: string
  readonly label: string
  readonly colour: string
}

const KIND_PARTS: readonly Part[] = KINDS.map(kind => ({
  group: `placement:${kind}`,
  label: KIND_LABELS[kind],
  colour: KIND_COLOURS[kind],
}))

const AGE_PARTS: readonly Part[] = AGE_BANDS.map(band => ({
  group: `age:${band}`,
  label: AGE_BAND_LABELS[band],
  colour: AGE_COLOURS[band],
}))

/** The series of a measure for all children. */
export const totalSeries = (forecast: Forecast, measure: string, colour: string): SeriesView => ({
  group: 'all',
  label: 'All children',
  colour,
  isHidden: false,
  past: pastPointsOf(forecast.past, measure, 'all'),
  future: seriesOf(forecast.rows, measure, 'all').map(futurePointOf),
})

function partSeries(forecast: Forecast, parts: readonly Part[], reader: Reader): SeriesView[] {
  const series = parts.map(part => ({
    ...part,
    isHidden: false,
    past: pastPointsOf(forecast.past, 'in_care', part.group),
    future: seriesOf(forecast.rows, 'in_care', part.group).map(futurePointOf),
  }))
  return reader.seesSmallNumbers ? series : withSmallNumbersHidden(series)
}

function withSmallNumbersHidden(series: readonly SeriesView[]): SeriesView[] {
  const hidden = suppressionOfSeries(series.map(valuesOf))
  return series.map((one, i) => (hidden[i] ? { ...one, isHidden: true, past: [], future: [] } : one))
}

/** What would tell a small number: each count of the past, and the middle of the future. */
const valuesOf = (series: SeriesView): number[] => [
  ...series.past.map(point => point.value),
  ...series.future.map(point => point.p50),
]

/** Children in care by kind of home, nearest to family first. */
export const kindSeries = (forecast: Forecast, reader: Reader): SeriesView[] =>
  partSeries(forecast, KIND_PARTS, reader)

/** Children in care by age. */
export const ageSeries = (forecast: Forecast, reader: Reader): SeriesView[] =>
  partSeries(forecast, AGE_PARTS, reader)

/** Measures that aggregate roles may see in parts, where the part itself is not hidden; of all others only the whole. */
const MEASURES_IN_PARTS: ReadonlySet<string> = new Set([
  'in_care',
  'demand',
  'places',
  'shortfall',
  'chance_of_being_short',
])

/** The flow of a month for all children; hidden where a month of the past is small. */
export function flowSeries(
  forecast: Forecast,
  measure: string,
  { colour, reader }: { readonly colour: string; readonly reader: Reader },
): SeriesView {
  const series = totalSeries(forecast, measure, colour)
  const isHidden =
    !reader.seesSmallNumbers && suppressionOfSeries([series.past.map(point => point.value)])[0] === true
  return isHidden ? { ...series, isHidden, past: [], future: [] } : series
}

/** Rows of a forecast that a reader may download: what is hidden on the page is left out, whatever the measure. */
export function rowsFor(
  forecast: Forecast,
  reader: Reader,
): { readonly past: readonly PastRow[]; readonly rows: readonly ForecastRow[] } {
  if (reader.seesSmallNumbers) return forecast
  const parts = [...kindSeries(forecast, reader), ...ageSeries(forecast, reader)]
  const shown = new Set(parts.filter(one => !one.isHidden).map(one => one.group))
  const isWholeShown = (measure: string): boolean =>
    !flowSeries(forecast, measure, { colour: '', reader }).isHidden
  const may = ({ measure, group }: { readonly measure: string; readonly group: string }): boolean =>
    group === 'all' ? isWholeShown(measure) : MEASURES_IN_PARTS.has(measure) && shown.has(group)
  return { past: forecast.past.filter(may), rows: forecast.rows.filter(may) }
}

/** The value of a series on its last counted day; undefined where there is none. */
export const lastCount = (series: SeriesView): number | undefined => series.past.at(-1)?.value

/** Every twelfth month of a future, for tables that people read. */
export const yearEnds = (series: SeriesView): FuturePoint[] =>
  series.future.filter((_, i) => (i + 1) % 12 === 0 || i === series.future.length - 1)
