import { addMonths, calendarDateOf, dayOf, type Day } from '../care/index.ts'
import type { History } from '../history/index.ts'
import type { Ground } from './ground.ts'
import { populationOn, type Cases, type PopulationName } from './population.ts'

/** A day on which measures are taken, with the populations that they ask for: each is found once. */
export class Scene {
  readonly history: History
  /** First of the twelve months that end on the day. */
  readonly yearStart: Day
  /** The last 31 March, the day itself included. */
  readonly yearEnd: Day
  readonly #populations = new Map<PopulationName, Cases>()

  constructor(
    readonly ground: Ground,
    readonly day: Day,
  ) {
    this.history = ground.history
    this.yearStart = addMonths(day, -12) + 1
    this.yearEnd = lastYearEnd(day)
  }

  cases(name: PopulationName): Cases {
    const known = this.#populations.get(name)
    if (known) return known
    const cases = populationOn(this, name)
    this.#populations.set(name, cases)
    return cases
  }
}

function lastYearEnd(day: Day): Day {
  const { year, month } = calendarDateOf(day + 1)
  return dayOf(month > 3 ? year : year - 1, 3, 31)
}
