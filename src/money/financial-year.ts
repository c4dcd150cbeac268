import { calendarDateOf, dayOf, type Day } from '../care/index.ts'

/** The year (1 April to 31 March) that a day lies in, by the calendar year in which it begins. */
export function yearStartOf(day: Day): number {
  const { year, month } = calendarDateOf(day)
  return month >= 4 ? year : year - 1
}

/** `2026-27`. */
export const yearName = (start: number): string => `${start}-${String((start + 1) % 100).padStart(2, '0')}`

export const financialYearOf = (day: Day): string => yearName(yearStartOf(day))

/** 1 April on which a year begins. */
export const firstDayOfYear = (start: number): Day => dayOf(start, 4, 1)
