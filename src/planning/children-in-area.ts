import type { NearKind } from '../forecast/index.ts'
import { PRIOR_CHILDREN } from './todays-nearness.ts'

/** Children of a kind in one future and month, and those of them whose homes a plan books and where these are. */
export interface ToPlace {
  readonly children: number
  readonly run: number
  readonly month: number
  /** Of them, in places that a plan books outside the area. */
  readonly bookedFar?: number
}

/**
 * Of the children of one kind, how many live in the area: those in places known to be near, and of those in places of which it is
 * not known the share of today.
 * @param todaysShare of the kind that lives in the area
 */
export function childrenInArea(
  kind: NearKind | undefined,
  todaysShare: number,
  { children, run, month, bookedFar = 0 }: ToPlace,
): number {
  if (!kind) return (children - bookedFar) * todaysShare
  const near = kind.near(run, month)
  const others = Math.max(children - near - kind.far(run, month) - bookedFar, 0)
  return near + others * restShare(kind, todaysShare)
}

/** Of the children who are now in no place known to be near or far: they are not the kind's mean, as the near and the far are taken out. */
const restShare = ({ rest }: NearKind, todaysShare: number): number =>
  (rest.inArea + PRIOR_CHILDREN * todaysShare) / (rest.known + PRIOR_CHILDREN)
