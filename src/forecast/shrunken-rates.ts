/**
 * Poisson regression of events over exposure with groups of effects shrunk towards nothing, each group as far as its
 * own spread says (a random effect; the spread is found by the EM steps of Laird, 1982, with Laplace's approximation).
 * So a thin cell borrows from its margins, and no rate is a made-up constant.
 */
export interface EffectGroup {
  readonly name: string
  readonly size: number
  /** Not shrunk: the intercept. */
  readonly isFree?: boolean
}

export interface RatesFit {
  readonly groups: readonly EffectGroup[]
  /** First effect of each group. */
  readonly offsets: readonly number[]
  /** Log effects: the likeliest. */
  readonly effects: Float64Array
  /** Lower triangle L of the penalised information H = L Lᵀ, by rows. */
  readonly root: Float64Array
  /** Standard deviation of each group's effects. */
  readonly spread: Float64Array
  readonly logLikelihood: number
}

/** A fit that futures can be drawn from. */
export interface DrawnFit extends RatesFit {
  /** Log effects on average over what they could be: what draws are made around. */
  readonly centre: Float64Array
}

export interface RatesInput {
  readonly groups: readonly EffectGroup[]
  /** Row by row, one effect index a group (already offset). */
  readonly design: Int16Array
  readonly exposure: Float64Array
  readonly events: Float64Array
}

export const offsetsOf = (groups: readonly EffectGroup[]): number[] => {
  let next = 0
  return groups.map(group => {
    const first = next
    next += group.size
    return first
  })
}

/** Where to go on from: an earlier fit of the same groups, and how many EM steps to take. */
export interface Start {
  readonly from: RatesFit
  readonly steps: number
}

const EM_STEPS = 6
const FIRST_VARIANCE = 0.25
const LEAST_VARIANCE = 1e-5

/** Fits the log rates; exposure in days, events counts; deterministic. */
export function fitShrunkenRates(input: RatesInput, start?: Start): RatesFit {
  const { groups } = input
  const offsets = offsetsOf(groups)
  const size = offsets.at(-1)! + groups.at(-1)!.size
  const effects = start ? Float64Array.from(start.from.effects) : new Float64Array(size)
  const variance = Float64Array.from(groups, (group, g) =>
    group.isFree ? 1e4 : start ? start.from.spread[g]! ** 2 : FIRST_VARIANCE,
  )
  const steps = start ? start.steps : EM_STEPS
  const precision = new Float64Array(size)
  if (!start) effects[0] = Math.log((total(input.events) + 0.5) / (total(input.exposure) + 1))
  let root = new Float64Array(0)
  let logLikelihood = 0
  for (let step = 0; step <= steps; step++) {
    groups.forEach((group, g) => precision.fill(1 / variance[g]!, offsets[g], offsets[g]! + group.size))
    const newtonSteps = step === 0 && !start ? 4 : step === steps && !start ? 2 : 1
    for (let i = 0; i < newtonSteps; i++) {
      const found = newtonStep(input, effects, precision)
      root = found.root
      logLikelihood = found.logLikelihood
    }
    if (step === steps) break
    const variances = inverseDiagonal(root, size)
    groups.forEach((group, g) => {
      if (group.isFree) return
      let sum = 0
      for (let j = offsets[g]!; j < offsets[g]! + group.size; j++) sum += effects[j]! ** 2 + variances[j]!
      variance[g] = Math.max(sum / group.size, LEAST_VARIANCE)
    })
  }
  return { groups, offsets, effects, root, spread: variance.map(Math.sqrt), logLikelihood }
}

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)

function newtonStep(input: RatesInput, effects: Float64Array, precision: Float64Array) {
  const { design, exposure, events } = input
  const width = input.groups.length
  const size = effects.length
  const information = new Float64Array(size * size)
  const gradient = new Float64Array(size)
  let logLikelihood = 0
  for (let row = 0; row < exposure.length; row++) {
    const at = row * width
    let log = 0
    for (let g = 0; g < width; g++) log += effects[design[at + g]!]!
    const mean = exposure[row]! * Math.exp(log)
    const left = events[row]! - mean
    logLikelihood += events[row]! * log - mean
    for (let g = 0; g < width; g++) {
      const j = design[at + g]!
      gradient[j]! += left
      for (let h = 0, line = j * size; h <= g; h++) information[line + design[at + h]!]! += mean
    }
  }
  for (let j = 0; j < size; j++) {
    gradient[j]! -= precision[j]! * effects[j]!
    information[j * size + j]! += precision[j]!
  }
  const root = cholesky(information, size)
  const step = solve(root, size, gradient)
  let largest = 0
  for (let j = 0; j < size; j++) largest = Math.max(largest, Math.abs(step[j]!))
  const damping = largest > 2 ? 2 / largest : 1
  for (let j = 0; j < size; j++) effects[j]! += damping * step[j]!
  return { root, logLikelihood }
}

/**
 * The likeliest effects less half H⁻¹ Xᵀ W v (v: variance of each row's log rate), the next term of Laplace's
 * approximation. Without it draws around the likeliest log rates would be too high on average, since e to the power of
 * a normal draw is: by as much as 3 % where an authority is small.
 */
export function withCentre(input: RatesInput, fit: RatesFit): DrawnFit {
  const { design, exposure } = input
  const { effects, root } = fit
  const width = input.groups.length
  const size = effects.length
  const covariance = inverse(root, size)
  const pull = new Float64Array(size)
  for (let at = 0, row = 0; row < exposure.length; row++, at += width) {
    let [log, variance] = [0, 0]
    for (let g = 0; g < width; g++) {
      const line = design[at + g]! * size
      log += effects[design[at + g]!]!
      for (let h = 0; h < width; h++) variance += covariance[line + design[at + h]!]!
    }
    const weight = (exposure[row]! * Math.exp(log) * variance) / 2
    for (let g = 0; g < width; g++) pull[design[at + g]!]! += weight
  }
  const shift = solve(root, size, pull)
  return { ...fit, centre: effects.map((effect, j) => effect - shift[j]!) }
}

/** (L Lᵀ)⁻¹, column by column. */
function inverse(root: Float64Array, size: number): Float64Array {
  const whole = new Float64Array(size * size)
  const unit = new Float64Array(size)
  for (let j = 0; j < size; j++) {
    unit[j] = 1
    whole.set(solve(root, size, unit), j * size)
    unit[j] = 0
  }
  return whole
}

/** Lower root of a positive definite matrix given by its lower triangle (rows of `size`). */
export function cholesky(matrix: Float64Array, size: number): Float64Array<ArrayBuffer> {
  const root = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    const line = i * size
    for (let j = 0; j <= i; j++) {
      const other = j * size
      let sum = matrix[line + j]!
      for (let k = 0; k < j; k++) sum -= root[line + k]! * root[other + k]!
      root[line + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / root[other + j]!
    }
  }
  return root
}

/** x with L Lᵀ x = b. */
export function solve(root: Float64Array, size: number, b: Float64Array): Float64Array {
  const x = Float64Array.from(b)
  for (let i = 0; i < size; i++) {
    let sum = x[i]!
    for (let k = 0; k < i; k++) sum -= root[i * size + k]! * x[k]!
    x[i] = sum / root[i * size + i]!
  }
  return solveUpper(root, size, x)
}

/** x with Lᵀ x = b, in place: turns independent normals into draws with covariance (L Lᵀ)⁻¹. */
export function solveUpper(root: Float64Array, size: number, x: Float64Array): Float64Array {
  for (let i = size - 1; i >= 0; i--) {
    const value = x[i]! / root[i * size + i]!
    x[i] = value
    for (let k = 0; k < i; k++) x[k]! -= root[i * size + k]! * value
  }
  return x
}

function inverseDiagonal(root: Float64Array, size: number): Float64Array {
  const diagonal = new Float64Array(size)
  const column = new Float64Array(size)
  for (let j = 0; j < size; j++) {
    column.fill(0)
    column[j] = 1 / root[j * size + j]!
    diagonal[j] = column[j]! ** 2
    for (let i = j + 1; i < size; i++) {
      let sum = 0
      for (let k = j; k < i; k++) sum -= root[i * size + k]! * column[k]!
      column[i] = sum / root[i * size + i]!
      diagonal[j]! += column[i]! ** 2
    }
  }
  return diagonal
}
