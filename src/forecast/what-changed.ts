import { KIND_LABELS, KINDS, OWN_KINDS, type Day } from '../care/index.ts'
import type { Forecast } from './forecast.ts'

/** One line of the difference between two forecasts of the same day. */
export interface Change {
  readonly name: string
  readonly unit: 'children' | '£ a week' | 'places'
  readonly before: number
  readonly after: number
  readonly difference: number
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
  const start = change('Children in care at the start', 'children', old.inCareOn(from), now.inCareOn(from))
  const flow = (name: string, sign: 1 | -1, of: (reader: Reader) => number) =>
    change(name, 'children', sign * of(old), sign * of(now))
  const total = change('Children in care', 'children', old.at('in_care', 'all', date), now.at('in_care', 'all', date)) // prettier-ignore
  const eighteen = (reader: Reader) => reader.sum('turning_18', from, date)
  const reasons = [
    start,
    flow('Enter', 1, reader => reader.sum('entries', from, date)),
    flow('Leave before 18', -1, reader => reader.sum('exits', from, date) - eighteen(reader)),
    flow('Turn 18', -1, eighteen),
  ]
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
  return { name: 'Part of a month', unit: 'children', before: 0, after: rest, difference: rest }
}

interface Reader {
  at(measure: string, group: string, date: Day): number
  /** Sum of a flow over the month-ends after `from`, to `to`. */
  sum(measure: string, from: Day, to: Day): number
  /** Counted where the day is past, expected where it is ahead: the last month-end on or before the day. */
  inCareOn(day: Day): number
}

function readerOf(forecast: Forecast): Reader {
  const values = new Map<string, number>()
  for (const row of forecast.past) values.set(`${row.measure} ${row.group} ${row.date}`, row.value)
  for (const row of forecast.rows) values.set(`${row.measure} ${row.group} ${row.date}`, row.mean)
  const days = [...new Set([...forecast.past, ...forecast.rows].map(row => row.date))].sort((a, b) => a - b)
  const at = (measure: string, group: string, date: Day) => values.get(`${measure} ${group} ${date}`) ?? 0
  return {
    at,
    sum: (measure, from, to) =>
      days.reduce((sum, day) => (day > from && day <= to ? sum + at(measure, 'all', day) : sum), 0),
    inCareOn: day => at('in_care', 'all', days.findLast(date => date <= day) ?? -1),
  }
}
