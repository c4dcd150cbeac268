/** A straight line: value = at + slope × places. */
export interface Line {
  readonly at: number
  readonly slope: number
}

/**
 * How far some number of places falls short of the children who need one, over many futures of one month.
 * With demand D, the expected shortfall E[max(D − c, 0)] is convex in the places c and straight between whole numbers
 * (the newsvendor’s loss function; Arrow, Harris and Marschak 1951), so lines describe it exactly.
 */
export class ShortfallCurve {
  readonly #sorted: Int32Array

  constructor(
    demand: Int32Array,
    /** Places that there are at least. */
    readonly least: number,
  ) {
    this.#sorted = Int32Array.from(demand).sort()
  }

  /** Places beyond which nobody is short in any future; at least `least`. */
  get most(): number {
    return Math.max(this.#sorted.at(-1) ?? 0, this.least)
  }

  /** Chance that there are fewer places than children. */
  chance(places: number): number {
    return this.#above(places) / this.#sorted.length
  }

  /** Children short of a place, on average over the futures. */
  expected(places: number): number {
    let sum = 0
    for (let i = this.#sorted.length - 1; i >= 0 && this.#sorted[i]! > places; i--)
      sum += this.#sorted[i]! - places
    return sum / this.#sorted.length
  }

  /** Lines whose highest value at each number of places from `least` on is the expected shortfall. */
  expectedLines(): Line[] {
    const lines: Line[] = []
    for (let places = this.least; places < this.most; places++) {
      const slope = -this.chance(places)
      if (lines.at(-1)?.slope === slope) continue
      lines.push({ at: this.expected(places) - slope * places, slope })
    }
    return lines
  }

  /** Lines of the largest convex curve below the chance of being short: what a linear programme can hold. */
  chanceLines(): Line[] {
    const hull: { readonly places: number; readonly chance: number }[] = []
    for (let places = this.least; places <= this.most; places++) {
      const point = { places, chance: this.chance(places) }
      while (hull.length > 1 && isAbove(hull.at(-2)!, hull.at(-1)!, point)) hull.pop()
      hull.push(point)
    }
    return hull.slice(1).map((to, i) => {
      const from = hull[i]!
      const slope = (to.chance - from.chance) / (to.places - from.places)
      return { at: from.chance - slope * from.places, slope }
    })
  }

  #above(places: number): number {
    let [low, high] = [0, this.#sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#sorted[middle]! > places) high = middle
      else low = middle + 1
    }
    return this.#sorted.length - low
  }
}

interface Point {
  readonly places: number
  readonly chance: number
}

/** Whether the middle of three points lies on or above the line between the others. */
const isAbove = (a: Point, b: Point, c: Point): boolean =>
  (b.chance - a.chance) * (c.places - a.places) >= (c.chance - a.chance) * (b.places - a.places)
