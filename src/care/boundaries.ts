/**
 * A closed line on the National Grid, in metres: east, north, east, north, ... The last point joins the first.
 * A point lies within an area where it lies within an odd number of its rings: islands and holes need no order.
 */
export type Ring = Int32Array

/** The shape of an authority, or of a part of one. */
export interface Area {
  /** ONS code, or the name of a locality. */
  readonly code: string
  /** As the source gives it; undefined where it gives codes alone. */
  readonly name: string | undefined
  readonly rings: readonly Ring[]
}

/** Shapes that meet without gaps: those of one source. */
export interface Boundaries {
  /** `traced` from postcodes, or an `official` file. */
  readonly source: 'traced' | 'official'
  readonly areas: readonly Area[]
}

const SQUARE_METRES_IN_A_SQUARE_KILOMETRE = 1_000_000

/** The area of a ring in square metres (the shoelace formula); negative where it runs clockwise. */
export function signedArea(ring: Ring): number {
  let twice = 0
  const [firstEast, firstNorth] = [ring[0] ?? 0, ring[1] ?? 0]
  for (let at = 2; at + 3 < ring.length; at += 2)
    twice +=
      (ring[at]! - firstEast) * (ring[at + 3]! - firstNorth) -
      (ring[at + 2]! - firstEast) * (ring[at + 1]! - firstNorth)
  return twice / 2
}

/** Whether a point lies within an area: a line eastwards from it crosses the rings an odd number of times. */
export function liesWithin({ rings }: Pick<Area, 'rings'>, east: number, north: number): boolean {
  let isWithin = false
  for (const ring of rings)
    for (let at = 0, before = ring.length - 2; at < ring.length; before = at, at += 2) {
      const [y1, y2] = [ring[at + 1]!, ring[before + 1]!]
      if (y1 > north === y2 > north) continue
      const crossing = ring[at]! + ((north - y1) / (y2 - y1)) * (ring[before]! - ring[at]!)
      if (crossing > east) isWithin = !isWithin
    }
  return isWithin
}

/** Square kilometres of an area: rings that lie within others of it are holes. */
export function squareKilometres({ rings }: Pick<Area, 'rings'>): number {
  const total = rings.reduce((sum, ring, at) => {
    const isHole = rings.filter((other, i) => i !== at && holds(other, ring)).length % 2 === 1
    return sum + (isHole ? -1 : 1) * Math.abs(signedArea(ring))
  }, 0)
  return total / SQUARE_METRES_IN_A_SQUARE_KILOMETRE
}

/** Whether a ring lies within another: most of its points do (rings of one area may touch, never cross). */
function holds(outer: Ring, inner: Ring): boolean {
  const points = inner.length / 2
  let within = 0
  for (let at = 0; at < inner.length; at += 2)
    if (liesWithin({ rings: [outer] }, inner[at]!, inner[at + 1]!)) within++
  return within * 2 > points
}
