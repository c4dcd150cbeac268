const DAYS_IN_A_YEAR = 365
const DAYS_IN_A_WEEK = 7

/** A year (365 days) of something paid by the week, to the penny. */
export const yearOfWeeks = (weeklyInPence: number): number =>
  Math.round((weeklyInPence * DAYS_IN_A_YEAR) / DAYS_IN_A_WEEK)

/** Hundredths of a per cent. */
export const WHOLE = 10_000
