import { authorityName, upperTierAuthority, type Area, type Boundaries } from '../../care/index.ts'
import { NOBODY, gridOf, type AreaGrid, type AreaPoints } from './area-grid.ts'
import { dropSpecks } from './drop-specks.ts'
import { fillGrid } from './fill-grid.ts'
import { joinPieces, turned, type Piece } from './join-arcs.ts'
import { simplifyLine } from './simplify-line.ts'
import { smoothLine, type Line } from './smooth-line.ts'
import { traceArcs } from './trace-arcs.ts'

/** How finely shapes are traced. Metres; least size in squares. */
export interface Tracing {
  readonly side: number
  /** Radius of the ball that rolls in from the sea, and the land left between a postcode and the sea. */
  readonly ball: number
  readonly beach: number
  /** Patches below this many squares are nobody's own. */
  readonly leastSquares: number
  readonly smoothings: number
  readonly tolerance: number
}

export const TRACING: Tracing = {
  side: 250,
  ball: 2500,
  beach: 350,
  leastSquares: 16,
  smoothings: 4,
  tolerance: 90,
}

/** Points are kept to ten metres: nothing is known more finely. */
const ROUNDING = 10

/** Traces the shapes of areas from points in them. Neighbours share each border point for point. */
export function traceShapes(
  points: AreaPoints,
  tracing: Tracing = TRACING,
): ReadonlyMap<number, Area['rings']> {
  const margin = Math.ceil(tracing.ball / tracing.side) + 2
  const filled = fillGrid(gridOf(points, tracing.side, margin), tracing)
  const grid = dropSpecks(filled, tracing.leastSquares)
  const pieces = new Map<number, Piece[]>()
  const add = (area: number, line: Line): void => {
    if (area === NOBODY) return
    const known = pieces.get(area)
    if (known) known.push({ line })
    else pieces.set(area, [{ line }])
  }
  for (const { left, right, corners } of traceArcs(grid)) {
    const line = finishedLine(corners, grid, tracing)
    add(left, line)
    add(right, turned(line))
  }
  return new Map([...pieces].map(([area, own]) => [area, joinPieces(own)]))
}

function finishedLine(corners: readonly number[], grid: AreaGrid, { smoothings, tolerance }: Tracing): Line {
  const { west, south, side } = grid
  const metres = corners.map((corner, at) => (at % 2 === 0 ? west : south) + corner * side)
  const simple = simplifyLine(smoothLine(metres, smoothings), tolerance)
  return simple.map(metre => Math.round(metre / ROUNDING) * ROUNDING)
}

/** Where postcodes come from one by one. */
export interface PlacedPostcodes {
  readonly count: number
  /** ONS codes that occur. */
  readonly lauas: readonly string[]
  /** Names by ONS code, so far as they are known. */
  readonly names: ReadonlyMap<string, string>
  /** Calls with each postcode: the place of its code in `lauas`, and its grid reference in metres. */
  each(take: (laua: number, east: number, north: number) => void): void
}

/** Northern Ireland has a grid of its own; the Channel Islands and the Isle of Man are not on it; 9s stand for no area. */
const isOnTheGrid = (laua: string): boolean => /^[^NLM]/.test(laua) && !laua.endsWith('999999')

/** The shapes of the authorities that run children's services, traced from the places of postcodes. Same postcodes, same shapes. */
export function traceBoundaries(postcodes: PlacedPostcodes, tracing: Tracing = TRACING): Boundaries {
  const codes = [...new Set(postcodes.lauas.filter(isOnTheGrid).map(upperTierAuthority))].sort()
  const areaOf = postcodes.lauas.map(laua => codes.indexOf(upperTierAuthority(laua)) + 1)
  const points = pointsOf(postcodes, areaOf)
  if (points.count === 0) return { source: 'traced', areas: [] }
  const shapes = traceShapes(points, tracing)
  const areas = codes.flatMap((code, i) => {
    const rings = shapes.get(i + 1)
    return rings ? [{ code, name: postcodes.names.get(code) ?? authorityName(code), rings }] : []
  })
  return { source: 'traced', areas }
}

function pointsOf(postcodes: PlacedPostcodes, areaOf: readonly number[]): AreaPoints {
  const [east, north] = [new Int32Array(postcodes.count), new Int32Array(postcodes.count)]
  const area = new Uint16Array(postcodes.count)
  let count = 0
  postcodes.each((laua, itsEast, itsNorth) => {
    if (areaOf[laua] === NOBODY) return
    east[count] = itsEast
    north[count] = itsNorth
    area[count++] = areaOf[laua]!
  })
  return {
    count,
    east: east.subarray(0, count),
    north: north.subarray(0, count),
    area: area.subarray(0, count),
  }
}
