import { put, setStepsOfEntrant } from './agenda.ts'
import { BACK_FROM, BACK_UNTIL, backStepOf } from './coming-back.ts'
import type { Course } from './course.ts'
import { BACK, BIRTHDAYS, CHOICE, ENTER, KEY, STEP, upperHalf } from './lives.ts'

const STEPS = BACK_FROM.length

/** A child who left on a day, WENT_HOME or WENT_ELSEWHERE, and is not back yet, `now`. */
export interface Leaver {
  readonly child: number
  readonly left: number
  readonly now: number
  readonly where: number
}

/** When, if ever, a child who left comes back. */
export class ReturnToCare {
  /** Draws of 32 bits below this never come back: [went home or elsewhere]. */
  readonly never = new Float64Array(2)
  readonly #course: Course
  readonly #rate: Float64Array
  readonly #from = Int32Array.from([...BACK_FROM, BACK_UNTIL])
  readonly #until = BACK_UNTIL
  readonly #steps = STEPS

  constructor(course: Course) {
    this.#course = course
    this.#rate = course.prepared.backRate
    this.startRun()
  }

  /** Rates may have been drawn anew. */
  startRun(): void {
    for (let where = 0; where < this.never.length; where++)
      this.never[where] = Math.exp(-this.#riskOf(where)) * 2 ** 32
  }

  /** Risk of coming back, all of it. */
  #riskOf(where: number): number {
    let risk = 0
    for (let step = 0; step < STEPS; step++)
      risk += this.#rate[where * STEPS + step]! * (this.#from[step + 1]! - this.#from[step]!)
    return risk
  }

  /** @returns whether the child comes back while days are lived */
  draw(leaver: Leaver): boolean {
    const { memory, chance } = this.#course
    const { words } = memory
    const step = words[leaver.child + STEP]!++
    const first = chance.decide(words[leaver.child + KEY]!, (step << 4) | BACK)
    return first >>> 0 >= this.never[leaver.where]! && this.comeBack(leaver, first, chance.second)
  }

  /** The same, once it is drawn that the child comes back some day. */
  comeBack({ child, left, now, where }: Leaver, first: number, second: number): boolean {
    const { memory, chance } = this.#course
    const { words, days } = memory
    let risk = chance.exponential(first)
    const last = Math.min(upperHalf(words[child + BIRTHDAYS]!) - 2, days - 1, left + this.#until - 1)
    for (let day = now, step = backStepOf(now - left); day < last; step++) {
      const end = Math.min(last, left + this.#from[step + 1]!)
      const rate = this.#rate[where * this.#steps + step]!
      if (risk < rate * (end - day)) {
        const when = Math.max(Math.ceil(day + risk / rate), now + 1)
        words[child + CHOICE] = second >>> 1
        setStepsOfEntrant(memory, child, when)
        put(memory, child, when, ENTER)
        return true
      }
      risk -= rate * (end - day)
      day = end
    }
    return false
  }
}
