import type { Course } from './course.ts'
import { FRAILTY_POINTS } from './frailty.ts'
import { ADULT, ALONE, CARE_START, CODES, FACTOR, HALVES, HOME_START, KEY, KIND, NATURE, NOT_IN_CARE, WORDS, type Lives } from './lives.ts' // prettier-ignore
import { ownOfKind, ownOfOutside, type Placing } from './placing.ts'
import type { PreparedChildren } from './prepared.ts'
import { toUniform } from './random.ts'
import type { ReturnToCare } from './return-to-care.ts'
import { AGE_SERIES } from './series.ts'
import type { StayEnds } from './stay-ends.ts'

const BIRTHDAYS = 5
const EIGHTEENTH = 4
/** No step in a home begins so late. */
const LONG_AGO = -30_000
/** Keys of known children leave the sign to those who are to come. */
const WITHOUT_SIGN = 0x7fffffff

/** The children known on the as-at day, as they stand in every future: those in care first, then those who left lately. */
export class KnownChildren {
  readonly #course: Course
  readonly #placing: Placing
  readonly #lives: Int32Array
  readonly #counts: Int32Array<ArrayBuffer>
  readonly #occupied: Int32Array

  constructor(course: Course, placing: Placing) {
    this.#course = course
    this.#placing = placing
    const { lives, tally, prepared } = course
    const { inCare, leavers } = prepared
    tally.start()
    tally.turnTo(0)
    for (const from of [inCare, leavers])
      for (let row = 0; row < from.count; row++) addChild(lives, from, row)
    for (let child = 0; child < inCare.count; child++) {
      const kind = inCare.kind[child]!
      lives.words[child * WORDS + CARE_START] = inCare.careStart[child]!
      tally.countByAge(AGE_SERIES, child, lives.words[child * WORDS + ADULT]!, 0, 1)
      placing.kind = kind
      placing.wanted = ownOfKind[kind]!
      placing.settle(child, 0)
      lives.halves[child * HALVES + HOME_START] = Math.max(inCare.homeStart[child]!, LONG_AGO)
    }
    this.#lives = lives.words.slice(0, lives.count * WORDS)
    this.#counts = tally.counted()
    this.#occupied = placing.occupied.slice()
  }

  /** Puts them as they stand in a new future. */
  start(): void {
    const { lives, tally, prepared } = this.#course
    lives.words.set(this.#lives)
    lives.count = prepared.inCare.count + prepared.leavers.count
    this.#placing.occupied.set(this.#occupied)
    tally.start(this.#counts)
    tally.turnTo(0)
  }

  /** When and how the stays of those in care end. */
  goOn(stayEnds: StayEnds): void {
    const { lives, chance, prepared } = this.#course
    const { inCare } = prepared
    for (let child = 0; child < inCare.count; child++) {
      const nature = chance.decide(inCare.key[child]! & WITHOUT_SIGN, NATURE)
      lives.fractions[child * WORDS + FACTOR] = inCare.factors[child * FRAILTY_POINTS + (nature >>> 29)]!
      const chanceOfWish = inCare.wantedOwn[child]!
      if (chanceOfWish > 0 && toUniform(chance.second) < chanceOfWish)
        this.#placing.wish(child, 0, ownOfOutside[inCare.kind[child]!]!)
      stayEnds.schedule(child, 0, lives.halves[child * HALVES + HOME_START]!)
    }
  }

  /** Whether and when those who left lately come back. */
  comeBack(returnToCare: ReturnToCare): void {
    const { lives, chance, prepared } = this.#course
    const { inCare, leavers } = prepared
    for (let row = 0, child = inCare.count; row < leavers.count; row++, child++) {
      if (!returnToCare.schedule(child, leavers.left[row]!, 0, leavers.where[row]!)) continue
      const nature = chance.decide(leavers.key[row]! & WITHOUT_SIGN, NATURE)
      lives.fractions[child * WORDS + FACTOR] = leavers.factors[row * FRAILTY_POINTS + (nature >>> 29)]!
    }
  }
}

function addChild(lives: Lives, from: PreparedChildren, row: number): void {
  const child = lives.add()
  const { words, codes } = lives
  words[child * WORDS + KEY] = from.key[row]! & WITHOUT_SIGN
  words[child * WORDS + ADULT] = from.birthdays[row * BIRTHDAYS + EIGHTEENTH]!
  codes[child * CODES + ALONE] = from.alone[row]!
  codes[child * CODES + KIND] = NOT_IN_CARE
}
