import type { Day } from '../care/index.ts'
import { flowsIn, valuesOf, type Flows } from './flows.ts'
import type { Forecast } from './forecast.ts'

/** Why the number of children changes otherwise than it did. */
export const REASONS = [
  'families_entering',
  'unaccompanied_entering',
  'ages_of_those_who_may_leave',
  'chance_of_leaving',
  'turning_18',
] as const
export type Reason = (typeof REASONS)[number]

/** One reason: a number of children before, one after, and what their difference does to the children in care. */
export interface Driver {
  readonly reason: Reason
  readonly before: number
  readonly after: number
  /** Children more (or fewer, below 0) in care at the end. */
  readonly inChildren: number
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/**
 * The difference between the flows of two spells of the same length, in parts that add up. Leavers before 18 are parted in two
 * by standardisation: how many would leave `after` at the rates of `before`, age by age; what is left is the rates' doing.
 */
export function driversBetween(before: Flows, after: Flows): Driver[] {
  const atFormerRates = total(
    after.childMonthsByBand.map((months, band) => {
      const former = before.childMonthsByBand[band]!
      return former > 0 ? (before.leftByBand[band]! / former) * months : before.leftByBand[band]!
    }),
  )
  const [leftBefore, leftAfter] = [total(before.leftByBand), total(after.leftByBand)]
  const driver = (reason: Reason, sign: 1 | -1, from: number, to: number): Driver => ({
    reason,
    before: from,
    after: to,
    inChildren: sign * (to - from),
  })
  return [
    driver('families_entering', 1, before.families, after.families),
    driver('unaccompanied_entering', 1, before.unaccompanied, after.unaccompanied),
    driver('ages_of_those_who_may_leave', -1, leftBefore, atFormerRates),
    driver('chance_of_leaving', -1, atFormerRates, leftAfter),
    driver('turning_18', -1, before.turned18, after.turned18),
  ]
}

const MONTHS = 12

/** The last twelve months and the next twelve. */
export interface YearsCompared {
  readonly last: Flows
  readonly next: Flows
  /** They add up to next year's net change less last year's. */
  readonly drivers: readonly Driver[]
}

/** Why it goes up or down: next year against last year. undefined where the past or the forecast is shorter than a year. */
export function yearsCompared(forecast: Forecast): YearsCompared | undefined {
  const ahead = daysOf(forecast.rows).slice(0, MONTHS)
  const behind = daysOf(forecast.past).slice(-MONTHS)
  if (ahead.length < MONTHS || behind.length < MONTHS) return undefined
  const valueOn = valuesOf(forecast)
  const [last, next] = [flowsIn(valueOn, behind), flowsIn(valueOn, ahead)]
  return { last, next, drivers: driversBetween(last, next) }
}

/** The days that rows speak of, in order. */
export const daysOf = (rows: readonly { readonly date: Day }[]): Day[] =>
  [...new Set(rows.map(row => row.date))].sort((a, b) => a - b)
