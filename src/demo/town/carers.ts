import type { Day } from '../../care/index.ts'
import { between, pick, type Draw, type Weights } from '../draw.ts'
import type { Tier } from './authorities.ts'
import type { Geography, Postcode } from './geography.ts'
import { dealPlaces, type Household } from './household.ts'
import { postcodeIn } from './market.ts'
import { Vacancies } from './vacancies.ts'

/** About 420 households with 1.75 approved places each, of which 435 can be used (in the shape of Leeds). */
const HOUSEHOLDS = 420
const USABLE_PLACES = 430

const APPROVED: Weights<number> = [
  [1, 45],
  [2, 35],
  [3, 20],
]
const WHERE: Weights<Tier> = [
  ['own', 80],
  ['near', 15],
  ['far', 5],
]
const WHY_NOT: Weights<string> = [
  ['Own family needs', 30],
  ['Child placed needs to be alone', 30],
  ['Room kept for staying put', 20],
  ['Break after an ending', 12],
  ['Approval under review', 8],
]

/** How many vacant households are asked before brothers and sisters are parted. */
const ASKED_AT_MOST = 24

export interface CarerSearch {
  readonly day: Day
  /** How many places are looked for. */
  readonly together: number
  readonly uniform: number
  readonly suits: (postcode: Postcode) => boolean
}

/** Households that are open, by slot, and all that ever were. */
export class Carers {
  readonly open: Household[] = []
  readonly all: Household[] = []
  readonly #vacancies = new Vacancies()

  constructor(
    readonly geography: Geography,
    readonly draw: Draw,
    scale: number,
    firstDay: Day,
  ) {
    const count = Math.max(2, Math.round(HOUSEHOLDS * scale))
    const usable = dealPlaces(count, Math.max(2, Math.round(USABLE_PLACES * scale)))
    for (let slot = 0; slot < count; slot++)
      this.#approve(slot, firstDay - between(30, 4000, draw('household', slot, 0, 9)), usable[slot]!)
  }

  /** Places that can be used. */
  get usablePlaces(): number {
    return this.open.reduce((sum, household) => sum + household.taken + this.freeIn(household), 0)
  }

  freeIn(household: Household): number {
    return household.approvedPlaces - household.unavailable - household.taken
  }

  /** A household with room for `together` children if one is soon found, else with the most room; none where all are full. */
  find({ day, together, uniform, suits }: CarerSearch): Household | undefined {
    const { count } = this.#vacancies
    const first = Math.floor(uniform * count)
    let best: Household | undefined
    for (let i = 0; i < count && (i < ASKED_AT_MOST || !best); i++) {
      const household = this.#offered(this.#vacancies.at(first + i), day)
      if (!suits(household.postcode)) continue
      if (!best || this.freeIn(household) > this.freeIn(best)) best = household
      if (this.freeIn(best) >= together) return best
    }
    return best
  }

  take(household: Household): void {
    household.taken++
    if (this.freeIn(household) <= 0) this.#vacancies.remove(household.slot)
  }

  /** A child left: a household that meant to stop closes when it is empty, and another is approved in its stead. */
  leave(household: Household, day: Day): void {
    household.taken--
    if (this.freeIn(household) > 0) this.#vacancies.add(household.slot)
    if (household.taken === 0 && day >= household.stopsFrom) this.#replace(household, day)
  }

  /** An empty household that means to stop is followed by another before anyone asks it. */
  #offered(slot: number, day: Day): Household {
    const household = this.open[slot]!
    if (household.taken === 0 && day >= household.stopsFrom) this.#replace(household, day)
    return this.open[slot]!
  }

  #replace(household: Household, day: Day): void {
    household.approvedTo = day
    this.#approve(household.slot, day, household.approvedPlaces - household.unavailable)
  }

  #approve(slot: number, day: Day, usable: number): void {
    const number = this.all.length
    const draw = (part: number) => this.draw('household', slot, number, part)
    const approvedPlaces = Math.max(usable, pick(APPROVED, draw(0)))
    const isShort = approvedPlaces > usable
    const household: Household = {
      id: `F${String(10_001 + number)}`,
      slot,
      postcode: postcodeIn(this.geography, pick(WHERE, draw(1)), [draw(2), draw(3)]),
      approvedFrom: day,
      stopsFrom: day + between(700, 6500, draw(4)),
      approvedTo: undefined,
      approvedPlaces,
      unavailable: approvedPlaces - usable,
      reason: isShort ? pick(WHY_NOT, draw(5)) : '',
      leadAge: between(32, 62, draw(6)),
      taken: 0,
    }
    this.open[slot] = household
    if (usable > 0) this.#vacancies.add(slot)
    this.all.push(household)
  }
}
