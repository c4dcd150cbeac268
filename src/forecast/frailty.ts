import { MOVED, type Exposure } from './exposure.ts'
import { logGamma } from './shares.ts'

/**
 * Some children move again and again, for reasons that the return does not show. Each child carries a factor on the
 * rate of moving: gamma distributed with mean 1 and this variance, updated by what the child has done so far.
 */
export interface Frailty {
  readonly variance: number
  /** Moves seen and moves expected of each child. */
  readonly moves: Float64Array
  readonly expected: Float64Array
}

const VARIANCES = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.3, 1.7, 2.2] as const

/** The variance under which the children's moves are most likely (negative binomial, expectations given). */
export function fitFrailty(moves: Float64Array, expected: Float64Array): number {
  let best = VARIANCES[0] as number
  let highest = -Infinity
  for (const variance of VARIANCES) {
    const a = 1 / variance
    let log = 0
    for (let child = 0; child < moves.length; child++) {
      const [m, e] = [moves[child]!, expected[child]!]
      if (e === 0) continue
      log += logGamma(a + m) - logGamma(a) + a * Math.log(a) - (a + m) * Math.log(a + e)
    }
    if (log > highest) [highest, best] = [log, variance]
  }
  return best
}

/** Each child's factor as expected after what was seen: (1/v + moves) / (1/v + expected). */
export const expectedFactors = (frailty: Frailty): Float64Array =>
  frailty.moves.map(
    (m, child) => (1 / frailty.variance + m) / (1 / frailty.variance + frailty.expected[child]!),
  )

/** Moves seen and expected, child by child, under fitted rates. @param rateOf daily rate of moving in a row */
export function movesByChild(rows: Exposure, children: number, rateOf: (row: number) => number) {
  const moves = new Float64Array(children)
  const expected = new Float64Array(children)
  for (let row = 0; row < rows.count; row++) {
    const child = rows.child[row]!
    if (rows.event[row] === MOVED) moves[child]!++
    expected[child]! += rows.days[row]! * rateOf(row)
  }
  return { moves, expected }
}

/** Points of the gamma distribution with this shape and mean, at the middles of `count` equal shares of chance; exact mean. */
export function gammaPoints(shape: number, mean: number, count: number): Float64Array {
  const points = new Float64Array(count)
  let sum = 0
  for (let i = 0; i < count; i++) {
    const value = Math.max(1 - 1 / (9 * shape) + NORMAL_MIDDLES[i]! / (3 * Math.sqrt(shape)), 0.05) ** 3
    points[i] = value
    sum += value
  }
  return points.map(value => (value * mean * count) / sum)
}

export const FRAILTY_POINTS = 8

/** Standard normal quantiles at 1/16, 3/16 ... 15/16. */
const NORMAL_MIDDLES = [-1.5341, -0.8871, -0.4888, -0.1573, 0.1573, 0.4888, 0.8871, 1.5341] as const
