import {
  LEAVING,
  MOVING,
  newRateTables,
  PLANNED,
  writeRates,
  type RateTables,
  type Risk,
} from './hazard-effects.ts'
import type { Prepared, PreparedRates } from './prepared.ts'
import type { Chance } from './random.ts'

/** Streams of draws, by risk; 3 to 6 are those of entries. */
const RATES = [1, 7, 2] as const

/** Rates not known exactly: each future has its own, one draw of all effects from their posterior and of the years' drift. */
export class DrawnRates {
  readonly tables: RateTables = newRateTables()
  readonly #prepared: Prepared
  readonly #effects: Float64Array
  /** In the order of the risks. */
  readonly #turned: readonly Float64Array[]

  constructor(prepared: Prepared) {
    this.#prepared = prepared
    this.#effects = new Float64Array(prepared.leaving.effects.length)
    this.#turned = [prepared.leaving, prepared.planned, prepared.moving].map(({ root }) => turned(root))
  }

  draw(chance: Chance): void {
    this.#drawRisk(this.#prepared.leaving, LEAVING, chance)
    this.#drawRisk(this.#prepared.planned, PLANNED, chance)
    this.#drawRisk(this.#prepared.moving, MOVING, chance)
  }

  #drawRisk(rates: PreparedRates, risk: Risk, chance: Chance): void {
    const stream = chance.stream(0, RATES[risk])
    const effects = this.#effects
    const size = effects.length
    stream.fillWithNormals(effects)
    solveTurned(this.#turned[risk]!, effects)
    for (let i = 0; i < size; i++) effects[i]! += rates.effects[i]!
    writeRates(this.tables, risk, effects, rates.yearly * stream.normal())
  }
}

/** The root turned round, row by row, so that what is summed up lies side by side; on the diagonal its inverse. */
function turned(root: Float64Array): Float64Array {
  const size = Math.sqrt(root.length)
  const upper = new Float64Array(root.length)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) upper[column * size + row] = root[row * size + column]!
    upper[row * size + row] = 1 / root[row * size + row]!
  }
  return upper
}

/** x with Lᵀ x = b, in place: turns independent normals into draws with covariance (L Lᵀ)⁻¹. Four sums at a time: none waits for another. */
function solveTurned(upper: Float64Array, x: Float64Array): void {
  const size = x.length
  for (let i = size - 1; i >= 0; i--) {
    const row = i * size
    let [first, second, third, fourth] = [x[i]!, 0, 0, 0]
    let k = i + 1
    for (; k + 3 < size; k += 4) {
      first -= upper[row + k]! * x[k]!
      second -= upper[row + k + 1]! * x[k + 1]!
      third -= upper[row + k + 2]! * x[k + 2]!
      fourth -= upper[row + k + 3]! * x[k + 3]!
    }
    for (; k < size; k++) first -= upper[row + k]! * x[k]!
    x[i] = (first + second + (third + fourth)) * upper[row + i]!
  }
}
