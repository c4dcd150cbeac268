/** A scale cut into steps within which a rate is taken as constant: the first day of each step, and a step for each day. */
export interface Steps {
  readonly count: number
  readonly from: readonly number[]
  /** Step of each day from 0; days beyond its end belong to the last step. */
  readonly ofDay: Uint8Array
}

/** Days of a scale; later ones are as its last. */
export const LONGEST = 9100

function stepsFrom(from: readonly number[]): Steps {
  const ofDay = new Uint8Array(LONGEST)
  for (let day = 0, step = 0; day < LONGEST; day++) {
    if (step + 1 < from.length && day >= from[step + 1]!) step++
    ofDay[day] = step
  }
  return { count: from.length, from, ofDay }
}

export const DAYS_IN_A_YEAR = 365.25
export const DAYS_OF_CHILDHOOD = Math.round(18 * DAYS_IN_A_YEAR)

/** Ages in years at which the rates of leaving and moving may change. */
export const AGE_STEP_YEARS = [0, 1, 3, 5, 8, 10, 12, 14, 16, 17] as const

/** Days of life. */
export const AGE_STEPS = stepsFrom(AGE_STEP_YEARS.map(years => Math.round(years * DAYS_IN_A_YEAR)))

/** From so many days on, time in care has no further steps. */
export const LONG_IN_CARE = 1826

/** Stands for the time in care of a child whose true start no return holds, and who is not yet surely long in care. */
export const UNKNOWN_CARE_DAYS = 9000

/** Days in this period of care; the last step is that of an unknown start. */
export const CARE_STEPS = stepsFrom([0, 14, 56, 182, 365, 548, 730, 1095, LONG_IN_CARE, UNKNOWN_CARE_DAYS])

/** Days in care as the steps count them, where `days` are known of. */
export const careDays = (days: number, isStartUnknown: boolean): number =>
  isStartUnknown && days < LONG_IN_CARE ? UNKNOWN_CARE_DAYS : days

/** Days in this home. */
export const HOME_STEPS = stepsFrom([0, 7, 30, 90, 182, 365, 730, 1095])

/** The step of a day on a scale; before 0 counts as 0. */
export const stepOf = (steps: Steps, day: number): number =>
  steps.ofDay[day < 0 ? 0 : day >= LONGEST ? LONGEST - 1 : day]!
