import { put, setSteps } from './agenda.ts'
import { AGED, OWN_COUNT } from './sizes.ts'
import type { Course } from './course.ts'
import { wishOf } from './failed-matches.ts'
import { FRAILTY_POINTS } from './frailty.ts'
import { ALONE_AT, bothHalves, EARLIEST_DAY, FACTOR, FACTOR_PARTS, KEY, KIND_AT, NATURE, NO_OWN, NOT_IN_CARE, STARTS, STATE, STAY, WANTED_AT, WORDS } from './lives.ts' // prettier-ignore
import { ownOfKind, ownOfOutside, type Placing } from './placing.ts'
import { daysTo18, type PreparedChildren } from './prepared.ts'
import type { ReturnToCare } from './return-to-care.ts'

/** Keys of known children leave the sign to those who are to come. */
const WITHOUT_SIGN = 0x7fffffff

const factorsOf = ({ factors }: PreparedChildren) =>
  new Int32Array(factors.map(factor => Math.round(factor * FACTOR_PARTS)))

/** The children known on the as-at day, as they stand in every future: those in care first, then those who left lately. */
export class KnownChildren {
  readonly #course: Course
  readonly #placing: Placing
  /** All that memory holds before the first day. */
  readonly #memory: Int32Array
  readonly #factors: Int32Array
  readonly #factorsOfLeavers: Int32Array
  /** Draws of 32 bits below this wish for an own home. */
  readonly #wishes: Float64Array
  /** Draws below this, and not below that, wish for one that suits; undefined: nothing is stated. */
  readonly #failed: Float64Array | undefined
  readonly #end: number

  constructor(course: Course, placing: Placing) {
    this.#course = course
    this.#placing = placing
    const { memory, tally, prepared } = course
    const { inCare, leavers } = prepared
    this.#factors = factorsOf(inCare)
    this.#factorsOfLeavers = factorsOf(leavers)
    this.#wishes = inCare.wantedOwn.map(chance => chance * 2 ** 32)
    const { failed } = prepared
    this.#failed =
      failed &&
      inCare.wantedOwn.map((chance, row) => wishOf(chance, failed[ownOfOutside[inCare.kind[row]!]!] ?? 0) * 2 ** 32) // prettier-ignore
    for (const from of [inCare, leavers]) for (let row = 0; row < from.count; row++) this.#add(from, row)
    for (let row = 0, child = memory.lives; row < inCare.count; row++, child += WORDS) {
      const kind = inCare.kind[row]!
      const starts = [inCare.homeStart[row]!, inCare.careStart[row]!].map(day => Math.max(day, EARLIEST_DAY))
      tally.countByAge(child, 0, AGED, 1)
      placing.settle(child, 0, { kind, wanted: ownOfKind[kind]! })
      memory.words[child + STARTS] = bothHalves(starts[0]!, starts[1]!)
      setSteps(memory, child, 0)
    }
    this.#memory = memory.words.slice(memory.counts, memory.end)
    this.#occupied = placing.occupied()
    this.#end = memory.end
  }

  readonly #occupied: Int32Array

  #add(from: PreparedChildren, row: number): void {
    const { memory, tally } = this.#course
    const child = memory.addChild()
    const { words } = memory
    words[child + KEY] = from.key[row]! & WITHOUT_SIGN
    words[child + STATE] = (from.alone[row]! << ALONE_AT) | (NOT_IN_CARE << KIND_AT) | (NO_OWN << WANTED_AT)
    tally.start(child, daysTo18(from, row), 0)
  }

  /** Puts them as they stand in a new future: how the stays of those in care go on is to be drawn on day 0. */
  start(): void {
    const { memory, chance, prepared } = this.#course
    const { inCare } = prepared
    const { words } = memory
    words.set(this.#memory, memory.counts)
    words.set(this.#occupied, memory.occupied)
    memory.end = this.#end
    for (let row = inCare.count - 1, child = memory.lives + row * WORDS; row >= 0; row--, child -= WORDS) {
      const nature = chance.decide(words[child + KEY]!, NATURE)
      words[child + FACTOR] = this.#factors[row * FRAILTY_POINTS + (nature >>> 29)]!
      const own = ownOfOutside[inCare.kind[row]!]!
      const u = chance.second >>> 0
      if (u < this.#wishes[row]!) this.#placing.wish(child, 0, own)
      else if (this.#failed && u < this.#failed[row]!) this.#placing.wish(child, 0, own + OWN_COUNT)
      put(memory, child, 0, STAY)
    }
  }

  /** Whether and when those who left lately come back. */
  comeBack(returnToCare: ReturnToCare): void {
    const { memory, chance, prepared } = this.#course
    const { inCare, leavers } = prepared
    for (
      let row = 0, child = memory.lives + inCare.count * WORDS;
      row < leavers.count;
      row++, child += WORDS
    ) {
      if (!returnToCare.draw({ child, left: leavers.left[row]!, now: 0, where: leavers.where[row]! }))
        continue
      const nature = chance.decide(memory.words[child + KEY]!, NATURE)
      memory.words[child + FACTOR] = this.#factorsOfLeavers[row * FRAILTY_POINTS + (nature >>> 29)]!
    }
  }
}
