import { NOBODY, type AreaGrid } from './area-grid.ts'

/**
 * Gives patches of fewer than `least` squares to the area that most of their border is with: a postcode of an office that is booked
 * at another place is no part of its authority. An area's largest patch always stays. The grid's outermost squares are nobody's.
 */
export function dropSpecks(grid: AreaGrid, least: number): AreaGrid {
  const patches = patchesOf(grid)
  const largest = largestOfEach(patches)
  const areaOf = grid.areaOf.slice()
  for (const patch of patches) {
    if (patch.squares.length >= least || largest.get(patch.area) === patch) continue
    const neighbour = mostCommonNeighbour(grid, patch)
    for (const square of patch.squares) areaOf[square] = neighbour
  }
  return { ...grid, areaOf }
}

/** Squares of one area that touch by their sides. */
interface Patch {
  readonly area: number
  readonly squares: Int32Array
}

const sidesIn = ({ columns }: AreaGrid): readonly number[] => [-1, 1, -columns, columns]

function patchesOf(grid: AreaGrid): Patch[] {
  const { areaOf } = grid
  const sides = sidesIn(grid)
  const seen = new Uint8Array(areaOf.length)
  const found = new Int32Array(areaOf.length)
  const patches: Patch[] = []
  let count = 0
  for (let first = 0; first < areaOf.length; first++) {
    const area = areaOf[first]!
    if (seen[first] || area === NOBODY) continue
    const start = count
    seen[first] = 1
    found[count++] = first
    for (let at = start; at < count; at++)
      for (const side of sides) {
        const square = found[at]! + side
        if (seen[square] || areaOf[square] !== area) continue
        seen[square] = 1
        found[count++] = square
      }
    patches.push({ area, squares: found.subarray(start, count) })
  }
  return patches
}

function largestOfEach(patches: readonly Patch[]): ReadonlyMap<number, Patch> {
  const largest = new Map<number, Patch>()
  for (const patch of patches) {
    const known = largest.get(patch.area)
    if (!known || patch.squares.length > known.squares.length) largest.set(patch.area, patch)
  }
  return largest
}

function mostCommonNeighbour(grid: AreaGrid, { area, squares }: Patch): number {
  const borders = new Map<number, number>()
  for (const square of squares)
    for (const side of sidesIn(grid)) {
      const other = grid.areaOf[square + side]!
      if (other !== area) borders.set(other, (borders.get(other) ?? 0) + 1)
    }
  const [most] = [...borders].sort(([a, one], [b, other]) => other - one || a - b)
  return most?.[0] ?? area
}
