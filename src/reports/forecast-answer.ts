import { dayInWords, type Day } from '../care/index.ts'
import type { Forecast, ForecastRow } from '../forecast/index.ts'
import { count } from './words.ts'

/** The rows of one measure and group, in order of date. */
export const seriesOf = (
  rows: readonly ForecastRow[],
  measure: string,
  group: string,
): readonly ForecastRow[] => rows.filter(row => row.measure === measure && row.group === group)

/** Position of the 10th, 50th and 90th of 100 futures in a row's quantiles. */
const P10 = 2
const P50 = 4
const P90 = 6

/** Ends of the range that holds 8 futures of 10, and the middle. */
export const rangeOf = (
  row: ForecastRow,
): { readonly low: number; readonly middle: number; readonly high: number } => ({
  low: row.quantiles[P10]!,
  middle: row.quantiles[P50]!,
  high: row.quantiles[P90]!,
})

/** Children on average over the futures, and the ends of the range of 8 futures in 10. Averages, as only they add up from their parts. */
export interface Expected {
  readonly mean: number
  readonly low: number
  readonly high: number
}

export const expectedOf = (row: ForecastRow): Expected => {
  const { low, high } = rangeOf(row)
  return { mean: row.mean, low, high }
}

export interface ForecastSummary {
  readonly now: number | undefined
  readonly asAt: Day
  readonly end: Day
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** The figures that answer "how many children will be in our care?". undefined: the forecast has no rows. */
export function summaryOf({
  request,
  past,
  rows,
}: Pick<Forecast, 'request' | 'past' | 'rows'>): ForecastSummary | undefined {
  const end = seriesOf(rows, 'in_care', 'all').at(-1)
  const now = past.filter(row => row.measure === 'in_care' && row.group === 'all').at(-1)
  return end && { asAt: request.asAt, end: end.date, now: now?.value, ...rangeOf(end) }
}

/** How the middle future stands to today: the range decides whether a change can be spoken of at all. */
function directionOf({ now, low, middle, high }: ForecastSummary): string {
  if (now === undefined) return 'There is no count for today to compare with.'
  if (low > now) return 'It will very likely rise.'
  if (high < now) return 'It will very likely fall.'
  const change = (middle - now) / now
  if (Math.abs(change) < 0.01) return 'It will most likely stay about the same.'
  return `It may ${change > 0 ? 'rise' : 'fall'} a little, or not: the range holds today’s number.`
}

/** The answer in two sentences. */
export function forecastAnswer(forecast: Pick<Forecast, 'request' | 'past' | 'rows'>): string {
  const summary = summaryOf(forecast)
  if (!summary) return 'There are no futures to speak of.'
  const today =
    summary.now === undefined
      ? ''
      : `${count(summary.now)} children are in care on ${dayInWords(summary.asAt)}. `
  return `${today}By ${dayInWords(summary.end)} there will be ${count(summary.low)} to ${count(summary.high)} in 8 futures of 10. ${directionOf(summary)}`
}
