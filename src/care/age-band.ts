import { ageOn, type Day } from './day.ts'

export const AGE_BANDS = ['under_1', '1_to_4', '5_to_9', '10_to_15', '16_and_over'] as const

export type AgeBand = (typeof AGE_BANDS)[number]

/** The birthday at which each band begins, in years. */
export const AGE_BAND_STARTS = [0, 1, 5, 10, 16] as const

export const AGE_BAND_LABELS: Record<AgeBand, string> = {
  under_1: 'Under 1',
  '1_to_4': '1 to 4',
  '5_to_9': '5 to 9',
  '10_to_15': '10 to 15',
  '16_and_over': '16 and over',
}

/** Which band an age in completed years falls in, as its place in AGE_BANDS. */
export function ageBandIndex(age: number): number {
  if (age < 1) return 0
  if (age < 5) return 1
  if (age < 10) return 2
  return age < 16 ? 3 : 4
}

export const ageBandOn = (birth: Day, day: Day): AgeBand => AGE_BANDS[ageBandIndex(ageOn(birth, day))]!
