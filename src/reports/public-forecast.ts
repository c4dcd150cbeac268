import { calendarDateOf, type Day } from '../care/index.ts'
import type { Forecast, ForecastRow, PastRow } from '../forecast/index.ts'
import { LEAST_PUBLIC_COUNT, PUBLIC_BASE } from './public-figures.ts'

export type Reader = {
  /** Outside the professional roles small numbers are not shown. */
  readonly seesSmallNumbers: boolean
}

/** Measures that aggregate roles may see in parts, where the part itself is not hidden; of all others only the whole. */
const MEASURES_IN_PARTS: ReadonlySet<string> = new Set(['in_care', 'demand', 'places', 'shortfall', 'chance_of_being_short', 'places_needed']) // prettier-ignore

/** Measures that count children. */
const CHILDREN: ReadonlySet<string> = new Set(['in_care', 'demand', 'shortfall', 'places_needed', 'entries', 'exits', 'moves', 'turning_18']) // prettier-ignore

/** Measures of which a small number may be told: it is no number of children who are there. */
const MAY_BE_SMALL: ReadonlySet<string> = new Set(['places', 'chance_of_being_short', 'weekly_cost', 'shortfall', 'places_needed']) // prettier-ignore

const MIDDLE = 4

const toFive = (value: number): number => Math.round(value / PUBLIC_BASE) * PUBLIC_BASE

/** Ends of quarters, as everywhere outside the professional roles: monthly figures would show when a count crosses from one five to the next. */
export const isQuarterEnd = (day: Day): boolean => calendarDateOf(day + 1).month % 3 === 1

interface Series {
  readonly measure: string
  readonly group: string
}

const keyOf = ({ measure, group }: Series): string => `${measure} ${group}`

/** Of a kind `placement:kinship/age:under_1`: the kind alone. */
const kindOf = ({ group }: Series): string => group.split('/')[0]!

/** A kind or an age, and how many places of a kind would be enough; not what lies within it, by age or reason. */
const isWhole = ({ measure, group }: Series): boolean =>
  !group.includes('/') ||
  (measure === 'places_needed' && !group.includes('/age:') && !group.includes('/search:'))

/** Series in which a month is small: the past as counted, the future as its middle. */
function smallSeries({ past, rows }: Forecast): ReadonlySet<string> {
  const isSmall = (series: Series, value: number) => !MAY_BE_SMALL.has(series.measure) && value < LEAST_PUBLIC_COUNT // prettier-ignore
  return new Set([
    ...past.filter(row => isSmall(row, row.value)).map(keyOf),
    ...rows.filter(row => isSmall(row, row.quantiles[MIDDLE] ?? row.mean)).map(keyOf),
  ])
}

/**
 * A forecast as a reader may see it. Those who see figures of everyone only get counts of children to the nearest five, totals
 * too, each by itself; a series with a month under eight not at all; and children in care at the ends of quarters and on the
 * last day.
 */
export function forecastFor(forecast: Forecast, reader: Reader): Forecast {
  if (reader.seesSmallNumbers) return forecast
  const small = smallSeries(forecast)
  const isShown = (series: Series): boolean =>
    !small.has(keyOf(series)) &&
    (series.group === 'all' ||
      (MEASURES_IN_PARTS.has(series.measure) && isWhole(series) && !small.has(`in_care ${kindOf(series)}`)))
  const last = Math.max(...forecast.past.map(row => row.date))
  const isTold = ({ measure, date }: PastRow): boolean =>
    measure !== 'in_care' || date === last || isQuarterEnd(date)
  return {
    ...forecast,
    past: forecast.past
      .filter(row => isShown(row) && isTold(row))
      .map(row => ({ ...row, value: toFive(row.value) })),
    rows: forecast.rows.filter(isShown).map(rowToFive),
  }
}

const rowToFive = (row: ForecastRow): ForecastRow =>
  CHILDREN.has(row.measure) ? { ...row, mean: toFive(row.mean), quantiles: row.quantiles.map(toFive) } : row
