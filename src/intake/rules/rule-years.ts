import { calendarDateOf, dayOf, type Day } from '../../care/index.ts'
import type { Rule, RuleYears } from './rule.ts'

export const FIRST_RULES_YEAR = 2023

/** In force from 2022/23 to today. */
export const ALL_YEARS: RuleYears = { from: FIRST_RULES_YEAR, to: undefined }

/** The rule's years from the names of its first and last collection year: `years('2022/23', '2023/24')`. */
export const years = (first: string, last?: string): RuleYears => ({
  from: endOfYearNamed(first),
  to: last === undefined ? undefined : endOfYearNamed(last),
})

/** The year in which a collection year named `2022/23` or `2022-23` ends. */
export const endOfYearNamed = (name: string): number => Number(name.slice(0, 4)) + 1

/** `2022/23` of 2023. */
export const nameOfYear = (end: number): string => `${end - 1}/${String(end).slice(2)}`

/** The year in which the collection year that begins on a day (1 April) ends. */
export const yearEndingAfter = (firstDay: Day): number => calendarDateOf(firstDay).year + 1

/** Whether a rule stands in the collection year that ends in `end`; years before 2022/23 are checked as 2022/23. */
export function isInForce(rule: Rule, end: number): boolean {
  const year = Math.max(end, FIRST_RULES_YEAR)
  return rule.years.from <= year && (rule.years.to === undefined || year <= rule.years.to)
}

export const firstDayOfYearEnding = (end: number): Day => dayOf(end - 1, 4, 1)

export const lastDayOfYearEnding = (end: number): Day => dayOf(end, 3, 31)
