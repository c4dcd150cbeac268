import { AGE_BANDS, KINDS, kindIndex, OWN_KINDS, ownIndex } from '../care/index.ts'
import { ENDED, OUTSIDE, OWN_COUNT, STARTED, WANTING } from './sizes.ts'
import type { Course } from './course.ts'
import { bothHalves, KEY, KIND_AT, KIND_BITS, lowerHalf, NO_OWN, NOT_IN_CARE, STARTS, STATE, STEP, WANTED_AT, WANTED_BITS } from './lives.ts' // prettier-ignore
import { NO_OWN_KIND, outsideKindOf, ownKindOf } from './needs.ts'

const BANDS = AGE_BANDS.length

/** Place in OWN_KINDS of each of KINDS, or NO_OWN. */
export const ownOfKind = Uint8Array.from(KINDS, kind => {
  const own = ownIndex(kind)
  return own < 0 ? NO_OWN : own
})

/** Own kind that could have stood in for each outside kind, or NO_OWN. */
export const ownOfOutside = Uint8Array.from(KINDS, (_, kind) => {
  const need = outsideKindOf.indexOf(kind)
  return need < 0 || ownKindOf[need] === NO_OWN_KIND ? NO_OWN : ownKindOf[need]!
})

/** The kind of home a child lives in, and the own kind that was wanted: OWN_COUNT more where none suited, NO_OWN for none. */
export interface Home {
  readonly kind: number
  readonly wanted: number
}

/** Homes of children outside the loop of days: at the start, and where a scenario moves a child. */
export class Placing {
  readonly #course: Course

  constructor(course: Course) {
    this.#course = course
  }

  /** Children in own homes now, by own kind. */
  occupied(): Int32Array {
    const { words, occupied } = this.#course.memory
    return words.slice(occupied, occupied + OWN_KINDS.length)
  }

  /** @param by how many more children live in own homes of the kind */
  occupy(own: number, by: number): void {
    const { words, occupied } = this.#course.memory
    words[occupied + own]! += by
  }

  homeOf(child: number): Home {
    const state = this.#course.memory.words[child + STATE]!
    return { kind: (state >> KIND_AT) & KIND_BITS, wanted: (state >> WANTED_AT) & WANTED_BITS }
  }

  /**
   * What a search finds: an own home first, if it suits (`rest` is a uniform draw) and has room; a booked one before it,
   * where that is preferred. The child is still counted where it lives.
   */
  find(day: number, need: number, band: number, rest: number): Home {
    const { changes, prepared, booked, failed } = this.#course
    const outside = { kind: outsideKindOf[need]!, wanted: NO_OWN }
    const own = ownKindOf[need]!
    if (own === NO_OWN_KIND) return outside
    const chance = prepared.match[own * BANDS + band]!
    if (rest >= (changes ? changes.matchOn(own, chance, day) : chance))
      return failed && rest < failed.wishOn(own, band, day) ? this.#afterAll(own, day, outside) : outside
    if (booked?.hasRoom(own, day, NOT_IN_CARE)) return outside
    return { kind: this.hasRoom(own, day) ? kindIndex(OWN_KINDS[own]!) : outside.kind, wanted: own }
  }

  /** Where a child lives whose match failed: in a home that has come since, or outside, still wishing for one that suits. */
  #afterAll(own: number, day: number, outside: Home): Home {
    return this.#course.failed!.findsRoom(own, day)
      ? { kind: kindIndex(OWN_KINDS[own]!), wanted: own }
      : { ...outside, wanted: own + OWN_COUNT }
  }

  hasRoom(own: number, day: number): boolean {
    const { words, occupied } = this.#course.memory
    return words[occupied + own]! < this.placesOn(own, day)
  }

  /** Places of an own kind on a day. */
  placesOn(own: number, day: number): number {
    const { words, places, days } = this.#course.memory
    return words[places + own * days + day]!
  }

  /** A child who had no home comes to live in this one. */
  settle(child: number, day: number, home: Home): void {
    const { words } = this.#course.memory
    const state = words[child + STATE]! & ~((KIND_BITS << KIND_AT) | (WANTED_BITS << WANTED_AT))
    words[child + STATE] = state | (home.kind << KIND_AT) | (home.wanted << WANTED_AT)
    words[child + STARTS] = bothHalves(day, lowerHalf(words[child + STARTS]!))
    this.#course.tally.count(day, STARTED + home.kind, 1)
    this.#course.pools?.settle(child, home.kind, day)
    this.#count(child, day, home, 1)
  }

  /** A child leaves the home it lives in for this one. */
  resettle(child: number, day: number, home: Home): void {
    const old = this.homeOf(child)
    this.#course.tally.count(day, ENDED + old.kind, 1)
    this.#count(child, day, old, -1)
    this.settle(child, day, home)
  }

  #count(child: number, day: number, { kind, wanted }: Home, by: number): void {
    const own = ownOfKind[kind]!
    if (own !== NO_OWN) this.occupy(own, by)
    if (wanted !== NO_OWN) this.#countWanted(child, day, wanted, own === wanted, by)
  }

  #countWanted(child: number, day: number, wanted: number, isOwn: boolean, by: number): void {
    const { tally } = this.#course
    tally.countByAge(child, day, WANTING + wanted * BANDS, by)
    if (!isOwn) tally.countByAge(child, day, OUTSIDE + wanted * BANDS, by)
  }

  /** A child in an outside home would live in an own kind, had there been room. @param own OWN_COUNT more: had one suited */
  wish(child: number, day: number, own: number): void {
    const { words } = this.#course.memory
    words[child + STATE] = (words[child + STATE]! & ~(WANTED_BITS << WANTED_AT)) | (own << WANTED_AT)
    this.#countWanted(child, day, own, false, 1)
  }

  /** Whose draw, and which of its decisions. */
  who(child: number): { key: number; step: number } {
    const { words } = this.#course.memory
    return { key: words[child + KEY]!, step: words[child + STEP]! }
  }
}
