import type { Day } from '../care/index.ts'

/** What counts from one day to another, both included. */
export interface Dated {
  readonly from: Day
  readonly to: Day
}

export const isInForce = (row: Dated, day: Day): boolean => row.from <= day && day <= row.to

const latest = <Row extends Dated>(a: Row, b: Row): Row => (b.from >= a.from ? b : a)

/** The row in force on a day, the newest where two are; after the last end the last stands; undefined before the first. */
export function inForceOn<Row extends Dated>(rows: readonly Row[], day: Day): Row | undefined {
  const begun = rows.filter(row => row.from <= day)
  if (begun.length === 0) return undefined
  const inForce = begun.filter(row => day <= row.to)
  return inForce.length > 0 ? inForce.reduce(latest) : begun.reduce((a, b) => (b.to >= a.to ? b : a))
}

/** Days of a stretch (both ends included) on which a dated row counts. */
export const daysInForce = (row: Dated, first: Day, last: Day): number =>
  Math.max(0, Math.min(row.to, last) - Math.max(row.from, first) + 1)
