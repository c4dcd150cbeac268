import { KIND_LABELS, KINDS, OWN_KINDS, type Day } from '../care/index.ts'
import { daysOf, driversBetween, type Reason } from './drivers.ts'
import { flowsIn, valuesOf, type Flows, type ValueOn } from './flows.ts'
import type { Forecast } from './forecast.ts'

/** One line of the difference between two forecasts of the same day. */
export interface Change {
  readonly name: string
  readonly unit: 'children' | '£ a week' | 'places'
  readonly before: number
  readonly after: number
  /** What it does to what is compared: more who leave are fewer in care. */
  readonly difference: number
  /** Which reason a line of the difference is; left out of the others. */
  readonly reason?: Reason | 'start' | 'part_of_a_month'
}

const REASON_NAMES: Record<Reason, string> = {
  families_entering: 'Children of families here who come in',
  unaccompanied_entering: 'Unaccompanied children who come in',
  ages_of_those_who_may_leave: 'Leave before 18: more or fewer are of ages that leave',
  chance_of_leaving: 'Leave before 18: more or less likely at the same age',
  turning_18: 'Turn 18',
}

export interface WhatChanged {
  /** The last day that both forecasts speak of. */
  readonly date: Day
  /** Children in care on that day in each forecast. */
  readonly total: Change
  /** Where the difference comes from: these add up to the total's difference. */
  readonly reasons: readonly Change[]
  /** The same day by kind of home, cost, and places of the own kinds. */
  readonly kinds: readonly Change[]
  readonly cost: Change
  readonly places: readonly Change[]
}

/**
 * What changed from one forecast to a later one, in children on the last day that both speak of: a different start than
 * was expected, then more or fewer entering, leaving and turning 18 since. undefined where they share no day.
 */
export function whatChanged(before: Forecast, after: Forecast): WhatChanged | undefined {
  const datesAfter = new Set(after.rows.map(row => row.date))
  const shared = [...new Set(before.rows.map(row => row.date))].filter(date => datesAfter.has(date))
  if (shared.length === 0) return undefined
  const date = Math.max(...shared)
  const from = Math.max(before.request.asAt, after.request.asAt)
  const [old, now] = [readerOf(before), readerOf(after)]
  const change = (name: string, unit: Change['unit'], a: number, b: number): Change => ({ name, unit, before: a, after: b, difference: b - a }) // prettier-ignore
  const start: Change = { ...change('Children in care at the start', 'children', old.inCareOn(from), now.inCareOn(from)), reason: 'start' } // prettier-ignore
  const total = change('Children in care', 'children', old.at('in_care', 'all', date), now.at('in_care', 'all', date)) // prettier-ignore
  const flows = driversBetween(old.flows(from, date), now.flows(from, date)).map((driver): Change => ({
    name: REASON_NAMES[driver.reason],
    unit: 'children',
    before: driver.before,
    after: driver.after,
    difference: driver.inChildren,
    reason: driver.reason,
  }))
  const reasons = [start, ...flows]
  return {
    date,
    total,
    reasons: [...reasons, remainder(total, reasons)].filter(reason => Math.abs(reason.difference) > 1e-6),
    kinds: KINDS.map(kind => change(KIND_LABELS[kind], 'children', old.at('in_care', `placement:${kind}`, date), now.at('in_care', `placement:${kind}`, date))), // prettier-ignore
    cost: change('Cost', '£ a week', old.at('weekly_cost', 'all', date), now.at('weekly_cost', 'all', date)),
    places: OWN_KINDS.map(kind => change(KIND_LABELS[kind], 'places', old.at('places', `placement:${kind}`, date), now.at('places', `placement:${kind}`, date))), // prettier-ignore
  }
}

/** What a forecast that begins in the middle of a month cannot share out between the others. */
function remainder(total: Change, reasons: readonly Change[]): Change {
  const rest = total.difference - reasons.reduce((sum, reason) => sum + reason.difference, 0)
  return {
    name: 'Part of a month',
    unit: 'children',
    before: 0,
    after: rest,
    difference: rest,
    reason: 'part_of_a_month',
  }
}

interface Reader {
  readonly at: ValueOn
  /** Over the month-ends after `from`, to `to`. */
  flows(from: Day, to: Day): Flows
  /** Counted where the day is past, expected where it is ahead: the last month-end on or before the day. */
  inCareOn(day: Day): number
}

function readerOf(forecast: Forecast): Reader {
  const at = valuesOf(forecast)
  const days = daysOf([...forecast.past, ...forecast.rows])
  return {
    at,
    flows: (from, to) =>
      flowsIn(
        at,
        days.filter(day => day > from && day <= to),
      ),
    inCareOn: day => at('in_care', 'all', days.findLast(date => date <= day) ?? -1),
  }
}
