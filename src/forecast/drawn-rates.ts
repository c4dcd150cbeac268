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
import { solveUpper } from './shrunken-rates.ts'

/** Streams of draws, by risk; 3 to 6 are those of entries. */
const RATES = [1, 7, 2] as const

/** Rates not known exactly: each future has its own, one draw of all effects from their posterior and of the years' drift. */
export class DrawnRates {
  readonly tables: RateTables = newRateTables()
  readonly #prepared: Prepared
  readonly #effects: Float64Array

  constructor(prepared: Prepared) {
    this.#prepared = prepared
    this.#effects = new Float64Array(prepared.leaving.effects.length)
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
    solveUpper(rates.root, size, effects)
    for (let i = 0; i < size; i++) effects[i]! += rates.effects[i]!
    writeRates(this.tables, risk, effects, rates.yearly * stream.normal())
  }
}
