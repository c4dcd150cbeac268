import { BAD_DAY, calendarDateOf, dayOf, daysInMonth, isDay, type Day } from './day.ts'

/** A date with its day and month exchanged (05/03 read as 03/05), or BAD_DAY where that is no other date. */
export function swappedDay(day: Day): Day {
  if (!isDay(day)) return BAD_DAY
  const { year, month, date } = calendarDateOf(day)
  return date > 12 || date === month ? BAD_DAY : dayOf(year, date, month)
}

const DIGITS = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/

/** Text that is no British date, read as month/day/year; BAD_DAY where it is not that either. */
export function dayFromMonthFirst(text: string): Day {
  const parts = DIGITS.exec(text.trim())
  return parts ? dayOf(Number(parts[3]), Number(parts[1]), Number(parts[2])) : BAD_DAY
}

/** A date that its month does not have (31/02/2025), read as the month's last day; BAD_DAY for any other text. */
export function dayFromShortMonth(text: string): Day {
  const parts = DIGITS.exec(text.trim())
  if (!parts) return BAD_DAY
  const [date, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (date > 31 || month < 1 || month > 12) return BAD_DAY
  return date > daysInMonth(year, month) ? dayOf(year, month, daysInMonth(year, month)) : BAD_DAY
}
