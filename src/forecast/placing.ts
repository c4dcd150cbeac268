import { AGE_BANDS, KINDS, OWN_KINDS, kindIndex } from '../care/index.ts'
import type { Course } from './course.ts'
import { ADULT, CHOICE, CODES, HALVES, HOME_START, KEY, KIND, STEP, WANTED, WORDS } from './lives.ts'
import { NEEDS, NO_OWN_KIND, outsideKindOf, ownKindOf } from './needs.ts'
import {
  DEMAND_BY_AGE_SERIES,
  DEMAND_SERIES,
  ENDED_SERIES,
  KIND_SERIES,
  OUTSIDE_BY_AGE_SERIES,
} from './series.ts'

const OWN_KIND_INDEX = Uint8Array.from(OWN_KINDS, kindIndex)

/** Place in OWN_KINDS of each of KINDS. */
export const ownOfKind = Uint8Array.from(KINDS, (_, kind) =>
  OWN_KIND_INDEX.includes(kind) ? OWN_KIND_INDEX.indexOf(kind) : NO_OWN_KIND,
)

/** Own kind that could have stood in for each outside kind. */
export const ownOfOutside = Uint8Array.from(KINDS, (_, kind) => {
  const need = outsideKindOf.indexOf(kind)
  return need < 0 ? NO_OWN_KIND : ownKindOf[need]!
})

/** Which homes children get, and how full the own ones are. */
export class Placing {
  /** Children in own homes now, by own kind. */
  readonly occupied = new Int32Array(OWN_KINDS.length)
  /** What the last search found: the kind of home, and the own kind that was wanted, NO_OWN_KIND for none. */
  kind = 0
  wanted = 0
  readonly #course: Course
  readonly #places: Int32Array
  readonly #match: Float64Array
  readonly #needs = NEEDS.length
  readonly #bands = AGE_BANDS.length
  readonly #ownKindIndex = OWN_KIND_INDEX
  readonly #ownOfKind = ownOfKind
  readonly #ownKindOf = ownKindOf
  readonly #outsideKindOf = outsideKindOf

  constructor(course: Course) {
    this.#course = course
    this.#places = course.changes?.places ?? course.prepared.places
    this.#match = course.prepared.match
  }

  /**
   * What the child needs, then the search. What is left of the last draw decides: once it has chosen a need, its place
   * within that need's share is again a uniform draw. Sets `kind` and `wanted`.
   */
  search(child: number, day: number, shares: Float64Array, cell: number, band: number): void {
    const { lives, changes } = this.#course
    const u = lives.fractions[child * WORDS + CHOICE]!
    const last = this.#needs - 1
    let need = 0
    while (need < last && u >= shares[cell + need]!) need++
    const low = need === 0 ? 0 : shares[cell + need - 1]!
    const rest = (u - low) / (shares[cell + need]! - low)
    const other = changes ? changes.otherNeed(this.who(child), need, band, day) : -1
    if (other < 0) this.find(day, need, band, rest)
    else this.find(day, other, band, changes!.rest)
  }

  /** An own home first, if it suits (`rest` is a uniform draw) and has room: sets `kind` and `wanted`. */
  find(day: number, need: number, band: number, rest: number): void {
    const { changes } = this.#course
    const own = this.#ownKindOf[need]!
    this.kind = this.#outsideKindOf[need]!
    this.wanted = NO_OWN_KIND
    if (own === NO_OWN_KIND) return
    const chance = this.#match[own * this.#bands + band]!
    if (rest >= (changes ? changes.matchOn(own, chance, day) : chance)) return
    this.wanted = own
    if (this.hasRoom(own, day)) this.kind = this.#ownKindIndex[own]!
  }

  hasRoom(own: number, day: number): boolean {
    return this.occupied[own]! < this.#places[own * (this.#course.days + 1) + day]!
  }

  /** Places of an own kind on a day. */
  placesOn(own: number, day: number): number {
    return this.#places[own * (this.#course.days + 1) + day]!
  }

  /** A child who had no home comes to live in what was found. */
  settle(child: number, day: number): void {
    this.#live(child, day)
    this.#count(child, day, this.kind, this.wanted, 1)
  }

  /** A child leaves one home for what was found. Where it is the same again, only that one ended is counted. */
  resettle(child: number, day: number, kind: number, wanted: number): void {
    this.#live(child, day)
    this.#course.tally.count(ENDED_SERIES + kind, 1)
    if (kind === this.kind && wanted === this.wanted) return
    this.#count(child, day, this.kind, this.wanted, 1)
    this.#count(child, day, kind, wanted, -1)
  }

  #live(child: number, day: number): void {
    const { codes, halves } = this.#course.lives
    halves[child * HALVES + HOME_START] = day
    codes[child * CODES + KIND] = this.kind
    codes[child * CODES + WANTED] = this.wanted
  }

  /** A home is left for good: its place, if it is an own one, is free from now on. */
  vacate(child: number, day: number, kind: number, wanted: number): void {
    this.#course.tally.count(ENDED_SERIES + kind, 1)
    this.#count(child, day, kind, wanted, -1)
  }

  #count(child: number, day: number, kind: number, wanted: number, by: number): void {
    this.#course.tally.count(KIND_SERIES + kind, by)
    const own = this.#ownOfKind[kind]!
    if (own !== NO_OWN_KIND) this.occupied[own]! += by
    if (wanted !== NO_OWN_KIND) this.#countWanted(child, day, wanted, own === wanted, by)
  }

  #countWanted(child: number, day: number, wanted: number, isOwn: boolean, by: number): void {
    const { tally, lives } = this.#course
    const adult = lives.words[child * WORDS + ADULT]!
    const series = wanted * this.#bands
    tally.count(DEMAND_SERIES + wanted, by)
    tally.countByAge(DEMAND_BY_AGE_SERIES + series, child, adult, day, by)
    if (!isOwn) tally.countByAge(OUTSIDE_BY_AGE_SERIES + series, child, adult, day, by)
  }

  /** A child in an outside home would live in an own kind, had there been room. */
  wish(child: number, day: number, own: number): void {
    this.#course.lives.codes[child * CODES + WANTED] = own
    this.#countWanted(child, day, own, false, 1)
  }

  /** Whose draw, and which of its decisions. */
  who(child: number): { key: number; step: number } {
    const { words, halves } = this.#course.lives
    return { key: words[child * WORDS + KEY]!, step: halves[child * HALVES + STEP]! }
  }
}
