import { calendarDateOf, type Day } from './day.ts'

/** How many people of some ages lived in an area in the middle of a year, as the Office for National Statistics estimates it. */
export interface PopulationEstimate {
  /** ONS code: an authority, a region, or England. */
  readonly area: string
  /** The year whose 30 June it is. */
  readonly midYear: number
  /** Ages in completed years, both counted. */
  readonly fromAge: number
  readonly toAge: number
  readonly people: number
}

/** A row of `population.csv`: the area is the authority's own. */
export type PopulationRow = Omit<PopulationEstimate, 'area'>

/** A denominator with the estimate that it rests on. */
export interface PopulationOnDay {
  readonly people: number
  readonly midYear: number
  /** Whether a newer estimate ought to exist by the day, but is not held. */
  readonly isOlderThanUsual: boolean
}

export interface AskedPopulation {
  readonly area: string
  readonly day: Day
  /** Under 18 where nothing is said. */
  readonly fromAge?: number
  readonly toAge?: number
}

const CHILDHOOD = { fromAge: 0, toAge: 17 } as const

/**
 * The mid-year estimate that a rate on a day rests on: that of the last 30 June before it. The Department divides children
 * looked after on 31 March 2025 by the estimate for the middle of 2024.
 */
export function midYearBefore(day: Day): number {
  const { year, month } = calendarDateOf(day)
  return month > 6 ? year : year - 1
}

/** Estimates by area and year, to divide by. */
export class ChildPopulation {
  readonly #byArea = new Map<string, Map<number, PopulationEstimate[]>>()

  constructor(readonly estimates: readonly PopulationEstimate[]) {
    for (const estimate of estimates) {
      const years = this.#byArea.get(estimate.area) ?? new Map<number, PopulationEstimate[]>()
      this.#byArea.set(estimate.area, years)
      years.set(estimate.midYear, [...(years.get(estimate.midYear) ?? []), estimate])
    }
  }

  /** People of these ages by the newest estimate before the day; undefined where none holds exactly these ages. */
  on({
    area,
    day,
    fromAge = CHILDHOOD.fromAge,
    toAge = CHILDHOOD.toAge,
  }: AskedPopulation): PopulationOnDay | undefined {
    const wanted = midYearBefore(day)
    const years = [...(this.#byArea.get(area) ?? [])].filter(([year]) => year <= wanted)
    for (const [midYear, estimates] of years.sort(([one], [other]) => other - one)) {
      const people = peopleAged(estimates, fromAge, toAge)
      if (people !== undefined) return { people, midYear, isOlderThanUsual: midYear < wanted }
    }
    return undefined
  }
}

/** Adds up bands that lie end to end from one age to the other, the widest first; undefined where there is a hole. */
function peopleAged(estimates: readonly PopulationEstimate[], from: number, to: number): number | undefined {
  let [people, next] = [0, from]
  while (next <= to) {
    const fitting = estimates.filter(({ fromAge, toAge }) => fromAge === next && toAge >= next && toAge <= to)
    const widest = fitting.reduce<PopulationEstimate | undefined>(
      (best, one) => (best && best.toAge >= one.toAge ? best : one),
      undefined,
    )
    if (!widest) return undefined
    people += widest.people
    next = widest.toAge + 1
  }
  return people
}

const RATE_BASE = 10_000

/** Per 10,000 people, not rounded; undefined where there are none to divide by. */
export const per10000 = (count: number, people: number | undefined): number | undefined =>
  people === undefined || people <= 0 ? undefined : (count / people) * RATE_BASE
