import { isDay, OPEN, type Day } from '../../care/index.ts'
import { strengthOn, type Ramp } from '../../forecast/index.ts'
import { stretchesOf } from '../../money/index.ts'
import type { Lever } from './lever.ts'
import { LEVER_PRICES, type PaidFor } from './lever-prices.ts'

const DAYS_IN_A_WEEK = 7

/** Days that are priced: the as-at day is not, month-ends are. */
export interface PricedMonths {
  readonly asAt: Day
  readonly monthEnds: readonly Day[]
}

/** Whole pence in each month, the same in every future. */
export interface LeverSpend {
  readonly revenue: readonly number[]
  readonly capital: readonly number[]
}

const unitsOf = (lever: Lever, per: PaidFor): number =>
  per === 'home' || per === 'all of it' ? 1 : lever.number

/** How a lever is felt: what comes one by one is paid for as it comes, a team or a home from its first day. */
function rampOf({ lever, per }: { lever: Lever; per: PaidFor }): Ramp {
  const isWhole = per === 'home' || per === 'all of it'
  return {
    from: lever.from,
    full: isWhole ? lever.from : Math.max(lever.by, lever.from),
    until: isDay(lever.until) && lever.until < OPEN ? lever.until : Infinity,
  }
}

/** Pence of something paid once for each unit, in each month: the months add up to what has come by their end. */
function onceByMonth(pence: number, lever: Lever, per: PaidFor, { asAt, monthEnds }: PricedMonths): number[] {
  if (pence === 0) return monthEnds.map(() => 0)
  const whole = pence * unitsOf(lever, per)
  const ramp = { ...rampOf({ lever, per }), until: Infinity }
  const paidBy = (day: Day) => Math.round(whole * strengthOn(ramp, day))
  return monthEnds.map((end, month) => paidBy(end) - paidBy(monthEnds[month - 1] ?? asAt))
}

/** Pence of something paid by the week for each unit, in each month: added up day by day, rounded once. */
function weeklyByMonth(pence: number, lever: Lever, per: PaidFor, months: PricedMonths): number[] {
  if (pence === 0) return months.monthEnds.map(() => 0)
  const ramp = rampOf({ lever, per })
  const daily = (pence * unitsOf(lever, per)) / DAYS_IN_A_WEEK
  return stretchesOf(months).map(({ first, last }) => {
    let days = 0
    for (let day = first; day <= last; day++) days += strengthOn(ramp, day)
    return Math.round(days * daily)
  })
}

const PLACES_PRICED_ELSEWHERE: readonly Lever['lever'][] = ['block_book', 'staying_put']

/** A home’s places by the week stand in the cost book; those with our own carers do not. */
const isWeeklyHere = ({ lever, kind }: Lever): boolean =>
  !PLACES_PRICED_ELSEWHERE.includes(lever) && !(lever === 'open_home' && kind !== 'in_house_fostering')

const DAYS_IN_A_YEAR = 365.25
const PENCE = 100

/** Pence saved elsewhere in each month: of so many pounds a year, day by day, rounded once. */
function savedByMonth(lever: Lever, months: PricedMonths): number[] {
  if (lever.lever !== 'linked_saving') return months.monthEnds.map(() => 0)
  const pounds = { ...lever, number: 1 }
  return weeklyByMonth((DAYS_IN_A_WEEK * PENCE * lever.number) / DAYS_IN_A_YEAR, pounds, 'child', months)
}

/** What one lever costs besides the care of children: support, allowances, teams, recruitment, buildings. */
export function spendOfLever(lever: Lever, months: PricedMonths): LeverSpend {
  const { weekly, once, capital } = LEVER_PRICES[lever.lever]
  const weeklyInPence = isWeeklyHere(lever) ? (lever.weeklyInPence ?? weekly?.whenBlankInPence ?? 0) : 0
  const onceInPence = lever.onceInPence ?? once?.whenBlankInPence ?? 0
  const byWeek = weeklyByMonth(weeklyInPence, lever, weekly?.per ?? 'all of it', months)
  const paidOnce = onceByMonth(onceInPence, lever, once?.per ?? 'all of it', months)
  const saved = savedByMonth(lever, months)
  return {
    revenue: byWeek.map((pence, month) => pence + paidOnce[month]! - saved[month]!),
    capital: onceByMonth(lever.capitalInPence ?? 0, lever, capital?.per ?? 'home', months),
  }
}

/** The same of several levers together. */
export function spendOfLevers(levers: readonly Lever[], months: PricedMonths): LeverSpend {
  const each = levers.map(lever => spendOfLever(lever, months))
  const sumOf = (side: keyof LeverSpend) =>
    months.monthEnds.map((_, month) => each.reduce((sum, one) => sum + one[side][month]!, 0))
  return { revenue: sumOf('revenue'), capital: sumOf('capital') }
}
