import { calendarDateOf, isDay, type Day } from '../../care/index.ts'

const two = (number: number): string => String(number).padStart(2, '0')

/** `31/03/2025`; blank where there is no day. */
export function britishDay(day: Day): string {
  if (!isDay(day)) return ''
  const { year, month, date } = calendarDateOf(day)
  return `${two(date)}/${two(month)}/${year}`
}

/** The authority's own identifier of a child. */
export const childId = (number: number): string => String(200_001 + number)
