import { OWN_KINDS } from '../care/index.ts'
import { NEAR, poolStart } from './pools.ts'
import type { Prepared } from './prepared.ts'

/**
 * How strongly a change is felt: nothing before `from`, all of it from `full` on, along a straight line between, and nothing
 * again from `until` on. Days are offsets from the as-at day.
 */
export interface Ramp {
  readonly from: number
  readonly full: number
  readonly until: number
}

/** Between 0 and 1. */
export function strengthOn(ramp: Ramp, day: number): number {
  if (day < ramp.from || day >= ramp.until) return 0
  return day >= ramp.full ? 1 : (day - ramp.from) / (ramp.full - ramp.from)
}

/** Places of an own kind that come or, below nought, go; on a day that may not be known exactly. */
export interface PlacesChange {
  /** Its draws are its own: another opening changes none of them. */
  readonly id: number
  /** Place in OWN_KINDS. */
  readonly own: number
  /** As likely to be before as after. */
  readonly day: number
  /** 8 openings in 10 fall between these. */
  readonly earliest: number
  readonly latest: number
  /** So many places, so many days after it opens. */
  readonly steps: readonly { readonly after: number; readonly places: number }[]
  /** Whether children who live there when places go have to move on that day; else nobody comes in until there is room. */
  readonly isMovingOut: boolean
  /** Where they are: NEAR, UNKNOWN or FAR; left out: near, in the area. Says nothing where no place of the kind is located. */
  readonly pool?: number
}

/** Children of some ages in one stream who come in more or less often. */
export interface EntriesChange {
  /** 0: families here; 1: unaccompanied children. */
  readonly alone: 0 | 1
  /** Bits of AGE_BANDS. */
  readonly bands: number
  /** At full strength: 0.8 is a fifth fewer. */
  readonly factor: number
  readonly ramp: Ramp
}

/** Moves from some kinds of home that no longer happen. */
export interface MovesChange {
  /** Bits of KINDS. */
  readonly kinds: number
  /** Share of moves at full strength that still happen, at most 1. */
  readonly factor: number
  readonly ramp: Ramp
}

/** A share of the children who look for one sort of home who look for another instead. */
export interface NeedChange {
  readonly id: number
  readonly bands: number
  /** Places in NEEDS. */
  readonly from: number
  readonly to: number
  readonly share: number
  readonly ramp: Ramp
}

/** Share of the searches for an own home, so far in vain though one was free, that now succeed. */
export interface MatchChange {
  /** Only those whose match failed succeed, where it is stated how many did; left out: all that fail. */
  readonly isOfFailed?: boolean
  readonly own: number
  readonly share: number
  readonly ramp: Ramp
}

/** Young people who stay with our carers after 18 and keep the place taken, over and above those of the past. */
export interface StayingPutChange {
  /** Share of those who turn 18 in our own fostering. */
  readonly share: number
  readonly days: number
  readonly ramp: Ramp
}

/** What happens to children who are chosen: by name in life, at random here. */
export const DIRECTIONS = ['home', 'elsewhere', 'own', 'family'] as const
/** To their family; out of care otherwise (special guardianship); into an own home of the same sort; to foster carers. */
export type Direction = (typeof DIRECTIONS)[number]

/** So many children who leave or move by a day, evenly from `from` to `by`; who cannot yet waits, and is tried again each week. */
export interface DirectedChange {
  readonly id: number
  readonly count: number
  readonly from: number
  readonly by: number
  readonly kinds: number
  readonly bands: number
  readonly to: Direction
}

/** Places booked with others in the stead of an own kind; it matters where they are tried before own ones. */
export interface BookingsChange {
  readonly own: number
  readonly places: number
  readonly from: number
  /** First day on which it is over. */
  readonly until: number
  /** Where they are, as of `PlacesChange`. */
  readonly pool?: number
}

/** Another share of failed matches among the searches that ended outside though a place was free. */
export interface FailedChange {
  readonly own: number
  readonly share: number
}

/** What differs from things as they are: plain values that can be kept, and handed to a thread. */
export interface Changes {
  readonly places: readonly PlacesChange[]
  readonly entries: readonly EntriesChange[]
  readonly moves: readonly MovesChange[]
  readonly needs: readonly NeedChange[]
  readonly matches: readonly MatchChange[]
  readonly stayingPut: readonly StayingPutChange[]
  readonly directed: readonly DirectedChange[]
  readonly bookings: readonly BookingsChange[]
  readonly failed: readonly FailedChange[]
}

export const NO_CHANGES: Changes = {
  places: [],
  entries: [],
  moves: [],
  needs: [],
  matches: [],
  stayingPut: [],
  directed: [],
  bookings: [],
  failed: [],
}

export const isNoChange = (changes: Changes): boolean =>
  Object.values(changes).every((list: readonly unknown[]) => list.length === 0)

/** Both, in this order. */
export const joinChanges = (a: Changes, b: Changes): Changes => ({
  places: [...a.places, ...b.places],
  entries: [...a.entries, ...b.entries],
  moves: [...a.moves, ...b.moves],
  needs: [...a.needs, ...b.needs],
  matches: [...a.matches, ...b.matches],
  stayingPut: [...a.stayingPut, ...b.stayingPut],
  directed: [...a.directed, ...b.directed],
  bookings: [...a.bookings, ...b.bookings],
  failed: [...a.failed, ...b.failed],
})

/**
 * The same futures, changed: nothing else of what was prepared differs, so that the difference is the changes' doing.
 * Bookings and failed matches become part of what is prepared; the others are drawn in each future.
 */
export function withChanges(prepared: Prepared, changes: Changes): Prepared {
  const stated = withFailed(
    changes.bookings.length > 0 ? withBookings(prepared, changes.bookings) : prepared,
    changes.failed,
  )
  const drawn: Changes = { ...changes, bookings: [], failed: [] }
  return isNoChange(drawn)
    ? stated
    : { ...stated, changes: joinChanges(prepared.changes ?? NO_CHANGES, drawn) }
}

function withBookings(prepared: Prepared, bookings: readonly BookingsChange[]): Prepared {
  const days = prepared.monthEnds.at(-1)! + 1
  const add = (places: Int32Array, first: number, { places: more, from, until }: BookingsChange) => {
    for (let day = Math.max(from, 0); day < Math.min(until, days); day++) places[first + day]! += more
  }
  const ahead = bookings.filter(({ own }) => prepared.bookedFirst?.includes(own))
  const booked = prepared.booked?.slice() ?? new Int32Array(prepared.places.length)
  for (const booking of ahead) add(booked, booking.own * days, booking)
  const told = bookings.filter(({ own }) => ((prepared.pools?.kinds ?? 0) >> (OWN_KINDS.length + own)) & 1)
  const places = prepared.pools?.places.slice()
  if (places)
    for (const booking of told)
      add(places, poolStart(OWN_KINDS.length + booking.own, booking.pool ?? NEAR, days), booking)
  return {
    ...prepared,
    ...(ahead.length > 0 ? { booked } : {}),
    ...(prepared.pools && places && told.length > 0 ? { pools: { ...prepared.pools, places } } : {}),
  }
}

function withFailed(prepared: Prepared, changes: readonly FailedChange[]): Prepared {
  if (changes.length === 0) return prepared
  const failed = [...(prepared.failed ?? OWN_KINDS.map(() => undefined))]
  for (const { own, share } of changes) failed[own] = share
  return { ...prepared, failed }
}
