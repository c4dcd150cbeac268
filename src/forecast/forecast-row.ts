import type { Day } from '../care/index.ts'
import { QUANTILES, type ForecastRow } from './forecast.ts'
import { meanOf, quantileOfSorted, spreadOfWholeNumbers } from './quantiles.ts'

const LEVELS = QUANTILES.map(level => level / 100)

/**
 * One measure of one group on one day, over the futures.
 * @param values one a future; fractions are sorted in place
 */
export function rowOf(
  date: Day,
  measure: string,
  group: string,
  values: Int32Array | Float64Array,
): ForecastRow {
  if (values instanceof Int32Array) return { date, measure, group, ...spreadOfWholeNumbers(values, LEVELS) }
  const mean = meanOf(values)
  values.sort()
  return { date, measure, group, mean, quantiles: LEVELS.map(level => quantileOfSorted(values, level)) }
}

/** A figure that is the same in every future. */
export const sureRow = (date: Day, measure: string, group: string, value: number): ForecastRow => ({
  date,
  measure,
  group,
  mean: value,
  quantiles: LEVELS.map(() => value),
})
