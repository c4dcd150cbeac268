import { AGE_BANDS, kindIndex, OWN_KINDS } from '../care/index.ts'
import { homeCell } from './coming-back.ts'
import type { Course } from './course.ts'
import { bandOfStep, firstCell, nextCell } from './destinations.ts'
import { ADULT, ALONE, CARE_START, CHOICE, CODES, HALVES, HOME_START, KIND, NOT_IN_CARE, TURN_18, WANTED, WORDS } from './lives.ts' // prettier-ignore
import type { Placing } from './placing.ts'
import type { ReturnToCare } from './return-to-care.ts'
import { AGE_SERIES, ALONE_SERIES, ENTRIES_BY_AGE_SERIES, ENTRIES_SERIES, EXITS_BY_AGE_SERIES, EXITS_SERIES, MOVES_SERIES, TURNING_18_SERIES } from './series.ts' // prettier-ignore
import type { StayEnds } from './stay-ends.ts'
import { AGE_STEPS, CARE_STEPS, DAYS_OF_CHILDHOOD, HOME_STEPS, stepOf } from './steps.ts'

const OLDEST_BAND = AGE_BANDS.length - 1
const OWN_FOSTERING = OWN_KINDS.indexOf('in_house_fostering')
const IN_HOUSE_FOSTERING = kindIndex('in_house_fostering')

/** What coming into care, moving and leaving do to a child and to the counts. */
export class LifeEvents {
  readonly #course: Course
  readonly #placing: Placing
  readonly #stayEnds: StayEnds
  readonly #returnToCare: ReturnToCare

  constructor(course: Course, placing: Placing, stayEnds: StayEnds, returnToCare: ReturnToCare) {
    this.#course = course
    this.#placing = placing
    this.#stayEnds = stayEnds
    this.#returnToCare = returnToCare
  }

  enter(child: number, day: number): void {
    const { lives, tally, prepared } = this.#course
    const adult = lives.words[child * WORDS + ADULT]!
    const alone = lives.codes[child * CODES + ALONE]!
    const age = ageStepOn(day, adult)
    const band = bandOfStep[age]!
    tally.count(ENTRIES_SERIES, 1)
    tally.count(ENTRIES_BY_AGE_SERIES + band, 1)
    if (alone === 1) tally.count(ALONE_SERIES, 1)
    tally.countByAge(AGE_SERIES, child, adult, day, 1)
    lives.words[child * WORDS + CARE_START] = day
    this.#placing.search(child, day, prepared.firstNeed, firstCell(alone, age), band)
    this.#placing.settle(child, day)
    this.#stayEnds.schedule(child, day, day)
  }

  move(child: number, day: number): void {
    const { lives, tally, prepared, changes } = this.#course
    const code = child * CODES
    const kind = lives.codes[code + KIND]!
    const wanted = lives.codes[code + WANTED]!
    if (changes?.isStopped(this.#placing.who(child), kind, day))
      return this.#stayEnds.schedule(child, day, lives.halves[child * HALVES + HOME_START]!)
    const band = bandOfStep[ageStepOn(day, lives.words[child * WORDS + ADULT]!)]!
    tally.count(MOVES_SERIES, 1)
    const home = stepOf(HOME_STEPS, day - lives.halves[child * HALVES + HOME_START]!)
    const cell = nextCell(lives.codes[code + ALONE]!, kind, band, home)
    this.#placing.search(child, day, prepared.nextNeed, cell, band)
    this.#placing.resettle(child, day, kind, wanted)
    this.#stayEnds.schedule(child, day, day)
  }

  leave(child: number, day: number, event: number): void {
    const { lives, tally, prepared, changes } = this.#course
    const { words, codes, fractions } = lives
    const at = child * WORDS
    const kind = codes[child * CODES + KIND]!
    const adult = words[at + ADULT]!
    tally.count(EXITS_SERIES, 1)
    tally.countByAge(AGE_SERIES, child, adult, day, -1)
    this.#placing.vacate(child, day, kind, codes[child * CODES + WANTED]!)
    codes[child * CODES + KIND] = NOT_IN_CARE
    if (event === TURN_18) {
      if (kind === IN_HOUSE_FOSTERING && changes?.staysOn(this.#placing.who(child), day))
        this.#placing.occupied[OWN_FOSTERING]!++
      tally.count(TURNING_18_SERIES, 1)
      tally.count(EXITS_BY_AGE_SERIES + OLDEST_BAND, 1)
      return
    }
    const band = bandOfStep[ageStepOn(day, adult)]!
    tally.count(EXITS_BY_AGE_SERIES + band, 1)
    const care = stepOf(CARE_STEPS, day - words[at + CARE_START]!)
    const isHome =
      fractions[at + CHOICE]! < prepared.homeShare[homeCell(codes[child * CODES + ALONE]!, kind, band, care)]!
    this.#returnToCare.schedule(child, day, day, isHome ? 0 : 1)
  }
}

export const ageStepOn = (day: number, adult: number): number =>
  stepOf(AGE_STEPS, day - adult + DAYS_OF_CHILDHOOD)
