import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { liesWithin } from '../../care/index.ts'
import { cornersOf, hexagonAt, HEXAGON_WIDTH, middleOf } from './hexagon.ts'

describe('a hexagon', () => {
  it('has its middle where it is found, and neighbours a width apart', () => {
    const hexagon = hexagonAt(430_000, 433_000)
    const { east, north } = middleOf(hexagon)
    expect(hexagonAt(east, north)).toEqual(hexagon)
    expect(hexagonAt(east + HEXAGON_WIDTH, north)).toEqual({ ...hexagon, column: hexagon.column + 1 })
  })

  it('holds every point that is found in it', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700_000 }),
        fc.integer({ min: 0, max: 1_200_000 }),
        (east, north) => {
          const { east: x, north: y } = middleOf(hexagonAt(east, north))
          // drawn a little larger, so that a point on a border is in
          const corners = cornersOf(hexagonAt(east, north)).map(
            (at, i) => at + (at - (i % 2 === 0 ? x : y)) * 1e-6,
          )
          expect(
            liesWithin({ rings: [Int32Array.from(corners, Math.round)] }, east, north) ||
              isOnEdge(corners, east, north),
          ).toBe(true)
        },
      ),
    ))
})

/** Corners are rounded to a metre: points nearer than two metres to a border may fall on either side. */
const isOnEdge = (corners: readonly number[], east: number, north: number): boolean =>
  [0, 2, 4, 6, 8, 10].some(at => {
    const [x1, y1, x2, y2] = [
      corners[at]!,
      corners[at + 1]!,
      corners[(at + 2) % 12]!,
      corners[(at + 3) % 12]!,
    ]
    const away = Math.abs((x2 - x1) * (y1 - north) - (x1 - east) * (y2 - y1)) / Math.hypot(x2 - x1, y2 - y1)
    return away < 2
  })
