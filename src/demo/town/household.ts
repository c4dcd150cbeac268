import type { Day } from '../../care/index.ts'
import type { Postcode } from './geography.ts'

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

/** How many places each household can offer: some none at present, some up to three; together exactly `total`. */
export function dealPlaces(count: number, total: number): number[] {
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
