/** Skein's key schedule parity, as Threefry takes it. */
export const PARITY = 0x1bd11bda
/** Draws that belong to a whole future, not to a child, are keyed apart. */
const FUTURE_KEY = 0x5bd1e995
/** Cells of the table of logarithms from 1 to 2. */
const LOG_CELLS = 256
const CELL_MIDDLES = Float64Array.from({ length: LOG_CELLS }, (_, cell) => 1 + (cell + 0.5) / LOG_CELLS)
/** 2 to the power of the place less 31. */
const SCALES = Float64Array.from({ length: 33 }, (_, zeros) => 2 ** (zeros - 31))
/** Inverses and logarithms of the cells' middles, and the powers of 2: what `exponential` looks up. */
export const LOG_TABLES = Float64Array.of(
  ...CELL_MIDDLES.map(middle => 1 / middle),
  ...CELL_MIDDLES.map(Math.log),
  ...SCALES,
)

/**
 * Counter-based draws: Threefry-2x32 with 13 rounds (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as
 * easy as 1, 2, 3", SC11). A draw is a function of its key (seed, run) and its counter (who, which decision), so
 * no draw depends on how many others were made before it, or by whom.
 */
export type Draw = Int32Array

export const newDraw = (): Draw => new Int32Array(2)

/** Writes 64 random bits for (key0, key1) and (counter0, counter1) into `draw`. */
export function threefry(draw: Draw, key0: number, key1: number, counter0: number, counter1: number): void {
  const key2 = (key0 ^ key1 ^ PARITY) | 0
  let x = (counter0 + key0) | 0
  let y = (counter1 + key1) | 0
  x = (x + y) | 0
  y = ((y << 13) | (y >>> 19)) ^ x // prettier-ignore
  x = (x + y) | 0
  y = ((y << 15) | (y >>> 17)) ^ x // prettier-ignore
  x = (x + y) | 0
  y = ((y << 26) | (y >>> 6)) ^ x // prettier-ignore
  x = (x + y) | 0
  y = ((y << 6) | (y >>> 26)) ^ x // prettier-ignore
  x = (x + key1) | 0
  y = (y + key2 + 1) | 0 // prettier-ignore
  x = (x + y) | 0
  y = ((y << 17) | (y >>> 15)) ^ x // prettier-ignore
  x = (x + y) | 0
  y = ((y << 29) | (y >>> 3)) ^ x // prettier-ignore
  x = (x + y) | 0
  y = ((y << 16) | (y >>> 16)) ^ x // prettier-ignore
  x = (x + y) | 0
  y = ((y << 24) | (y >>> 8)) ^ x // prettier-ignore
  x = (x + key2) | 0
  y = (y + key0 + 2) | 0 // prettier-ignore
  x = (x + y) | 0
  y = ((y << 13) | (y >>> 19)) ^ x // prettier-ignore
  x = (x + y) | 0
  y = ((y << 15) | (y >>> 17)) ^ x // prettier-ignore
  x = (x + y) | 0
  y = ((y << 26) | (y >>> 6)) ^ x // prettier-ignore
  x = (x + y) | 0
  y = ((y << 6) | (y >>> 26)) ^ x // prettier-ignore
  x = (x + key0) | 0
  y = (y + key1 + 3) | 0 // prettier-ignore
  x = (x + y) | 0
  y = ((y << 17) | (y >>> 15)) ^ x // prettier-ignore
  draw[0] = x
  draw[1] = y
}

/** 32 bits as a number strictly between 0 and 1: 2 to the power of -32 for each, from the middle of the first. */
export const toUniform = (bits: number): number => ((bits >>> 0) + 0.5) * 2.3283064365386963e-10

/** The draws of one future: each of who decides and which decision, whatever was drawn before. */
export class Chance {
  seed = 0
  run = 0
  /** The other 32 bits of the last decision. */
  second = 0
  readonly #draw = newDraw()
  readonly #cells = LOG_CELLS
  readonly #inverse = CELL_MIDDLES.map(middle => 1 / middle)
  readonly #log = CELL_MIDDLES.map(Math.log)
  readonly #scale = SCALES

  start(seed: number, run: number): void {
    this.seed = seed | 0
    this.run = run
  }

  /** @returns 32 bits; 32 more are in `second` */
  decide(who: number, decision: number): number {
    const draw = this.#draw
    threefry(draw, this.seed, this.run, who, decision)
    this.second = draw[1]!
    return draw[0]!
  }

  /** As `decide`, for a draw that belongs to the whole future and not to a child. */
  decideForAll(subject: number, decision: number): number {
    const draw = this.#draw
    threefry(draw, this.seed ^ FUTURE_KEY, this.run, subject, decision)
    this.second = draw[1]!
    return draw[0]!
  }

  /** Draws that belong to the whole future. */
  stream(subject: number, decision: number): Stream {
    return new Stream(this.seed ^ FUTURE_KEY, this.run, subject, decision)
  }

  /**
   * The standard exponential draw of 32 bits: -log(toUniform(bits)) to within 1e-13, in a third of the time. The leading
   * zeros give the power of 2; a table and the series of log(1 + x), |x| < 1/512, the rest.
   */
  exponential(bits: number): number {
    if (bits === 0) return 33 * Math.LN2
    const zeros = Math.clz32(bits)
    const leading = (bits << zeros) | ((1 << zeros) >>> 1)
    const cell = (leading >>> 23) & (this.#cells - 1)
    const x = ((bits >>> 0) + 0.5) * this.#scale[zeros]! * this.#inverse[cell]! - 1
    const logOfRest = x * (1 - x * (1 / 2 - x * (1 / 3 - x * (1 / 4 - x * 0.2))))
    return (zeros + 1) * Math.LN2 - this.#log[cell]! - logOfRest
  }
}

/** A 32-bit key of a text (FNV-1a, then MurmurHash3's finishing mix): who a draw belongs to. */
export function keyOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

const LEAST_SHAPE = 0.5

/** A run of draws that belong to one subject and one decision: for the few places where many are needed at once. */
export class Stream {
  readonly #draw = newDraw()
  #step = 0
  readonly #spare = new Float64Array(1)
  #hasSpare = false
  readonly #normal = new Float64Array(1)
  #hasNormal = false

  constructor(
    readonly seed: number,
    readonly run: number,
    readonly subject: number,
    readonly decision: number,
  ) {}

  /** Strictly between 0 and 1. */
  uniform(): number {
    if (this.#hasSpare) {
      this.#hasSpare = false
      return this.#spare[0]!
    }
    threefry(this.#draw, this.seed, this.run, this.subject, (this.decision << 24) | this.#step++)
    this.#spare[0] = toUniform(this.#draw[1]!)
    this.#hasSpare = true
    return toUniform(this.#draw[0]!)
  }

  /** Standard normal (Box and Muller). */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(this.uniform()))
    return radius * Math.cos(2 * Math.PI * this.uniform())
  }

  /** Independent standard normals, two from each pair of uniforms. */
  fillWithNormals(values: Float64Array): void {
    for (let i = 0; i < values.length; i += 2) {
      const radius = Math.sqrt(-2 * Math.log(this.uniform()))
      const angle = 2 * Math.PI * this.uniform()
      values[i] = radius * Math.cos(angle)
      if (i + 1 < values.length) values[i + 1] = radius * Math.sin(angle)
    }
  }

  /** Gamma with the given shape and mean 1 times shape (Marsaglia and Tsang, 2000). */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * this.uniform() ** (1 / shape)
    const d = shape - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = this.normal()
      const v = (1 + c * x) ** 3
      if (v <= 0) continue
      if (Math.log(this.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
    }
  }

  /**
   * Gamma draws with mean 1 of these shapes, two candidates from each pair of uniforms: Marsaglia and Tsang's, with their
   * quick test first. Where there is less than half a count nothing is known, and 1 is written.
   */
  fillWithFactors(shapes: Float64Array, factors: Float64Array): void {
    for (let i = 0; i < shapes.length; i++) {
      const shape = shapes[i]!
      factors[i] = shape < LEAST_SHAPE ? 1 : this.#gammaOf(shape) / shape
    }
  }

  #gammaOf(shape: number): number {
    if (shape < 1) return this.#gammaOf(shape + 1) * this.uniform() ** (1 / shape)
    const d = shape - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = this.#nextNormal()
      const root = 1 + c * x
      if (root <= 0) continue
      const v = root * root * root
      const u = this.uniform()
      const square = x * x
      if (u < 1 - 0.0331 * square * square || Math.log(u) < 0.5 * square + d - d * v + d * Math.log(v))
        return d * v
    }
  }

  /** Normals come in pairs (Box and Muller); the other of a pair is kept. */
  #nextNormal(): number {
    if (this.#hasNormal) {
      this.#hasNormal = false
      return this.#normal[0]!
    }
    const radius = Math.sqrt(-2 * Math.log(this.uniform()))
    const angle = 2 * Math.PI * this.uniform()
    this.#normal[0] = radius * Math.sin(angle)
    this.#hasNormal = true
    return radius * Math.cos(angle)
  }

  /** Poisson: inversion for small means, the gamma's halving for large ones (Ahrens and Dieter, 1974). */
  poisson(mean: number): number {
    if (mean > 30) {
      const m = Math.floor((mean * 7) / 8)
      const x = this.gamma(m)
      return x < mean ? m + this.poisson(mean - x) : this.binomial(m - 1, mean / x)
    }
    let count = 0
    for (let left = Math.exp(-mean), p = left, u = this.uniform(); u > p && count < 1000; count++) {
      left *= mean / (count + 1)
      p += left
    }
    return count
  }

  binomial(n: number, p: number): number {
    let count = 0
    for (let i = 0; i < n; i++) if (this.uniform() < p) count++
    return count
  }
}
