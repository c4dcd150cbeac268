import { addMonths, type Day } from '../care/index.ts'
import type { History } from '../history/index.ts'
import type { Ground } from './ground.ts'
import { populationOn, type Cases, type PopulationName } from './population.ts'

/** A day on which measures are taken, with the populations that they ask for: each is found once. */
export class Scene {
  readonly history: History
  /** First of the twelve months that end on the day. */
  readonly yearStart: Day
  readonly #populations = new Map<PopulationName, Cases>()

  constructor(
    readonly ground: Ground,
    readonly day: Day,
  ) {
    this.history = ground.history
    this.yearStart = addMonths(day, -12) + 1
  }

  cases(name: PopulationName): Cases {
    const known = this.#populations.get(name)
    if (known) return known
    const cases = populationOn(this, name)
    this.#populations.set(name, cases)
    return cases
  }
}
