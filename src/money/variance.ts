import { KINDS, type Kind } from '../care/index.ts'
import { grossLines, isPaidByPartner, type LineFilter } from './spend-lines.ts'
import { spendByYear, sumOverMonths, yearsOf } from './spend-summary.ts'
import type { MoneyUnit, Spend } from './spend.ts'

/** Child-days (doubled) and pence of each kind in one year and one future. */
export interface YearByKind {
  readonly halfDays: readonly number[]
  readonly pence: readonly number[]
}

/** Why one year costs more than another: whole pence that add up to the change. */
export interface Variance {
  readonly volume: number
  readonly mix: number
  readonly price: number
  /** What is no care of a kind: Staying Put. */
  readonly other: number
  readonly total: number
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/**
 * The change of spend on care between two years as volume (more or fewer days of care, at the first year's mean price),
 * mix (other kinds of home than before, at the first year's prices) and price (the rest: each kind's own price of a day,
 * which rises with inflation and with places that stand empty). A kind that is new has no earlier price: its own counts as
 * mix. Volume and mix are rounded to the penny, price is what is left, so that the three add up.
 */
export function varianceBetween(before: YearByKind, after: YearByKind): Omit<Variance, 'other'> {
  const [daysBefore, daysAfter] = [sum(before.halfDays), sum(after.halfDays)]
  const [spendBefore, spendAfter] = [sum(before.pence), sum(after.pence)]
  const meanPrice = daysBefore > 0 ? spendBefore / daysBefore : 0
  const atEarlierPrices = sum(
    after.halfDays.map((days, k) => {
      const [earlier, now] = [before.halfDays[k]!, after.pence[k]!]
      return earlier > 0 ? (days * before.pence[k]!) / earlier : now
    }),
  )
  const volume = Math.round((daysAfter - daysBefore) * meanPrice)
  const mix = Math.round(atEarlierPrices - spendBefore - volume)
  const total = spendAfter - spendBefore
  return { volume, mix, price: total - volume - mix, total }
}

/** A year of a forecast's spend, of all futures by kind, before what partners pay. */
export interface SpendYear {
  readonly spend: Spend
  readonly year: string
}

/** Pence of a year on lines of one kind (undefined: of none) in each future, before what partners pay. */
function grossOfKind({ spend, year }: SpendYear, kind: Kind | undefined): Float64Array {
  const months = spend.monthEnds.length
  const stretch = yearsOf(spend.monthEnds).find(one => one.year === year)
  const total = new Float64Array(spend.runs)
  if (!stretch) return total
  spend.lines.forEach((line, i) => {
    if (line.kind !== kind || isPaidByPartner(line.part)) return
    const sums = sumOverMonths(spend.pence[i]!, { runs: spend.runs, months, ...stretch })
    for (let run = 0; run < sums.length; run++) total[run]! += sums[run]!
  })
  return total
}

function halfDaysOfKind({ spend, year }: SpendYear, kind: number): Float64Array {
  const stretch = yearsOf(spend.monthEnds).find(one => one.year === year)
  if (!stretch) return new Float64Array(spend.runs)
  return sumOverMonths(spend.halfDays[kind]!, { runs: spend.runs, months: spend.monthEnds.length, ...stretch }) // prettier-ignore
}

const columnsOf = (year: SpendYear) => ({
  halfDays: KINDS.map((_, k) => halfDaysOfKind(year, k)),
  pence: KINDS.map(kind => grossOfKind(year, kind)),
  other: grossOfKind(year, undefined),
})

/**
 * The variance between two years in every future; a year of the past has one future, which stands against each.
 * The parts add up to the total in each of them.
 */
export function varianceInFutures(before: SpendYear, after: SpendYear): readonly Variance[] {
  const [first, second] = [columnsOf(before), columnsOf(after)]
  const pastRun = (run: number): number => (before.spend.runs === 1 ? 0 : run)
  return Array.from({ length: after.spend.runs }, (_, run) => {
    const at = pastRun(run)
    const parts = varianceBetween(
      { halfDays: first.halfDays.map(days => days[at]!), pence: first.pence.map(pence => pence[at]!) },
      { halfDays: second.halfDays.map(days => days[run]!), pence: second.pence.map(pence => pence[run]!) },
    )
    const other = second.other[run]! - first.other[at]!
    return { ...parts, other, total: parts.total + other }
  })
}

/**
 * The mean over futures, in multiples of a unit: total and other are the change between what is printed of the two years, the
 * rounding of the mean falls on price, so that the parts add up and agree with the years beside them.
 */
export function meanVariance(before: SpendYear, after: SpendYear, unit: MoneyUnit = 1): Variance {
  const futures = varianceInFutures(before, after)
  const mean = (part: 'volume' | 'mix'): number =>
    Math.round(futures.reduce((all, one) => all + one[part], 0) / Math.max(futures.length, 1) / unit) * unit
  const change = (wanted: LineFilter): number =>
    meanOfYear(after, wanted, unit) - meanOfYear(before, wanted, unit)
  const [volume, mix, total] = [mean('volume'), mean('mix'), change(grossLines)]
  const other = change(line => line.kind === undefined && grossLines(line))
  return { volume, mix, other, total, price: total - volume - mix - other }
}

const meanOfYear = ({ spend, year }: SpendYear, wanted: LineFilter, unit: MoneyUnit): number =>
  spendByYear(spend, wanted, unit).find(one => one.year === year)?.mean ?? 0
