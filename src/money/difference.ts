import { allLines, type LineFilter } from './spend-lines.ts'
import { quantilesOfMoney, spendByYear, type MoneyRange } from './spend-summary.ts'
import type { Spend } from './spend.ts'

export interface YearOfDifference extends MoneyRange {
  readonly year: string
  /** Of the futures, how many cost less under the second plan; from 0 to 1. */
  readonly chanceOfLess: number
}

/**
 * What a second plan costs more (or, in minus, less) than a first, year by year. The futures are paired: run by run the
 * same children come, so the range is of the difference and not of two forecasts.
 * @throws RangeError where the two are not of the same futures
 */
export function spendDifference(
  first: Spend,
  second: Spend,
  wanted: LineFilter = allLines,
): YearOfDifference[] {
  if (first.runs !== second.runs || first.monthEnds.join() !== second.monthEnds.join())
    throw new RangeError('the two plans are not of the same futures')
  const before = spendByYear(first, wanted)
  return spendByYear(second, wanted).map((after, i) => {
    const values = after.values.map((value, run) => value - before[i]!.values[run]!)
    const less = values.reduce((count, value) => count + (value < 0 ? 1 : 0), 0)
    const mean = after.mean - before[i]!.mean
    return { year: after.year, chanceOfLess: less / values.length, mean, quantiles: quantilesOfMoney(values) }
  })
}
