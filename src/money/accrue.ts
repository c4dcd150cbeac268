import { dayOf, type Day } from '../care/index.ts'
import { firstDayOfYear, yearStartOf } from './financial-year.ts'

const DAYS_IN_A_WEEK = 7
/** Any fixed Monday: amounts of neighbouring stretches then add up to the amount of both. */
const FIRST_MONDAY = dayOf(2000, 1, 3)

/**
 * Pence for the days of a stretch (both included) of something paid by the week. Stretches that follow each other add up
 * to the penny to what the whole would cost.
 */
export function weeklyFor(weeklyInPence: number, first: Day, last: Day): number {
  const upTo = (day: Day): number => Math.floor((weeklyInPence * (day - FIRST_MONDAY)) / DAYS_IN_A_WEEK)
  return last < first ? 0 : upTo(last + 1) - upTo(first)
}

/** The same of something paid by the year: the days of a whole financial year add up to exactly the year's amount. */
export function yearlyFor(yearlyInPence: number, first: Day, last: Day): number {
  let pence = 0
  for (let year = yearStartOf(first); last >= first && firstDayOfYear(year) <= last; year++) {
    const [start, end] = [firstDayOfYear(year), firstDayOfYear(year + 1)]
    const upTo = (day: Day): number => Math.floor((yearlyInPence * (day - start)) / (end - start))
    pence += upTo(Math.min(last + 1, end)) - upTo(Math.max(first, start))
  }
  return pence
}
