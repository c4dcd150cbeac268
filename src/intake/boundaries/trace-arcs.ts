import type { AreaGrid } from './area-grid.ts'

/** A border between two areas, from where three meet to where three meet, or round to its own start. */
export interface Arc {
  /** The areas on either hand of one who walks along it. */
  readonly left: number
  readonly right: number
  /** Corners of squares: across, up, across, up, ... counted from the grid's south-west. */
  readonly corners: readonly number[]
}

/** East, north, west, south: a quarter turn to the left each. */
const STEPS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const

/** Walks every border of a grid once. The grid's outermost squares are nobody's. */
export function traceArcs(grid: AreaGrid): Arc[] {
  const borders = new Borders(grid)
  const arcs: Arc[] = []
  const walkFrom = ([x, y]: readonly [number, number]): void => {
    for (let direction = 0; direction < STEPS.length; direction++)
      if (borders.isToWalk(x, y, direction)) arcs.push(borders.walk(x, y, direction))
  }
  const corners = borders.corners()
  corners.filter(([x, y]) => borders.isJunction(x, y)).forEach(walkFrom)
  corners.forEach(walkFrom)
  return arcs
}

class Borders {
  /** A bit for the border that leaves each corner eastwards, and one northwards. */
  readonly #walked: Uint8Array
  readonly #stride: number

  constructor(readonly grid: AreaGrid) {
    this.#stride = grid.columns + 1
    this.#walked = new Uint8Array(this.#stride * (grid.rows + 1))
  }

  /** Corners that a border passes. */
  corners(): (readonly [x: number, y: number])[] {
    const { areaOf, columns, rows } = this.grid
    const corners: (readonly [number, number])[] = []
    for (let y = 1; y < rows; y++)
      for (let x = 1, square = y * columns + 1; x < columns; x++, square++) {
        const area = areaOf[square]
        const isPassed =
          area !== areaOf[square - 1] ||
          area !== areaOf[square - columns] ||
          area !== areaOf[square - columns - 1]
        if (isPassed) corners.push([x, y])
      }
    return corners
  }

  isToWalk(x: number, y: number, direction: number): boolean {
    return this.#isBorder(x, y, direction) && !this.#isWalked(x, y, direction)
  }

  walk(fromX: number, fromY: number, first: number): Arc {
    const corners = [fromX, fromY]
    const [left, right] = [this.#left(fromX, fromY, first), this.#right(fromX, fromY, first)]
    let [x, y, direction] = [fromX, fromY, first]
    for (;;) {
      this.#setWalked(x, y, direction)
      x += STEPS[direction]![0]
      y += STEPS[direction]![1]
      corners.push(x, y)
      if (this.isJunction(x, y) || (x === fromX && y === fromY)) break
      // at a corner that is no junction there is one way on: never back
      direction = [0, 1, 3].map(turn => (direction + turn) % 4).find(way => this.#isBorder(x, y, way))!
    }
    return { left, right, corners }
  }

  #area(column: number, row: number): number {
    return this.grid.areaOf[row * this.grid.columns + column]!
  }

  /** The area to the left of one who leaves a corner in a direction. */
  #left(x: number, y: number, direction: number): number {
    return this.#area(direction === 0 || direction === 3 ? x : x - 1, direction < 2 ? y : y - 1)
  }

  /** To the right is what is to the left after a quarter turn to the right. */
  #right(x: number, y: number, direction: number): number {
    return this.#left(x, y, (direction + 3) % STEPS.length)
  }

  #isBorder(x: number, y: number, direction: number): boolean {
    return this.#left(x, y, direction) !== this.#right(x, y, direction)
  }

  isJunction(x: number, y: number): boolean {
    const [a, b, c, d] = [
      this.#area(x - 1, y - 1),
      this.#area(x, y - 1),
      this.#area(x - 1, y),
      this.#area(x, y),
    ]
    return Number(a !== b) + Number(c !== d) + Number(a !== c) + Number(b !== d) > 2
  }

  #bit(x: number, y: number, direction: number): readonly [corner: number, bit: number] {
    const corner = y * this.#stride + x
    if (direction === 2) return [corner - 1, 1]
    if (direction === 3) return [corner - this.#stride, 2]
    return [corner, direction === 0 ? 1 : 2]
  }

  #isWalked(x: number, y: number, direction: number): boolean {
    const [corner, bit] = this.#bit(x, y, direction)
    return (this.#walked[corner]! & bit) !== 0
  }

  #setWalked(x: number, y: number, direction: number): void {
    const [corner, bit] = this.#bit(x, y, direction)
    this.#walked[corner]! |= bit
  }
}
