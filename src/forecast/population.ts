import { AGE_BAND_STARTS, AGE_BANDS, dayOf, InputError, isoFromDay, type AgeBand, type Day, type PopulationRow } from '../care/index.ts' // prettier-ignore
import type { EntriesChange } from './changes.ts'

/** How many there will be of an age band for each one there is now. */
export interface PopulationGrowth {
  readonly band: AgeBand
  readonly now: number
  readonly then: number
}

const ADULT = 18
const bandEnds = AGE_BAND_STARTS.map((_, band) => AGE_BAND_STARTS[band + 1] ?? ADULT)

/**
 * People of each age band on two days, from estimates and projections for mid-years (30 June), along straight lines between
 * them. Ages told together are taken as equally many. @throws InputError where the projection does not reach both days
 */
export function populationGrowth(rows: readonly PopulationRow[], from: Day, to: Day): PopulationGrowth[] {
  const years = [...new Set(rows.map(row => row.midYear))].sort((a, b) => a - b)
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined || midYear(first) > from || midYear(last) < to)
    throw new InputError(
      `The population has to be told for mid-years from before ${isoFromDay(from)} until after ${isoFromDay(to)}, to be followed; it is told ${first === undefined ? 'for none' : `for ${first} to ${last}`}.`,
    )
  return AGE_BANDS.map((band, i) => {
    const on = (day: Day) => between(day, years, year => peopleIn(rows, year, i))
    return { band, now: on(from), then: on(to) }
  })
}

const midYear = (year: number): Day => dayOf(year, 6, 30)

function between(day: Day, years: readonly number[], peopleOf: (year: number) => number): number {
  const next = Math.max(years.findIndex(year => midYear(year) >= day), 1) // prettier-ignore
  const [before, after] = [years[next - 1]!, years[next]!]
  const share = (day - midYear(before)) / (midYear(after) - midYear(before))
  return peopleOf(before) * (1 - share) + peopleOf(after) * share
}

function peopleIn(rows: readonly PopulationRow[], year: number, band: number): number {
  const [first, end] = [AGE_BAND_STARTS[band]!, bandEnds[band]!]
  const found = rows.filter(row => row.midYear === year)
  const isTold = (age: number) => found.some(row => row.fromAge <= age && age <= row.toAge)
  for (let age = first; age < end; age++)
    if (!isTold(age))
      throw new InputError(`The population of ${year} has to be told for every age from 0 to 17: age ${age} is missing.`) // prettier-ignore
  return narrowest(found).reduce((sum, row) => {
    const shared = Math.min(row.toAge + 1, end) - Math.max(row.fromAge, first)
    return shared > 0 ? sum + (row.people * shared) / (row.toAge + 1 - row.fromAge) : sum
  }, 0)
}

/** Where an age is told both alone and with others (7, and 0-17), only the narrower row counts. */
const narrowest = (rows: readonly PopulationRow[]): readonly PopulationRow[] =>
  rows.filter(
    row =>
      !rows.some(
        other =>
          other !== row &&
          other.fromAge >= row.fromAge &&
          other.toAge <= row.toAge &&
          other.toAge - other.fromAge < row.toAge - row.fromAge,
      ),
  )

/** Entries of families' children follow the people of their age, along a straight line; unaccompanied children do not. */
export const followingPopulation = (growth: readonly PopulationGrowth[], days: number): EntriesChange[] =>
  growth.flatMap(({ now, then }, band) =>
    now > 0 && then !== now
      ? [{ alone: 0, bands: 1 << band, factor: then / now, ramp: { from: 0, full: days, until: FOR_EVER } }]
      : [],
  )

const FOR_EVER = 1_000_000
