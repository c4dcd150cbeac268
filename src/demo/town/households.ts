import type { Day } from '../../care/index.ts'
import { between, pick, type Draw, type Weights } from '../draw.ts'
import { postcodeIn } from './market.ts'
import type { Tier } from './authorities.ts'
import type { Geography, Postcode } from './geography.ts'

/** A fostering household of our own. */
export interface Household {
  readonly id: string
  /** Place in the list of households that are open at one time: whoever follows takes the same one. */
  readonly slot: number
  readonly postcode: Postcode
  readonly approvedFrom: Day
  /** From this day on the household closes when it is empty, and another is approved in its stead. */
  readonly stopsFrom: Day
  approvedTo: Day | undefined
  readonly approvedPlaces: number
  /** Approved places that cannot be used, and why. */
  readonly unavailable: number
  readonly reason: string
  /** Age of the lead carer when approved. */
  readonly leadAge: number
  taken: number
}

/** About 420 households with 1.75 approved places each, of which 435 can be used (in the shape of Leeds). */
export const HOUSEHOLDS = 420
export const USABLE_PLACES = 430

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

/** How many places each household can offer: some none at present, some up to three; together exactly `total`. */
function dealPlaces(count: number, total: number): number[] {
  const places = Array.from({ length: count }, (_, slot): number => {
    const spread = ((slot + 0.5) * 0.618034) % 1
    return spread < 0.3 ? 0 : spread < 0.72 ? 1 : spread < 0.92 ? 2 : 3
  })
  let over = places.reduce((sum, each) => sum + each, 0) - total
  for (let slot = 0; over !== 0; slot = (slot + 1) % count) {
    const change = over > 0 ? (places[slot]! > 0 ? -1 : 0) : places[slot]! < 3 ? 1 : 0
    places[slot]! += change
    over += change
  }
  return places
}

/** How many vacant households are asked before brothers and sisters are parted. */
const ASKED_AT_MOST = 24

/** Households that are open, by slot, and all that ever were. */
export class Carers {
  readonly open: Household[] = []
  readonly all: Household[] = []
  /** Slots with a free place, and where each stands in that list (-1: it does not). */
  readonly #vacant: number[] = []
  readonly #standing: number[] = []

  constructor(
    readonly geography: Geography,
    readonly draw: Draw,
    scale: number,
    firstDay: Day,
  ) {
    const count = Math.max(2, Math.round(HOUSEHOLDS * scale))
    const usable = dealPlaces(count, Math.max(2, Math.round(USABLE_PLACES * scale)))
    for (let slot = 0; slot < count; slot++) {
      this.#standing[slot] = -1
      this.#approve(slot, firstDay - between(30, 4000, draw('household', slot, 0, 9)), usable[slot]!)
    }
  }

  /** Places that can be used. */
  get usablePlaces(): number {
    return this.open.reduce((sum, household) => sum + household.taken + this.freeIn(household), 0)
  }

  freeIn(household: Household): number {
    return household.approvedPlaces - household.unavailable - household.taken
  }

  /** A household with room for `together` children if one is soon found, else with the most room; none where all are full. */
  find(
    day: Day,
    together: number,
    uniform: number,
    suits: (postcode: Postcode) => boolean,
  ): Household | undefined {
    const count = this.#vacant.length
    const first = Math.floor(uniform * count)
    let best: Household | undefined
    for (let i = 0; i < count && (i < ASKED_AT_MOST || !best); i++) {
      const household = this.#offered(this.#vacant[(first + i) % count]!, day)
      if (!suits(household.postcode)) continue
      if (!best || this.freeIn(household) > this.freeIn(best)) best = household
      if (this.freeIn(best) >= together) return best
    }
    return best
  }

  take(household: Household): void {
    household.taken++
    if (this.freeIn(household) <= 0) this.#noLongerVacant(household.slot)
  }

  /** A child left: a household that meant to stop closes when it is empty, and another is approved in its stead. */
  leave(household: Household, day: Day): void {
    household.taken--
    if (this.freeIn(household) > 0) this.#nowVacant(household.slot)
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

  #nowVacant(slot: number): void {
    if (this.#standing[slot] !== -1) return
    this.#standing[slot] = this.#vacant.push(slot) - 1
  }

  #noLongerVacant(slot: number): void {
    const at = this.#standing[slot]!
    const last = this.#vacant.pop()!
    if (last !== slot) {
      this.#vacant[at] = last
      this.#standing[last] = at
    }
    this.#standing[slot] = -1
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
    if (usable > 0) this.#nowVacant(slot)
    this.all.push(household)
  }
}
