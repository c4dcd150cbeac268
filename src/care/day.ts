/** A day as a whole number: days since 1 January 1970. Days are ISO strings only at the edges. */
export type Day = number

/** Stands for "no end yet": later than any real day, small enough for an Int32Array. */
export const OPEN: Day = 2_000_000

/** Stands for a blank date. */
export const NO_DAY: Day = -2_000_000

/** Stands for text that is not a date. */
export const BAD_DAY: Day = -2_000_001

const MILLISECONDS_IN_A_DAY = 86_400_000
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const FIRST_YEAR = 1800
const LAST_YEAR = 2200

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days in a month; month from 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : MONTH_LENGTHS[month - 1]!

/** The day of a calendar date (month from 1 to 12), or BAD_DAY where there is no such date. */
export function dayOf(year: number, month: number, date: number): Day {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return BAD_DAY
  if (date < 1 || date > daysInMonth(year, month)) return BAD_DAY
  return Date.UTC(year, month - 1, date) / MILLISECONDS_IN_A_DAY
}

export interface CalendarDate {
  readonly year: number
  /** From 1 to 12. */
  readonly month: number
  readonly date: number
}

/** The calendar date of a real day. */
export function calendarDateOf(day: Day): CalendarDate {
  const when = new Date(day * MILLISECONDS_IN_A_DAY)
  return { year: when.getUTCFullYear(), month: when.getUTCMonth() + 1, date: when.getUTCDate() }
}

/** `2025-03-31`. */
export const isoFromDay = (day: Day): string =>
  new Date(day * MILLISECONDS_IN_A_DAY).toISOString().slice(0, 10)

const ZERO = 48
const SLASH = 47

/** Days from 1 January 1970 to the first of each year, so that reading a date makes no object. */
const YEAR_STARTS = Int32Array.from(
  { length: LAST_YEAR - FIRST_YEAR + 1 },
  (_, i) => Date.UTC(FIRST_YEAR + i, 0, 1) / MILLISECONDS_IN_A_DAY,
)
const MONTH_STARTS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const

const digitAt = (text: string, at: number): number => text.charCodeAt(at) - ZERO
const isDigit = (digit: number): boolean => digit >= 0 && digit <= 9

/** The number that `length` digits make, or NaN. */
function digitsAt(text: string, at: number, length: number): number {
  let number = 0
  for (let i = at; i < at + length; i++) {
    const digit = digitAt(text, i)
    if (!isDigit(digit)) return NaN
    number = number * 10 + digit
  }
  return number
}

/** `dd/mm/yyyy`, the form of nearly every date in a return: read without a pattern, as there are a million of them. */
function parseTenCharacters(text: string): Day {
  const [date, month, year] = [digitsAt(text, 0, 2), digitsAt(text, 3, 2), digitsAt(text, 6, 4)]
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12)) return BAD_DAY
  if (!(date >= 1 && date <= daysInMonth(year, month))) return BAD_DAY
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0
  return YEAR_STARTS[year - FIRST_YEAR]! + MONTH_STARTS[month - 1]! + leapDay + date - 1
}

/** A date as the British write it: also `30-11-2023` and `30.11.2023`, also with the time that exports add. */
const BRITISH = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/

/** Text to a day: `dd/mm/yyyy` (also one-digit day or month), or ISO, with or without a time. Blank: NO_DAY; else BAD_DAY. */
export function parseDay(text: string): Day {
  if (text === '') return NO_DAY
  if (text.length === 10 && text.charCodeAt(2) === SLASH && text.charCodeAt(5) === SLASH)
    return parseTenCharacters(text)
  const value = text.trim()
  if (value === '') return NO_DAY
  const british = BRITISH.exec(value)
  if (british) return dayOf(Number(british[4]), Number(british[3]), Number(british[1]))
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(value)
  return iso ? dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) : BAD_DAY
}

/** Whether a day is a real one: neither blank, nor wrong, nor open. */
export const isDay = (day: Day): boolean => day > NO_DAY && day < OPEN

/** The birthday at which a child reaches `years`; born on 29 February: 1 March in other years. */
export function birthday(birth: Day, years: number): Day {
  const { year, month, date } = calendarDateOf(birth)
  const isMovedToMarch = month === 2 && date === 29 && !isLeapYear(year + years)
  return isMovedToMarch ? dayOf(year + years, 3, 1) : dayOf(year + years, month, date)
}

/** Age in completed years on a day. */
export function ageOn(birth: Day, day: Day): number {
  const years = calendarDateOf(day).year - calendarDateOf(birth).year
  return day >= birthday(birth, years) ? years : years - 1
}

export const lastDayOfMonth = (year: number, month: number): Day =>
  dayOf(year, month, daysInMonth(year, month))

/** The first `count` month-ends after a day. */
export function monthEndsAfter(day: Day, count: number): Day[] {
  const { year, month } = calendarDateOf(day)
  const isMonthEnd = day === lastDayOfMonth(year, month)
  const first = year * 12 + (month - 1) + (isMonthEnd ? 1 : 0)
  return Array.from({ length: count }, (_, i) =>
    lastDayOfMonth(Math.floor((first + i) / 12), ((first + i) % 12) + 1),
  )
}

/** The same date `months` later (earlier when negative), at the month's end where the month is too short. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = calendarDateOf(day)
  const index = year * 12 + month - 1 + months
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return dayOf(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)))
}

// prettier-ignore
const MONTH_NAMES = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const

/** `31 March 2027`, as people read it. */
export function dayInWords(day: Day): string {
  const { year, month, date } = calendarDateOf(day)
  return `${date} ${MONTH_NAMES[month - 1]!} ${year}`
}

/** `March 2027`. */
export function monthInWords(day: Day): string {
  const { year, month } = calendarDateOf(day)
  return `${MONTH_NAMES[month - 1]!} ${year}`
}
