import { addMonths, calendarDateOf, dayInWords, isoFromDay, lastDayOfMonth, type Day } from '../care/index.ts'
import { BACKTEST_QUANTILES, yearsAhead, type BacktestRow, type Forecast } from '../forecast/index.ts'
import type { PastPoint } from './charts/fan-chart.ts'
import { isHeld, recordChart, type PastForecast } from './charts/record-chart.ts'
import { csvText, twoDecimals } from './csv.ts'
import { PUBLIC_BASE } from './public-figures.ts'
import { forecastFor, type Reader } from './public-forecast.ts'
import { totalSeries } from './series-view.ts'

/** Past forecasts of all children in care, so many months ahead, beside what happened. */
export interface RecordView {
  /** `record-12`. */
  readonly id: string
  readonly title: string
  readonly says: string
  readonly past: readonly PastPoint[]
  readonly forecasts: readonly PastForecast[]
}

const [LOW, MIDDLE, HIGH] = [10, 50, 90].map(level => BACKTEST_QUANTILES.findIndex(known => known === level)) as [number, number, number] // prettier-ignore

const lastOfMonth = (day: Day): Day => {
  const { year, month } = calendarDateOf(day)
  return lastDayOfMonth(year, month)
}

const forecastOf = (row: BacktestRow, shown: (value: number) => number): PastForecast => ({
  origin: row.origin,
  date: lastOfMonth(addMonths(row.origin, row.horizonMonths)),
  low: shown(row.quantiles[LOW]!),
  middle: shown(row.quantiles[MIDDLE]!),
  high: shown(row.quantiles[HIGH]!),
  happened: shown(row.actual),
})

/** One view a horizon; counts to the nearest five where small numbers are not seen. */
export function recordViews(rows: readonly BacktestRow[], forecast: Forecast, reader: Reader): RecordView[] {
  const ours = rows.filter(row => row.model === 'sufficiency' && row.group === 'all')
  const { past } = totalSeries(forecastFor(forecast, reader), 'in_care', '')
  const shown = reader.seesSmallNumbers
    ? (value: number) => value
    : (value: number) => Math.round(value / PUBLIC_BASE) * PUBLIC_BASE
  return [...new Set(ours.map(row => row.horizonMonths))].map(months => {
    const forecasts = ours.filter(row => row.horizonMonths === months).map(row => forecastOf(row, shown))
    const held = forecasts.filter(isHeld).length
    const when = yearsAhead(months).replace(/^./, first => first.toUpperCase())
    return {
      id: `record-${months}`,
      title: `${when}: what we would have said, and what happened`,
      says: `Of ${forecasts.length} forecasts of the past, ${held} held what happened in their 8-in-10 range.`,
      past,
      forecasts,
    }
  })
}

/** A record as a drawing; SVG text. */
export function drawRecord(
  view: RecordView,
  size: { readonly width: number; readonly height: number },
): string {
  const said = view.forecasts.map(
    one =>
      `for ${dayInWords(one.date)} ${Math.round(one.low)} to ${Math.round(one.high)}, ${one.happened} happened`,
  )
  return recordChart({
    past: view.past,
    forecasts: view.forecasts,
    words: { title: view.title, description: `${view.says} ${said.join('; ')}.` },
    ...size,
  })
}

/** A record as a file. */
export const recordCsv = ({ forecasts }: RecordView): string =>
  csvText(
    ['known_on', 'date', 'from_80', 'middle', 'to_80', 'happened', 'inside'],
    forecasts.map(one => [
      isoFromDay(one.origin),
      isoFromDay(one.date),
      ...[one.low, one.middle, one.high, one.happened].map(twoDecimals),
      isHeld(one) ? 'yes' : 'no',
    ]),
  )
