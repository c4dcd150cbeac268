import { calendarDateOf, isDay, type Day } from '../care/index.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const SMALL_NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

/** `31 March 2027`; blank for "no day" and "no end". */
export function longDay(day: Day): string {
  if (!isDay(day)) return ''
  const { year, month, date } = calendarDateOf(day)
  return `${date} ${MONTHS[month - 1]!} ${year}`
}

/** An ISO instant as `22 November 2026 at 09:05`, in the time of Great Britain. */
export function longInstant(iso: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(iso))
  const part = (type: string): string => parts.find(one => one.type === type)?.value ?? ''
  return `${part('day')} ${part('month')} ${part('year')} at ${part('hour')}:${part('minute')}`
}

/** `1,234`, or `12.5` with decimals. */
export const number = (value: number, decimals = 0): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })

/** In prose: `no rows`, `one row`, `nine rows`, `10 rows`, `1,234 rows`. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${SMALL_NUMBERS[value] ?? number(value)} ${value === 1 ? one : many}`
}

/** `£1,250` or, with pence in it, `£1,250.50`. */
export const pounds = (pence: number): string => `£${number(pence / 100, pence % 100 === 0 ? 0 : 2)}`

const KILOBYTE = 1024

/** `3.4 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < KILOBYTE) return count(bytes, 'byte')
  if (bytes < KILOBYTE * KILOBYTE) return `${number(bytes / KILOBYTE)} KB`
  const megabytes = bytes / KILOBYTE / KILOBYTE
  return `${number(megabytes, megabytes < 10 ? 1 : 0)} MB`
}

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** `a`, `a and b`, `a, b and c`. */
export function listOf(things: readonly string[]): string {
  if (things.length < 2) return things[0] ?? ''
  return `${things.slice(0, -1).join(', ')} and ${things.at(-1)!}`
}
