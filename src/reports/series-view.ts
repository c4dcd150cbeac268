import { AGE_BANDS, AGE_BAND_LABELS, KIND_LABELS, KINDS } from '../care/index.ts'
import type { Forecast, ForecastRow, PastRow } from '../forecast/index.ts'
import { AGE_COLOURS, KIND_COLOURS } from './charts/colours.ts'
import type { FuturePoint, PastPoint } from './charts/fan-chart.ts'
import { seriesOf } from './forecast-answer.ts'
import { forecastFor, type Reader } from './public-forecast.ts'

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

export type { Reader } from './public-forecast.ts'

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
export function totalSeries(forecast: Forecast, measure: string, colour: string): SeriesView {
  const past = pastPointsOf(forecast.past, measure, 'all')
  const future = seriesOf(forecast.rows, measure, 'all').map(futurePointOf)
  const isHidden = past.length + future.length === 0
  return { group: 'all', label: 'All children', colour, isHidden, past, future }
}

/** A part without a single point is one that this reader may not see. */
function partSeries(forecast: Forecast, parts: readonly Part[]): SeriesView[] {
  return parts.map(part => {
    const past = pastPointsOf(forecast.past, 'in_care', part.group)
    const future = seriesOf(forecast.rows, 'in_care', part.group).map(futurePointOf)
    return { ...part, isHidden: past.length + future.length === 0, past, future }
  })
}

/** Children in care by kind of home, nearest to family first. */
export const kindSeries = (forecast: Forecast, reader: Reader): SeriesView[] =>
  partSeries(forecastFor(forecast, reader), KIND_PARTS)

/** Children in care by age. */
export const ageSeries = (forecast: Forecast, reader: Reader): SeriesView[] =>
  partSeries(forecastFor(forecast, reader), AGE_PARTS)

/** The value of a series on its last counted day; undefined where there is none. */
export const lastCount = (series: SeriesView): number | undefined => series.past.at(-1)?.value

/** Every twelfth month of a future, for tables that people read. */
export const yearEnds = (series: SeriesView): FuturePoint[] =>
  series.future.filter((_, i) => (i + 1) % 12 === 0 || i === series.future.length - 1)
