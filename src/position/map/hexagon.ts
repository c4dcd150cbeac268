/** Metres between two opposite sides of a hexagon: about three miles, 22 square kilometres. Fixed, so that two maps never cut finer together. */
export const HEXAGON_WIDTH = 5000

const SIDE = HEXAGON_WIDTH / Math.sqrt(3)

/** A hexagon of the honeycomb over the National Grid: how many steps east and how many rows north. */
export interface Hexagon {
  readonly column: number
  readonly row: number
}

/** The hexagon that a point lies in: the one whose middle is nearest. */
export function hexagonAt(east: number, north: number): Hexagon {
  const row = Math.floor(north / (1.5 * SIDE))
  const candidates = [row, row + 1].map(each => {
    const shift = isOdd(each) ? 0.5 : 0
    return { column: Math.round(east / HEXAGON_WIDTH - shift), row: each }
  })
  const away = (hexagon: Hexagon): number => {
    const middle = middleOf(hexagon)
    return Math.hypot(middle.east - east, middle.north - north)
  }
  const [below, above] = candidates as [Hexagon, Hexagon]
  return away(below) <= away(above) ? below : above
}

const isOdd = (row: number): boolean => Math.abs(row) % 2 === 1

/** Metres on the National Grid. */
export const middleOf = ({ column, row }: Hexagon): { readonly east: number; readonly north: number } => ({
  east: (column + (isOdd(row) ? 0.5 : 0)) * HEXAGON_WIDTH,
  north: row * 1.5 * SIDE,
})

/** The six corners: east, north, east, north, ... */
export function cornersOf(hexagon: Hexagon): readonly number[] {
  const { east, north } = middleOf(hexagon)
  return [0, 1, 2, 3, 4, 5].flatMap(corner => {
    const angle = (corner * Math.PI) / 3
    return [east + SIDE * Math.sin(angle), north + SIDE * Math.cos(angle)]
  })
}
