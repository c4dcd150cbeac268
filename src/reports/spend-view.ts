import { KIND_LABELS, KINDS, type BudgetRow, type Kind } from '../care/index.ts'
import { QUANTILES } from '../forecast/index.ts'
import {
  againstBudget,
  allLines,
  budgetOf,
  grossLines,
  meanVariance,
  SPEND_PARTS,
  spendByMonth,
  spendByYear,
  type AgainstBudget,
  type LineFilter,
  type MoneyRange,
  type MoneyUnit,
  type Spend,
  type SpendPart,
  type Variance,
  type YearOfSpend,
} from '../money/index.ts'
import { chanceInWords } from './words.ts'
import { poundsInWords } from './money-words.ts'

const at = (level: (typeof QUANTILES)[number]): number => QUANTILES.indexOf(level)
export const lowOf = ({ quantiles }: MoneyRange): number => quantiles[at(10)]!
export const highOf = ({ quantiles }: MoneyRange): number => quantiles[at(90)]!

/** One financial year as the page shows it. */
export interface SpendYearView {
  readonly year: string
  readonly months: number
  /** What the authority itself pays. */
  readonly net: YearOfSpend
  readonly gross: MoneyRange
  readonly education: number
  readonly health: number
  readonly capital: number
  readonly budget: AgainstBudget | undefined
}

/** Months that a year has to have to be held against a budget, or another year. */
export const MONTHS_OF_WHOLE_YEAR = 12
/** Pages print whole pounds: means are rounded so that what is printed adds up. */
export const WHOLE_POUNDS: MoneyUnit = 100

/** Spend by financial year with budget and payers; the mean of the authority's part and of what partners pay add up to the gross. */
export function spendYears(spend: Spend, budgets: readonly BudgetRow[]): SpendYearView[] {
  const years = (wanted: LineFilter) => spendByYear(spend, wanted, WHOLE_POUNDS)
  const gross = years(grossLines)
  const education = years(line => line.part === 'education')
  const health = years(line => line.part === 'health')
  let month = 0
  return years(allLines).map((net, i) => {
    const capital = spend.capital.slice(month, (month += net.months)).reduce((sum, pence) => sum + pence, 0)
    const isWhole = net.months === MONTHS_OF_WHOLE_YEAR
    return {
      year: net.year,
      months: net.months,
      net,
      gross: gross[i]!,
      education: 0 - education[i]!.mean,
      health: 0 - health[i]!.mean,
      capital,
      budget: isWhole ? againstBudget(net, budgetOf(budgets, net.year)) : undefined,
    }
  })
}

/** The answer in two sentences: the first whole year, its range and its budget. */
export function spendAnswer(years: readonly SpendYearView[]): string {
  const year = years.find(one => one.months === MONTHS_OF_WHOLE_YEAR)
  if (!year) return 'The forecast holds no whole financial year.'
  const range = `In ${year.year} we will spend ${poundsInWords(lowOf(year.net))} to ${poundsInWords(highOf(year.net))} in 8 futures of 10.`
  if (!year.budget) return `${range} No budget is entered for that year.`
  const { budgetInPence, chanceOfOver, overInPence } = year.budget
  const side = overInPence > 0 ? 'over' : 'under'
  return `${range} The budget is ${poundsInWords(budgetInPence)}: on average we end ${poundsInWords(Math.abs(overInPence))} ${side} it, and the chance that it is not enough is ${chanceInWords(chanceOfOver)}.`
}

/** Mean spend of each year on each of some lines, by what the page groups them by. */
export interface SpendSplit {
  readonly label: string
  readonly means: readonly number[]
}

const split = (spend: Spend, label: string, wanted: LineFilter): SpendSplit => ({
  label,
  means: spendByYear(spend, wanted, WHOLE_POUNDS).map(year => year.mean),
})

/** By kind of home, before what partners pay; kinds that a reader may not see stand together. */
export function spendByKind(spend: Spend, isHidden: (kind: Kind) => boolean): SpendSplit[] {
  const shown = KINDS.filter(kind => !isHidden(kind))
  const splits = shown.map(kind =>
    split(spend, KIND_LABELS[kind], line => line.kind === kind && grossLines(line)),
  )
  const rest = split(
    spend,
    'Kinds with few children, together',
    line => line.kind !== undefined && isHidden(line.kind) && grossLines(line),
  )
  const after = split(spend, SPEND_PARTS.staying_put, line => line.kind === undefined)
  return [...splits, rest, after].filter(one => one.means.some(mean => mean !== 0))
}

/** By what the money is for, and what partners pay. */
export const spendByPart = (spend: Spend): SpendSplit[] =>
  (Object.keys(SPEND_PARTS) as SpendPart[])
    .map(part => split(spend, SPEND_PARTS[part], line => line.part === part))
    .filter(one => one.means.some(mean => mean !== 0))

export interface VarianceView extends Variance {
  readonly from: string
  readonly to: string
}

/** Why each whole year costs more than the one before, the counted past first. @param unit pence (files) or pounds (pages) */
export function variances(past: Spend | undefined, spend: Spend, unit: MoneyUnit): VarianceView[] {
  const whole = (one: Spend) =>
    spendByYear(one, allLines).filter(year => year.months === MONTHS_OF_WHOLE_YEAR)
  const years = [
    ...(past ? whole(past).slice(-1) : []).map(({ year }) => ({ year, spend: past! })),
    ...whole(spend).map(({ year }) => ({ year, spend })),
  ]
  return years.slice(1).map((after, i) => {
    const before = years[i]!
    return { from: before.year, to: after.year, ...meanVariance(before, after, unit) }
  })
}

/** Spend by month as the points of a chart, in thousands of pounds: the past priced at its own prices, futures as a fan. */
export function spendPoints(past: Spend | undefined, spend: Spend) {
  const thousands = (pence: number): number => pence / 100_000
  const point = ({ date, quantiles }: { date: number; quantiles: readonly number[] }) => {
    const value = (level: (typeof QUANTILES)[number]) => thousands(quantiles[at(level)]!)
    return { date, p2_5: value(2.5), p10: value(10), p25: value(25), p50: value(50), p75: value(75), p90: value(90), p97_5: value(97.5) } // prettier-ignore
  }
  return {
    past: past
      ? spendByMonth(past, allLines).map(({ date, mean }) => ({ date, value: thousands(mean) }))
      : [],
    future: spendByMonth(spend, allLines).map(point),
  }
}
