import { KINDS, kindIndex, OWN_KINDS, type Kind } from '../care/index.ts'
import { outsideOfOwn } from './needs.ts'

/** Kinds whose places can be told apart by where they are: the own ones, then those that are booked in their stead. */
export const POOLED_KINDS: readonly Kind[] = [
  ...OWN_KINDS,
  ...OWN_KINDS.map((_, own) => KINDS[outsideOfOwn(own)]!),
]

/** Where a place is: known to be in the area, not known, known to be outside it; a search looks in this order. */
export const NEAR = 0
export const UNKNOWN = 1
export const FAR = 2
/** In no place that is listed: the market, or more children than places. */
export const BEYOND = 3
export const POOLS = 3
/** Pools of a kind and BEYOND: a child's slot is its kind among POOLED_KINDS times this, and its pool. */
export const SLOTS = 4
/** The child lives in no kind that is told apart. */
export const NO_SLOT = 255
/** In POOLED_KINDS: none. */
export const NOT_POOLED = 255

/** Counted of each of POOLED_KINDS in each month: children in its near places, and in its far ones. */
export const COUNTED_POOLS = 2

/** Places of some kinds by where they are, and who lives in which as a future begins. */
export interface PreparedPools {
  /** Bits of POOLED_KINDS: which are told apart. */
  readonly kinds: number
  /** [POOLED_KINDS][near, unknown, far][day], days counted from the as-at day. */
  readonly places: Int32Array
  /** Slot of each child of `inCare`, or NO_SLOT. */
  readonly slots: Uint8Array
  /** Children of the kind in no place known to be near or far: how many live in the area, and of how many that is known. [POOLED_KINDS][2] */
  readonly rest: Int32Array
}

/** Whole numbers that the pools of one future take: [POOLED_KINDS][near, far][month]. */
export const sizeOfPools = (months: number): number => POOLED_KINDS.length * COUNTED_POOLS * months

/** Place among POOLED_KINDS of each of KINDS that is told apart; NOT_POOLED for the others. */
export const pooledOfKind = ({ kinds }: Pick<PreparedPools, 'kinds'>): Uint8Array => {
  const pooled = new Uint8Array(KINDS.length).fill(NOT_POOLED)
  POOLED_KINDS.forEach((kind, p) => {
    if ((kinds >> p) & 1) pooled[kindIndex(kind)] = p
  })
  return pooled
}

/** Where in `PreparedPools.places` the days of a pool begin. */
export const poolStart = (pooled: number, pool: number, days: number): number =>
  (pooled * POOLS + pool) * days

/**
 * Places of one kind come, or below nought go, from a day on: near, unknown or far ones. More that go than there are go from the
 * next nearest, so that the pools stay none below nought and add up to the kind's places.
 */
export function changePool(
  places: Int32Array,
  { pooled, pool, days }: { readonly pooled: number; readonly pool: number; readonly days: number },
  { from, by }: { readonly from: number; readonly by: number },
): void {
  for (let day = from; day < days; day++) {
    let left = by
    for (let i = 0; i < POOLS && left !== 0; i++) {
      const at = poolStart(pooled, (pool + i) % POOLS, days) + day
      const after = Math.max(places[at]! + left, 0)
      left += places[at]! - after
      places[at] = after
    }
  }
}
