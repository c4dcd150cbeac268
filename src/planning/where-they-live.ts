import { KINDS, OWN_KINDS, type Day, type Kind } from '../care/index.ts'
import type { KindFutures } from '../forecast/index.ts'
import { MEASURES, type Picture } from '../position/index.ts'
import { inAreaNearFirst, type OwnPlacesByArea } from './own-places-by-area.ts'
import { groundOf, rangeOf, type OutcomeRange } from './scenarios/index.ts'

/** Of each of KINDS, as its children live today; undefined: not known (no postcodes). */
export interface TodaysDistances {
  /** Share that lives in the area. */
  readonly inArea: readonly number[] | undefined
  /** Share that lives more than 20 miles from home. */
  readonly over20Miles: readonly number[] | undefined
  /** Mean miles from home. */
  readonly miles: readonly number[] | undefined
}

/** Where children will live on a month-end, if each kind of home stays as near as today, own homes in the area being filled first. */
export interface WhereTheyLive {
  readonly date: Day
  /** Per cent of all children in care. */
  readonly inArea: OutcomeRange | undefined
  /** Children. */
  readonly over20Miles: OutcomeRange | undefined
  /** Mean miles from home. */
  readonly miles: OutcomeRange | undefined
}

/** Place in OWN_KINDS of each of KINDS; -1: none. */
const OWN_OF_KIND = KINDS.map(kind => (OWN_KINDS as readonly Kind[]).indexOf(kind))

/**
 * Each future's children of each kind, times what is so of that kind today, added up.
 * @param ownPlaces where it is known where own homes are: by month; those in the area are filled first
 */
export function whereTheyLive(
  { children, runs, monthEnds }: Pick<KindFutures, 'children' | 'runs' | 'monthEnds'>,
  today: TodaysDistances,
  ownPlaces: OwnPlacesByArea = [],
): WhereTheyLive[] {
  const months = monthEnds.length
  const inArea = (month: number) => (kind: number, count: number, share: number) =>
    inAreaNearFirst(count, ownPlaces[OWN_OF_KIND[kind]!]?.[month], share)
  const asToday = (_: number, count: number, share: number) => count * share
  const over = (
    month: number,
    weights: readonly number[] | undefined,
    of: 'each' | 'all',
    { times = 1, part = asToday } = {},
  ) => {
    if (!weights) return undefined
    const values = new Float64Array(runs)
    for (let run = 0; run < runs; run++) {
      let [sum, all] = [0, 0]
      for (let kind = 0; kind < KINDS.length; kind++) {
        const count = children[(run * KINDS.length + kind) * months + month]!
        sum += part(kind, count, weights[kind]!)
        all += count
      }
      values[run] = of === 'all' ? sum : all > 0 ? (times * sum) / all : 0
    }
    return rangeOf(values)
  }
  return monthEnds.map((date, month) => ({
    date,
    inArea: over(month, today.inArea, 'each', { times: 100, part: inArea(month) }),
    over20Miles: over(month, today.over20Miles, 'all'),
    miles: over(month, today.miles, 'each'),
  }))
}

/** A kind with few known distances leans on the mean of all as if so many more were known of it. */
const PRIOR_CHILDREN = 5

function meanMiles(picture: Picture, day: Day): number[] | undefined {
  const measure = MEASURES.find(one => one.name === 'distance_miles')
  if (measure?.shape !== 'spread') return undefined
  const sum = (miles: readonly number[]) => miles.reduce((total, one) => total + one, 0)
  const all = picture.amounts(measure, day)
  if (all.length === 0) return undefined
  const overall = sum(all) / all.length
  return KINDS.map(kind => {
    const miles = picture.amounts(measure, day, `placement:${kind}`)
    return (sum(miles) + PRIOR_CHILDREN * overall) / (miles.length + PRIOR_CHILDREN)
  })
}

/** How near each kind of home is on a day. */
export function todaysDistances(picture: Picture, day: Day): TodaysDistances {
  const { context } = picture.ground
  const { inArea, over20Miles } = groundOf(picture.history, { asAt: day, months: 1, provision: undefined, context }) // prettier-ignore
  return { inArea, over20Miles, miles: meanMiles(picture, day) }
}

/** What today's counts by kind come to, in the same words: to compare the months ahead with. */
export const whereTheyLiveNow = (
  { start, asAt }: Pick<KindFutures, 'start' | 'asAt'>,
  today: TodaysDistances,
): WhereTheyLive | undefined =>
  whereTheyLive({ children: Int32Array.from(start), runs: 1, monthEnds: [asAt] }, today)[0]
