/** What no area has: the sea, and land that is not known. */
export const NOBODY = 0

/** A map in squares: which area each belongs to. Rows run from south to north. */
export interface AreaGrid {
  /** Side of a square in metres. */
  readonly side: number
  /** South-west corner of the first square, in metres on the National Grid. */
  readonly west: number
  readonly south: number
  readonly columns: number
  readonly rows: number
  /** Number of each square's area, from 1; NOBODY for none. */
  readonly areaOf: Uint16Array
}

/** Points with the number of their area, from 1. */
export interface AreaPoints {
  readonly count: number
  readonly east: Int32Array
  readonly north: Int32Array
  readonly area: Uint16Array
}

/** A grid around all points with a margin of empty squares, each point's square given to the area that most of its points are of. */
export function gridOf(points: AreaPoints, side: number, margin: number): AreaGrid {
  const [west, south] = [leastOf(points.east), leastOf(points.north)].map(
    least => (Math.floor(least / side) - margin) * side,
  ) as [number, number]
  const columns = Math.floor((mostOf(points.east) - west) / side) + margin + 1
  const rows = Math.floor((mostOf(points.north) - south) / side) + margin + 1
  const areaOf = new Uint16Array(columns * rows)
  // a vote in one pass: an area that has more than half of a square's points is always the one that stays
  const votes = new Int32Array(columns * rows)
  for (let at = 0; at < points.count; at++) {
    const column = Math.floor((points.east[at]! - west) / side)
    const square = Math.floor((points.north[at]! - south) / side) * columns + column
    if (areaOf[square] === points.area[at]) votes[square]!++
    else if (votes[square] === 0) [areaOf[square], votes[square]] = [points.area[at]!, 1]
    else votes[square]!--
  }
  return { side, west, south, columns, rows, areaOf }
}

const leastOf = (column: Int32Array): number => column.reduce((least, each) => Math.min(least, each))
const mostOf = (column: Int32Array): number => column.reduce((most, each) => Math.max(most, each))
