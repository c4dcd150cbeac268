import { NOBODY, type AreaGrid } from './area-grid.ts'
import { nearestMarked, type NearestSquares } from './nearest-square.ts'

/** How land is told from sea where nobody has a postcode. Metres. */
export interface Shore {
  /** The sea comes in wherever a ball of this radius can roll without touching a postcode. */
  readonly ball: number
  /** Land that is left between a postcode and the sea. */
  readonly beach: number
}

/**
 * Gives every square of land to the area whose postcode is nearest. The sea is rolled in from outside: moors and mountains that no
 * ball can reach between the postcodes around them are land, however empty.
 */
export function fillGrid(grid: AreaGrid, shore: Shore): AreaGrid {
  const { columns, areaOf, side } = grid
  const isInhabited = Uint8Array.from(areaOf, area => (area === NOBODY ? 0 : 1))
  const nearest = nearestMarked(isInhabited, columns)
  const sea = openSea(nearest, grid, shore.ball / side)
  const fromSea = nearestMarked(sea, columns)
  const reach = (shore.ball - shore.beach) / side
  const filled = new Uint16Array(areaOf.length)
  for (let square = 0; square < filled.length; square++) {
    const isSea = squared(fromSea, square) <= reach * reach
    const isBeach = squared(nearest, square) * side * side <= shore.beach * shore.beach
    if (!isSea || isBeach)
      filled[square] = areaOf[square + nearest.across[square]! + nearest.up[square]! * columns]!
  }
  return { ...grid, areaOf: filled }
}

const squared = ({ across, up }: NearestSquares, square: number): number =>
  across[square]! ** 2 + up[square]! ** 2

/** The squares that the ball's middle can come to from the grid's corner. */
function openSea(nearest: NearestSquares, { columns, rows }: AreaGrid, radius: number): Uint8Array {
  const sea = new Uint8Array(columns * rows)
  const toVisit = new Int32Array(columns * rows)
  let [visited, found] = [0, 1]
  sea[0] = 1
  const visit = (square: number): void => {
    if (sea[square] || squared(nearest, square) <= radius * radius) return
    sea[square] = 1
    toVisit[found++] = square
  }
  while (visited < found) {
    const square = toVisit[visited++]!
    const column = square % columns
    if (column > 0) visit(square - 1)
    if (column < columns - 1) visit(square + 1)
    if (square >= columns) visit(square - columns)
    if (square < columns * (rows - 1)) visit(square + columns)
  }
  return sea
}
