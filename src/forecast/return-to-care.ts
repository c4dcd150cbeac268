import { BACK_FROM, BACK_UNTIL, backStepOf } from './coming-back.ts'
import type { Course } from './course.ts'
import { ADULT, BACK, CHOICE, ENTER, KEY, WORDS } from './lives.ts'
import { toUniform } from './random.ts'

const STEPS = BACK_FROM.length

/** When, if ever, a child who left comes back. */
export class ReturnToCare {
  readonly #course: Course
  /** Chance of never coming back: [went home or elsewhere]. */
  readonly #never: Float64Array
  readonly #rate: Float64Array
  readonly #from = Int32Array.from([...BACK_FROM, BACK_UNTIL])
  readonly #until = BACK_UNTIL
  readonly #steps = STEPS

  constructor(course: Course) {
    this.#course = course
    this.#rate = course.prepared.backRate
    this.#never = Float64Array.of(0, 1).map(where => Math.exp(-this.#riskFrom(where, 0)))
  }

  /** Risk of coming back that is left so many days after leaving. */
  #riskFrom(where: number, days: number): number {
    let risk = 0
    for (let step = backStepOf(days), from = days; step < STEPS; step++) {
      const end = BACK_FROM[step + 1] ?? BACK_UNTIL
      risk += this.#course.prepared.backRate[where * STEPS + step]! * (end - from)
      from = end
    }
    return risk
  }

  /** @returns whether the child comes back while days are lived */
  schedule(child: number, left: number, now: number, where: number): boolean {
    const { lives, agenda, chance, days } = this.#course
    const { words, fractions } = lives
    const at = child * WORDS
    const first = chance.decide(words[at + KEY]!, lives.nextStep(child) | BACK)
    if (toUniform(first) < this.#never[where]!) return false
    let risk = chance.exponential(first)
    const from = this.#from
    const last = Math.min(words[at + ADULT]! - 2, days, left + this.#until - 1)
    for (let day = now, step = backStepOf(now - left); day < last; step++) {
      const end = Math.min(last, left + from[step + 1]!)
      const rate = this.#rate[where * this.#steps + step]!
      if (risk < rate * (end - day)) {
        fractions[at + CHOICE] = toUniform(chance.second)
        agenda.put(child, Math.max(Math.ceil(day + risk / rate), now + 1), ENTER)
        return true
      }
      risk -= rate * (end - day)
      day = end
    }
    return false
  }
}
