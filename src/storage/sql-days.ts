import { isDay, isoFromDay, parseDay, type Day } from '../care/index.ts'

/** A day as SQL's date; null where it is blank, wrong or open. */
export const dateFromDay = (day: Day): string | null => (isDay(day) ? isoFromDay(day) : null)

/** @param otherwise what null stands for: NO_DAY or OPEN */
export const dayFromDate = (date: string | null, otherwise: Day): Day =>
  date === null ? otherwise : parseDay(date)
