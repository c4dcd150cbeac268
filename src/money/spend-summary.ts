import type { Day } from '../care/index.ts'
import { QUANTILES, quantileOfSorted } from '../forecast/index.ts'
import { financialYearOf } from './financial-year.ts'
import type { LineFilter } from './spend-lines.ts'
import { meansOfLines, sumOfLines, type MoneyUnit, type Spend } from './spend.ts'

/** Pence over all futures: the mean in whole pence (or pounds), so that means add up along every split, and the quantiles of QUANTILES. */
export interface MoneyRange {
  readonly mean: number
  readonly quantiles: readonly number[]
}

export interface MonthOfSpend extends MoneyRange {
  readonly date: Day
}

export interface YearOfSpend extends MoneyRange {
  /** `2026-27`. */
  readonly year: string
  /** How many of its months are in it. */
  readonly months: number
  /** Pence in each future, in order of run. */
  readonly values: Float64Array
}

/** @param values pence of each future; left as they are */
export function quantilesOfMoney(values: Float64Array): number[] {
  const sorted = values.slice().sort()
  return QUANTILES.map(level => quantileOfSorted(sorted, level / 100))
}

/** Spend by month over some lines, with ranges: the lines are added up in each future first. */
export function spendByMonth(spend: Spend, wanted: LineFilter, unit: MoneyUnit = 1): MonthOfSpend[] {
  const sum = sumOfLines(spend, wanted)
  const means = meansOfLines(spend, wanted, unit)
  const months = spend.monthEnds.length
  return spend.monthEnds.map((date, month) => {
    const values = Float64Array.from({ length: spend.runs }, (_, run) => sum[run * months + month]!)
    return { date, mean: means[month]!, quantiles: quantilesOfMoney(values) }
  })
}

/** Months of each financial year in order: the year's name and the first and last month (exclusive) in it. */
export function yearsOf(monthEnds: readonly Day[]): { year: string; from: number; to: number }[] {
  const years: { year: string; from: number; to: number }[] = []
  monthEnds.forEach((day, month) => {
    const year = financialYearOf(day)
    const last = years.at(-1)
    if (last?.year === year) last.to = month + 1
    else years.push({ year, from: month, to: month + 1 })
  })
  return years
}

/** Sums of [run][month] columns over the months from `from` to `to` (exclusive), one a run. */
export function sumOverMonths(
  column: Float64Array,
  { runs, months, from, to }: { runs: number; months: number; from: number; to: number },
): Float64Array {
  const sums = new Float64Array(runs)
  for (let run = 0; run < runs; run++)
    for (let month = from; month < to; month++) sums[run]! += column[run * months + month]!
  return sums
}

/** Spend by financial year over some lines, with ranges. */
export function spendByYear(spend: Spend, wanted: LineFilter, unit: MoneyUnit = 1): YearOfSpend[] {
  const sum = sumOfLines(spend, wanted)
  const means = meansOfLines(spend, wanted, unit)
  const months = spend.monthEnds.length
  return yearsOf(spend.monthEnds).map(({ year, from, to }) => {
    const values = sumOverMonths(sum, { runs: spend.runs, months, from, to })
    const mean = means.slice(from, to).reduce((total, pence) => total + pence, 0)
    return { year, months: to - from, values, mean, quantiles: quantilesOfMoney(values) }
  })
}
