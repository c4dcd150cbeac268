import { put } from './agenda.ts'
import type { Course } from './course.ts'
import { bandOfStep } from './destinations.ts'
import { DrawnClasses } from './entrant-classes.ts'
import { drawLevels } from './levels.ts'
import { AGE_AT, ALONE_AT, BAND_AT, BAND_BITS, BIRTHDAYS, bothHalves, CHOICE, ENTER, FACTOR, FACTOR_PARTS, KEY, KIND_AT, NATURE, NO_OWN, NOT_IN_CARE, STARTS, STATE, STEP, WANTED_AT } from './lives.ts' // prettier-ignore
import type { PreparedEntries } from './prepared.ts'
import { toUniform } from './random.ts'
import { bandOfDaysTo18 } from './tally.ts'
import { AGE_STEPS, DAYS_OF_CHILDHOOD, stepOf } from './steps.ts'

const ENTRY_LEVEL = 3
const ENTRY_COUNT = 4
const ENTRY_GROUP = 5
const CHANGED_ENTRY = 6
/** 7 to 10 are those of rates and shares. */
const ENTRANT_CLASSES = 11

/** The most groups that a month's keys have room for. */
const MOST_GROUPS = 2 ** 18 - 1
/** The most members of a group that have draws of their own. */
const MOST_MEMBERS = 8
/** Keys of those to come have this bit, keys of known children do not. */
const IS_NEW = 0x80000000
/** Days by which an entrant may be older or younger than the child of the past that it is like. */
const AGE_JITTER = 30
/** No one comes in only to turn 18 on the next day. */
const LEAST_DAYS_TO_ADULT = 2

/** Age band and step, as bits of STATE, of children with so many days to their 18th birthday. */
const STATE_BY_DAYS_TO_18 = Int32Array.from({ length: DAYS_OF_CHILDHOOD + 1 }, (_, days) => {
  const age = stepOf(AGE_STEPS, DAYS_OF_CHILDHOOD - days)
  return (bandOfDaysTo18(days) << BAND_AT) | (age << AGE_AT)
})

/** Groups that come in, month by month: the level drifts, the count is chance, the group is like one of the past. */
export class Arrivals {
  readonly #course: Course
  readonly #entries: PreparedEntries
  /** How groups fall into classes, drawn in each future; undefined: as estimated. */
  readonly #classes: DrawnClasses | undefined
  readonly #guide: Int32Array
  readonly #factors: Int32Array
  /** STATE of whoever comes in, and age band and step of one who has so many days to 18. */
  readonly #newcomer: number
  readonly #stateOf = STATE_BY_DAYS_TO_18

  constructor(course: Course, entries: PreparedEntries) {
    this.#course = course
    this.#entries = entries
    this.#classes = entries.classes && new DrawnClasses(entries.classes)
    this.#guide = guideTo(entries.groupChance)
    this.#newcomer = (entries.alone << ALONE_AT) | (NOT_IN_CARE << KIND_AT) | (NO_OWN << WANTED_AT)
    this.#factors = Int32Array.from(course.prepared.newFactors, factor => Math.round(factor * FACTOR_PARTS))
  }

  draw(): void {
    const { chance, prepared } = this.#course
    const { monthEnds, months } = prepared
    const { alone, level, groupChance, dispersion, season } = this.#entries
    if (groupChance.length === 0) return
    this.#classes?.draw(chance.stream(alone, ENTRANT_CLASSES))
    const levels = drawLevels(level, months, chance.stream(alone, ENTRY_LEVEL))
    const counts = chance.stream(alone, ENTRY_COUNT)
    const extra = dispersion - 1
    for (let month = 0; month < months; month++) {
      const first = month === 0 ? 1 : monthEnds[month - 1]! + 1
      const days = monthEnds[month]! - first + 1
      let mean = Math.min(days * Math.exp(levels[month]!) * season[month]!, MOST_GROUPS)
      if (extra > 0.01) mean = extra * counts.gamma(mean / extra)
      const count = Math.min(counts.poisson(mean), MOST_GROUPS)
      for (let group = 0; group < count; group++)
        this.#addGroup((alone << 30) | (month << 21) | (group << 3), first, days)
    }
  }

  #addGroup(id: number, first: number, days: number): void {
    const { chance, changes } = this.#course
    const { groupChance, firstMember, daysToAdult } = this.#entries
    const day = first + Math.floor(toUniform(chance.decideForAll(id, ENTRY_GROUP << 24)) * days)
    const u = toUniform(chance.second)
    const group = placeIn(groupChance, this.#guide, this.#classes ? this.#classes.placeOf(u) : u)
    const from = firstMember[group]!
    const to = firstMember[group + 1]!
    const changed = changes ? toUniform(chance.decideForAll(id, CHANGED_ENTRY << 24)) : 0
    for (let member = from; member < to; member++) {
      const key = (id + Math.min(member - from, MOST_MEMBERS - 1)) | IS_NEW
      const copies = changes ? this.#copiesOf(member, day, changed) : 1
      for (let copy = 0; copy < copies; copy++)
        this.#add(copy === 0 ? key : twinKey(key, copy), day, daysToAdult[member]!)
    }
  }

  #copiesOf(member: number, day: number, u: number): number {
    const { alone, daysToAdult } = this.#entries
    const band = bandOfStep[stepOf(AGE_STEPS, DAYS_OF_CHILDHOOD - daysToAdult[member]!)]!
    return this.#course.changes!.copiesOf({ alone, band, day, u })
  }

  #add(key: number, day: number, usualDaysToAdult: number): void {
    const { memory, chance, tally } = this.#course
    const child = memory.addChild()
    const { words } = memory
    const nature = chance.decide(key, NATURE)
    const jitter = Math.round((toUniform(chance.second) - 0.5) * 2 * AGE_JITTER)
    const toAdult = Math.min(Math.max(usualDaysToAdult + jitter, LEAST_DAYS_TO_ADULT), DAYS_OF_CHILDHOOD)
    words[child + KEY] = key
    words[child + CHOICE] = (nature << 3) >>> 1
    words[child + FACTOR] = this.#factors[nature >>> 29]!
    words[child + STATE] = this.#newcomer | this.#stateOf[toAdult]!
    words[child + STARTS] = bothHalves(day, day)
    words[child + BIRTHDAYS] = bothHalves(
      day + toAdult,
      tally.endOfBand(child, day + toAdult, (this.#stateOf[toAdult]! >> BAND_AT) & BAND_BITS),
    )
    words[child + STEP] = 0
    put(memory, child, day, ENTER)
  }
}

/** Key of another child like one who comes in. */
const twinKey = (key: number, copy: number): number => Math.imul(key ^ (copy << 7), 0x85ebca6b) | IS_NEW

/** For each of equally many equal parts of chance, the place in which it begins: a search starts there (Chen and Asau, 1974). */
function guideTo(added: Float64Array): Int32Array {
  let place = 0
  return Int32Array.from(added, (_, part) => {
    while (place < added.length - 1 && added[place]! <= part / added.length) place++
    return place
  })
}

/** First place whose added-up chance is above u. */
function placeIn(added: Float64Array, guide: Int32Array, u: number): number {
  let place = guide[Math.floor(u * guide.length)]!
  while (place < added.length - 1 && added[place]! <= u) place++
  return place
}
