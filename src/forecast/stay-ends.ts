import type { Course } from './course.ts'
import type { RateTables } from './hazard-effects.ts'
import { ADULT, ALONE, CARE_START, CHOICE, CODES, FACTOR, KEY, KIND, LEAVE, MOVE, TURN_18, WAIT, WORDS } from './lives.ts' // prettier-ignore
import { toExponential, toUniform } from './random.ts'
import { AGE_STEPS, CARE_STEPS, DAYS_OF_CHILDHOOD, HOME_STEPS, stepOf, type Steps } from './steps.ts'

const AGES = AGE_STEPS.count
const CARES = CARE_STEPS.count
const HOMES = HOME_STEPS.count
const FAR = 1_000_000
const ends = ({ from }: Steps) => Int32Array.from([...from.slice(1), FAR, FAR])
const AGE_ENDS = ends(AGE_STEPS)
const CARE_ENDS = ends(CARE_STEPS)
const HOME_ENDS = ends(HOME_STEPS)

/** When and how each stay in a home ends. */
export class StayEnds {
  readonly #course: Course
  readonly #rates: RateTables

  constructor(course: Course, rates: RateTables) {
    this.#course = course
    this.#rates = rates
  }

  /**
   * Walks through the stretches in which both rates are constant until the drawn amount of risk is used up, the child
   * turns 18, or the last day is passed. What comes next in a stretch is worked out, not asked: which of three scales
   * takes its next step is a toss-up that the processor would guess wrong half the time.
   */
  schedule(child: number, now: number, homeStart: number): void {
    const { lives, agenda, chance, days } = this.#course
    const { words, codes, fractions } = lives
    const at = child * WORDS
    const code = child * CODES
    const kind = codes[code + KIND]!
    const adult = words[at + ADULT]!
    const born = adult - DAYS_OF_CHILDHOOD
    const careStart = words[at + CARE_START]!
    const alone = codes[code + ALONE]! * 2
    const { byAge, byStay } = this.#rates
    const leaveFactor = this.#rates.alone[alone]!
    const moveFactor = this.#rates.alone[alone + 1]! * fractions[at + FACTOR]!
    const draw = chance.decide(words[at + KEY]!, lives.nextStep(child) | WAIT)
    let risk = toExponential(draw[0]!)
    let age = stepOf(AGE_STEPS, now - born)
    let care = stepOf(CARE_STEPS, now - careStart)
    let home = stepOf(HOME_STEPS, now - homeStart)
    const ages = kind * AGES
    const cares = kind * CARES
    let nextAge = born + AGE_ENDS[age]!
    let nextCare = careStart + CARE_ENDS[care]!
    let nextHome = homeStart + HOME_ENDS[home]!
    const limit = adult <= days ? adult : days + 1
    for (let day = now; day < limit;) {
      const a = (ages + age) * 2
      const s = ((cares + care) * HOMES + home) * 2
      const leave = byAge[a]! * byStay[s]! * leaveFactor
      const both = leave + byAge[a + 1]! * byStay[s + 1]! * moveFactor
      const end = earlier(earlier(nextAge, nextCare), earlier(nextHome, limit))
      const used = both * (end - day)
      if (risk <= used) {
        const when = Math.max(Math.ceil(day + risk / both), now + 1)
        if (when >= limit) break
        const u = toUniform(draw[1]!) * both
        const isLeaving = u < leave
        fractions[at + CHOICE] = isLeaving ? u / leave : (u - leave) / (both - leave)
        agenda.put(child, when, isLeaving ? LEAVE : MOVE)
        return
      }
      risk -= used
      day = end
      age += isReached(nextAge, end)
      care += isReached(nextCare, end)
      home += isReached(nextHome, end)
      nextAge = born + AGE_ENDS[age]!
      nextCare = careStart + CARE_ENDS[care]!
      nextHome = homeStart + HOME_ENDS[home]!
    }
    if (adult <= days) agenda.put(child, adult > now ? adult : now + 1, TURN_18)
  }
}

/** The smaller of two days, without a branch. */
const earlier = (a: number, b: number): number => b + ((a - b) & ((a - b) >> 31))

/** 1 where `next`, which is not before `end`, is `end`; else 0. */
const isReached = (next: number, end: number): number => 1 + ((end - next) >> 31)
