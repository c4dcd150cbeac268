import type { Course } from './course.ts'
import type { RateTables } from './hazard-effects.ts'
import { ADULT, ALONE, CARE_START, CHOICE, CODES, FACTOR, KEY, KIND, LEAVE, MOVE, TURN_18, WAIT, WORDS } from './lives.ts' // prettier-ignore
import { toUniform } from './random.ts'
import { AGE_STEPS, CARE_STEPS, DAYS_OF_CHILDHOOD, HOME_STEPS, LONGEST, type Steps } from './steps.ts'

const FAR = 1_000_000
/** First day of the step after each; two more, for the step after the last. */
const ends = ({ from }: Steps) => Int32Array.from([...from.slice(1), FAR, FAR])

/** When and how each stay in a home ends. */
export class StayEnds {
  readonly #course: Course
  readonly #byAge: Float64Array
  readonly #byStay: Float64Array
  readonly #alone: Float64Array
  // a field is looked up faster than a constant of the file, once all files are bundled into one
  readonly #ages = AGE_STEPS.count
  readonly #cares = CARE_STEPS.count
  readonly #homes = HOME_STEPS.count
  readonly #ageEnds = ends(AGE_STEPS)
  readonly #careEnds = ends(CARE_STEPS)
  readonly #homeEnds = ends(HOME_STEPS)
  readonly #ageOf = AGE_STEPS.ofDay
  readonly #careOf = CARE_STEPS.ofDay
  readonly #homeOf = HOME_STEPS.ofDay
  readonly #childhood = DAYS_OF_CHILDHOOD

  constructor(course: Course, { byAge, byStay, alone }: RateTables) {
    this.#course = course
    this.#byAge = byAge
    this.#byStay = byStay
    this.#alone = alone
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
    const kind = codes[child * CODES + KIND]!
    const alone = codes[child * CODES + ALONE]! * 2
    const adult = words[at + ADULT]!
    const careStart = words[at + CARE_START]!
    const born = adult - this.#childhood
    const leaveFactor = this.#alone[alone]!
    const moveFactor = this.#alone[alone + 1]! * fractions[at + FACTOR]!
    const byAge = this.#byAge
    const byStay = this.#byStay
    const ageEnds = this.#ageEnds
    const careEnds = this.#careEnds
    const homeEnds = this.#homeEnds
    const aCareStep = this.#homes * 2
    const first = chance.decide(words[at + KEY]!, lives.nextStep(child) | WAIT)
    let risk = chance.exponential(first)
    let age = placeOf(this.#ageOf, now - born)
    let care = placeOf(this.#careOf, now - careStart)
    let home = placeOf(this.#homeOf, now - homeStart)
    let a = (kind * this.#ages + age) * 2
    let s = (kind * this.#cares + care) * aCareStep + home * 2
    let nextAge = born + ageEnds[age]!
    let nextCare = careStart + careEnds[care]!
    let nextHome = homeStart + homeEnds[home]!
    const limit = adult <= days ? adult : days + 1
    for (let day = now; day < limit;) {
      const leave = byAge[a]! * byStay[s]! * leaveFactor
      const both = leave + byAge[a + 1]! * byStay[s + 1]! * moveFactor
      const end = earlier(earlier(nextAge, nextCare), earlier(nextHome, limit))
      const used = both * (end - day)
      if (risk <= used) {
        const when = Math.max(Math.ceil(day + risk / both), now + 1)
        if (when >= limit) break
        const u = toUniform(chance.second) * both
        const isLeaving = u < leave
        fractions[at + CHOICE] = isLeaving ? u / leave : (u - leave) / (both - leave)
        agenda.put(child, when, isLeaving ? LEAVE : MOVE)
        return
      }
      risk -= used
      day = end
      const isOlder = isReached(nextAge, end)
      const isLonger = isReached(nextCare, end)
      const isSettled = isReached(nextHome, end)
      age += isOlder
      care += isLonger
      home += isSettled
      a += 2 * isOlder
      s += aCareStep * isLonger + 2 * isSettled
      nextAge = born + ageEnds[age]!
      nextCare = careStart + careEnds[care]!
      nextHome = homeStart + homeEnds[home]!
    }
    if (adult <= days) agenda.put(child, adult > now ? adult : now + 1, TURN_18)
  }
}

/** The step of a day, as `stepOf` has it. */
const placeOf = (ofDay: Uint8Array, day: number): number =>
  ofDay[day < 0 ? 0 : day >= LONGEST ? LONGEST - 1 : day]!

/** The smaller of two days, without a branch. */
const earlier = (a: number, b: number): number => b + ((a - b) & ((a - b) >> 31))

/** 1 where `next`, which is not before `end`, is `end`; else 0. */
const isReached = (next: number, end: number): number => 1 + ((end - next) >> 31)
