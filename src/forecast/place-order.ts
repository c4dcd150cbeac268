import {
  apportion,
  isStatedInArea,
  kindIndex,
  OWN_KINDS,
  PARTS_OF_A_PLACE,
  usableParts,
  wholePlaces,
  type ContractRow,
  type Day,
  type Kind,
  type Located,
  type OwnKind,
} from '../care/index.ts'
import type { DaySpan } from '../supply/index.ts'
import { outsideOfOwn } from './needs.ts'
import { COUNTED, ENDED, STARTED } from './sizes.ts'
import type { Memory } from './memory.ts'

/** Places booked with others that can be used, both days included. */
export interface Booking extends Located {
  readonly kind: Kind
  /** In ten-thousandths whole: 5.7 of six that can be used at 95 %. Added up over a kind before it is rounded. */
  readonly places: number
  readonly from: Day
  readonly to: Day
}

/** Own kinds for which places booked with others are tried before our own, and what is booked. The open market is always last. */
export interface BookedFirst {
  readonly kinds: readonly OwnKind[]
  readonly bookings: readonly Booking[]
}

/** What is booked in blocks, as far as it can be used; retainers are paid for holding a place and limit nobody's choice. */
export const bookingsOf = (contracts: readonly ContractRow[]): Booking[] =>
  contracts
    .filter(row => row.type === 'block')
    .map(row => {
      const { kind, from, to, postcode } = row
      const isInArea = isStatedInArea(row)
      return {
        kind,
        places: usableParts(row) / PARTS_OF_A_PLACE,
        from,
        to,
        ...(isInArea === undefined ? {} : { isInArea }),
        ...(postcode ? { postcode } : {}),
      }
    })

/** Usable places booked in blocks on a day in the place of an own kind. */
export const bookedOn = (kind: OwnKind, contracts: readonly ContractRow[], day: Day): number =>
  bookedAhead({ kinds: [kind], bookings: bookingsOf(contracts) }, { first: day, count: 1 })?.[
    OWN_KINDS.indexOf(kind)
  ] ?? 0

/** Own kinds in whose place homes are booked in blocks. */
export const kindsBooked = (contracts: readonly ContractRow[]): OwnKind[] =>
  OWN_KINDS.filter((_, own) => contracts.some(({ from }) => bookedOn(OWN_KINDS[own]!, contracts, from) > 0))

/** @returns undefined where no kind is named: then our own places come first, as they do unless somebody says otherwise */
export const bookedFirstOf = (
  kinds: readonly OwnKind[] | undefined,
  contracts: readonly ContractRow[],
): BookedFirst | undefined =>
  kinds && kinds.length > 0 ? { kinds: [...kinds], bookings: bookingsOf(contracts) } : undefined

/** Ten-thousandths of a place that are booked in the stead of an own kind by day. */
function bookedParts(own: number, bookings: readonly Booking[], { first, count }: DaySpan): Float64Array {
  const parts = new Float64Array(count)
  for (const { kind, places, from, to } of bookings) {
    if (kindIndex(kind) !== outsideOfOwn(own)) continue
    const [each, until] = [Math.round(places * PARTS_OF_A_PLACE), Math.min(to - first, count - 1)]
    for (let day = Math.max(from - first, 0); day <= until; day++) parts[day]! += each
  }
  return parts
}

/**
 * Booked places that come before own ones: [own kind][day], days counted from the as-at day. What can be used is added up over
 * the contracts of a kind first, and then rounded to the nearest place.
 * @returns undefined where none does on any day
 */
export function bookedAhead(order: BookedFirst | undefined, days: DaySpan): Int32Array | undefined {
  if (!order) return undefined
  const booked = new Int32Array(OWN_KINDS.length * days.count)
  OWN_KINDS.forEach((ownKind, own) => {
    if (!order.kinds.includes(ownKind)) return
    bookedParts(own, order.bookings, days).forEach(
      (parts, day) => (booked[own * days.count + day] = wholePlaces(parts)),
    )
  })
  return booked.some(places => places > 0) ? booked : undefined
}

/**
 * What is booked in the stead of an own kind in several groups, by day: whole places that add up to those of all of them, the
 * largest remainders (of equals the first) having what is left over. undefined for a group without any.
 */
export function bookedInGroups(
  own: number,
  groups: readonly (readonly Booking[])[],
  days: DaySpan,
): (Int32Array | undefined)[] {
  const parts = groups.map(bookings => bookedParts(own, bookings, days))
  const places = groups.map(() => new Int32Array(days.count))
  for (let day = 0; day < days.count; day++) {
    const owed = parts.map(column => column[day]!)
    const all = wholePlaces(owed.reduce((sum, one) => sum + one, 0))
    apportion(owed, PARTS_OF_A_PLACE, all).forEach((whole, group) => (places[group]![day] = whole))
  }
  return places.map(column => (column.some(one => one > 0) ? column : undefined))
}

/** Looks for free booked places within a future. */
export class BookedPlaces {
  readonly #memory: Memory
  readonly #booked: Int32Array

  constructor(memory: Memory, booked: Int32Array) {
    this.#memory = memory
    this.#booked = booked
  }

  /**
   * Whether fewer children live in the outside kind than are booked of it. A child who looks for another home still counts
   * where it lived, as it does in own homes.
   * @param from kind in which the searching child lived; none when it comes into care
   */
  hasRoom(own: number, day: number, from: number): boolean {
    const places = this.#booked[own * this.#memory.days + day]!
    if (places === 0) return false
    const kind = outsideOfOwn(own)
    return this.#livingIn(kind, day) + (from === kind ? 1 : 0) < places
  }

  /** Children in a kind of home now: all that began there, less all that ended, month by month. */
  #livingIn(kind: number, day: number): number {
    const { words, counts, lines } = this.#memory
    let children = 0
    for (let at = counts; at <= words[lines + day]!; at += COUNTED)
      children += words[at + STARTED + kind]! - words[at + ENDED + kind]!
    return children
  }
}
