import { KINDS, type Day } from '../care/index.ts'
import { nearKinds, type KindFutures } from '../forecast/index.ts'
import { MEASURES, type Picture } from '../position/index.ts'
import { childrenInArea } from './children-in-area.ts'
import { rangeOf, sharesToday, type OutcomeRange } from './scenarios/index.ts'
import { amountByArea, milesByArea, over20ByArea, PRIOR_CHILDREN, type ByArea } from './todays-nearness.ts'

/** Of each of KINDS, as its children live today; undefined: not known (no postcodes). */
export interface TodaysDistances {
  /** Share that lives in the area. */
  readonly inArea: readonly number[] | undefined
  /** Share that lives more than 20 miles from home. */
  readonly over20Miles: ByArea | undefined
  /** Mean miles from home. */
  readonly miles: ByArea | undefined
}

/** Where children will live on a month-end: in places known to be near or far, else as near as their kind is today. */
export interface WhereTheyLive {
  readonly date: Day
  /** Per cent of all children in care. */
  readonly inArea: OutcomeRange | undefined
  /** Children. */
  readonly over20Miles: OutcomeRange | undefined
  /** Mean miles from home. */
  readonly miles: OutcomeRange | undefined
}

/** Children of each of KINDS in one future and month, and of them those who live in the area; NaN where that is not known. */
interface Counted {
  readonly children: number[]
  readonly inArea: number[]
}

/** Each future's children of each kind, where their places are, and what is so today of those who live there. */
export function whereTheyLive(
  { children, runs, monthEnds, near }: Pick<KindFutures, 'children' | 'runs' | 'monthEnds' | 'near'>,
  today: TodaysDistances,
): WhereTheyLive[] {
  const months = monthEnds.length
  const kinds = nearKinds(near, months)
  const countedIn = (run: number, month: number): Counted => {
    const counts = KINDS.map((_, kind) => children[(run * KINDS.length + kind) * months + month]!)
    const shares = today.inArea ?? KINDS.map(() => NaN)
    const inArea = counts.map((count, kind) => childrenInArea(kinds[kind], shares[kind]!, { children: count, run, month })) // prettier-ignore
    return { children: counts, inArea }
  }
  return monthEnds.map((date, month) => {
    const counted = Array.from({ length: runs }, (_, run) => countedIn(run, month))
    const over = (of: (one: Counted) => number) => rangeOf(Float64Array.from(counted, of))
    const { inArea, over20Miles, miles } = today
    return {
      date,
      inArea: inArea && over(one => perChild(100 * sum(one.inArea), one)),
      over20Miles: over20Miles && over(one => amountOf(over20Miles, one, today)),
      miles: miles && over(one => perChild(amountOf(miles, one, today), one)),
    }
  })
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
const perChild = (amount: number, { children }: Counted): number => {
  const all = sum(children)
  return all > 0 ? amount / all : 0
}

const amountOf = (amounts: ByArea, { children, inArea }: Counted, today: TodaysDistances): number =>
  sum(
    children.map((count, kind) =>
      today.inArea
        ? amountByArea(amounts, kind, { children: count, inArea: inArea[kind]!, todaysShare: today.inArea[kind]! }) // prettier-ignore
        : count * amounts.all[kind]!,
    ),
  )

function meanMiles(picture: Picture, day: Day): number[] | undefined {
  const measure = MEASURES.find(one => one.name === 'distance_miles')
  if (measure?.shape !== 'spread') return undefined
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
  const scene = picture.sceneOn(day)
  const { inArea, over20Miles } = sharesToday(scene)
  return {
    inArea,
    over20Miles: over20ByArea(scene, over20Miles, inArea),
    miles: milesByArea(scene, meanMiles(picture, day), inArea),
  }
}

/** What today's counts by kind come to, in the same words: to compare the months ahead with. */
export const whereTheyLiveNow = (
  { start, asAt }: Pick<KindFutures, 'start' | 'asAt'>,
  today: TodaysDistances,
): WhereTheyLive | undefined =>
  whereTheyLive({ children: Int32Array.from(start), runs: 1, monthEnds: [asAt] }, today)[0]
