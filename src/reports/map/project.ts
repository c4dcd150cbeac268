/** A rectangle on the National Grid, in metres. */
export interface Frame {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** From the National Grid to a drawing: the grid is flat, so it is a scale and a shift. Pixels, from the upper left. */
export interface Projection {
  readonly pixelsPerMetre: number
  readonly x: (east: number) => number
  readonly y: (north: number) => number
}

/** Shows a frame whole and in the middle of a drawing. */
export function projectionOf(frame: Frame, { width, height }: { width: number; height: number }): Projection {
  const [across, up] = [frame.east - frame.west, frame.north - frame.south]
  const pixelsPerMetre = Math.min(width / across, height / up)
  const [left, top] = [(width - across * pixelsPerMetre) / 2, (height - up * pixelsPerMetre) / 2]
  return {
    pixelsPerMetre,
    x: east => left + (east - frame.west) * pixelsPerMetre,
    y: north => top + (frame.north - north) * pixelsPerMetre,
  }
}

/** The smallest frame that holds some rings; undefined where there are none. */
export function frameOf(rings: readonly ArrayLike<number>[]): Frame | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of rings)
    for (let at = 0; at + 1 < ring.length; at += 2) {
      west = Math.min(west, ring[at]!)
      east = Math.max(east, ring[at]!)
      south = Math.min(south, ring[at + 1]!)
      north = Math.max(north, ring[at + 1]!)
    }
  return west < east && south < north ? { west, south, east, north } : undefined
}

/** A frame with so many metres more on every side. */
export const widened = ({ west, south, east, north }: Frame, metres: number): Frame => ({
  west: west - metres,
  south: south - metres,
  east: east + metres,
  north: north + metres,
})

/** Rings as the path of a drawing; points that fall on the same pixel as the one before are left out, on both sides of a border alike. */
export function pathOf(rings: readonly ArrayLike<number>[], { x, y }: Projection): string {
  const parts: string[] = []
  for (const ring of rings) {
    let last = ''
    const points: string[] = []
    for (let at = 0; at + 1 < ring.length; at += 2) {
      const point = `${half(x(ring[at]!))} ${half(y(ring[at + 1]!))}`
      if (point !== last) points.push(point)
      last = point
    }
    if (points.length > 2) parts.push(`M${points.join('L')}Z`)
  }
  return parts.join('')
}

/** To half a pixel. */
const half = (pixels: number): number => Math.round(pixels * 2) / 2
