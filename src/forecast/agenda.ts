import { AGE_AT, CARE_AT, EVENT_BITS, HOME_AT, lowerHalf, NEXT, NOBODY, STARTS, STATE, STEP_BITS, upperHalf, BIRTHDAYS } from './lives.ts' // prettier-ignore
import type { Memory } from './memory.ts'
import { AGE_STEPS, CARE_STEPS, DAYS_OF_CHILDHOOD, HOME_STEPS, stepOf } from './steps.ts'

/** Something is to happen to a child on a day: it is put before what else does. */
export function put({ words, agenda }: Memory, child: number, day: number, event: number): void {
  words[child + STATE] = (words[child + STATE]! & ~EVENT_BITS) | event
  words[child + NEXT] = words[agenda + day]!
  words[agenda + day] = child
}

/** Takes back what was to happen to a child on a day from `from` on. */
export function withdraw(memory: Memory, child: number, from: number): void {
  for (let day = from; day < memory.days; day++) if (withdrawOn(memory, child, day)) return
}

function withdrawOn({ words, agenda }: Memory, child: number, day: number): boolean {
  let before = agenda + day
  for (let one = words[before]!; one !== NOBODY; one = words[before]!) {
    if (one === child) {
      words[before] = words[child + NEXT]!
      return true
    }
    before = one + NEXT
  }
  return false
}

/** Which steps of age, time in care and time in the home a child is in on a day. */
export function setSteps({ words }: Memory, child: number, day: number): void {
  const starts = words[child + STARTS]!
  const steps = (STEP_BITS << AGE_AT) | (STEP_BITS << CARE_AT) | (STEP_BITS << HOME_AT)
  const age = stepOf(AGE_STEPS, day - upperHalf(words[child + BIRTHDAYS]!) + DAYS_OF_CHILDHOOD)
  const care = stepOf(CARE_STEPS, day - lowerHalf(starts))
  const home = stepOf(HOME_STEPS, day - upperHalf(starts))
  words[child + STATE] =
    (words[child + STATE]! & ~steps) | (age << AGE_AT) | (care << CARE_AT) | (home << HOME_AT)
}

/** The same for a child who comes in on the day. */
export function setStepsOfEntrant({ words }: Memory, child: number, day: number): void {
  const steps = (STEP_BITS << AGE_AT) | (STEP_BITS << CARE_AT) | (STEP_BITS << HOME_AT)
  const age = stepOf(AGE_STEPS, day - upperHalf(words[child + BIRTHDAYS]!) + DAYS_OF_CHILDHOOD)
  words[child + STATE] = (words[child + STATE]! & ~steps) | (age << AGE_AT)
}
