import { AGE_BANDS, kindIndex, OWN_KINDS, type Day, type Kind } from '../care/index.ts'
import { aheadFrom, availableOn } from '../supply/index.ts'
import type { ForecastRequest, ForecastRow } from './forecast.ts'
import { rowOf, sureRow } from './forecast-row.ts'
import { outsideOfOwn } from './needs.ts'
import { isLimited, OTHER_KINDS, type PlacesDrawn } from './places-drawn.ts'
import type { Prepared } from './prepared.ts'
import { sortWholeNumbers } from './quantiles.ts'
import {
  DEMAND_BY_AGE_SERIES,
  DEMAND_SERIES,
  FAILED_SERIES,
  KIND_SERIES,
  OUTSIDE_BY_AGE_SERIES,
} from './series.ts'

/** Of 100 futures, in how many there are to be places enough on a month-end: a day that stands for those about then. */
export const SERVICE_LEVELS = [80, 90, 95] as const
export type ServiceLevel = (typeof SERVICE_LEVELS)[number]

/** What is asked of one month-end. */
export interface GapMonth {
  readonly month: number
  readonly date: Day
  /** Counts of a series on the day, one a future: a copy. */
  readonly column: (series: number) => Int32Array
}

/**
 * The fewest places that are enough in so many of 100 futures on the day: the day in each future is one of as many like it.
 * @param sorted children who would live there, least first
 */
export const placesNeeded = (sorted: Int32Array, level: number): number =>
  sorted.length === 0 ? 0 : sorted[Math.max(Math.ceil((level / 100) * sorted.length) - 1, 0)]!

const BANDS = AGE_BANDS.length

/** In how many of the futures there is anybody. */
function shareAboveNone(values: Int32Array): number {
  let above = 0
  for (let run = 0; run < values.length; run++) if (values[run]! > 0) above++
  return above / Math.max(values.length, 1)
}

/** Demand of a group against places, which may differ from future to future. */
function against(date: Day, group: string, demand: Int32Array, places: Int32Array): ForecastRow[] {
  const shortfall = demand.map((children, run) => Math.max(children - places[run]!, 0))
  const chance = shareAboveNone(shortfall)
  const sorted = sortWholeNumbers(demand.slice())
  return [
    rowOf(date, 'shortfall', group, shortfall),
    sureRow(date, 'chance_of_being_short', group, chance),
    ...neededRows(date, group, sorted),
  ]
}

const neededRows = (date: Day, group: string, sorted: Int32Array): ForecastRow[] =>
  SERVICE_LEVELS.map(level =>
    sureRow(date, 'places_needed', `${group}/days:${level}`, placesNeeded(sorted, level)),
  )

/** Of each age: how likely a child of it is to live outside for want of a place, and places that would do. */
const ageRows = ({ date, column }: GapMonth, own: number, group: string): ForecastRow[] =>
  AGE_BANDS.flatMap((band, b) => {
    const ofAge = `${group}/age:${band}`
    const outside = column(OUTSIDE_BY_AGE_SERIES + own * BANDS + b)
    const sorted = sortWholeNumbers(column(DEMAND_BY_AGE_SERIES + own * BANDS + b))
    return [
      sureRow(date, 'chance_of_being_short', ofAge, shareAboveNone(outside)),
      ...neededRows(date, ofAge, sorted),
    ]
  })

/** Children outside for want of a place (where it is stated that matches fail: of one that suits), whatever their age. */
function wantOf({ column }: GapMonth, own: number): Int32Array {
  const sum = column(OUTSIDE_BY_AGE_SERIES + own * BANDS)
  for (let band = 1; band < BANDS; band++) {
    const ofBand = column(OUTSIDE_BY_AGE_SERIES + own * BANDS + band)
    for (let run = 0; run < sum.length; run++) sum[run]! += ofBand[run]!
  }
  return sum
}

/**
 * The return does not tell a match that failed from a need for something else: of the children outside who did not lack a
 * place, from none to all could have lived in a home of ours that suited. Every other row has what the authority states,
 * as the simulation counts it, and takes it for none where nothing is stated; these have both ends. (Where it is stated and
 * homes open, the lower end still counts children whose match had failed and who live in the new homes.)
 */
function leaningRows(
  at: GapMonth,
  own: number,
  of: { group: string; places: Int32Array; request: ForecastRequest },
) {
  const { group, places, request } = of
  const isStated = request.failedMatches?.[OWN_KINDS[own]!] !== undefined
  const want = wantOf(at, own)
  const others = at.column(KIND_SERIES + outsideOfOwn(own)).map((outside, run) => outside - want[run]!)
  const failed = at.column(FAILED_SERIES + own)
  const rows = (name: string, besides: (run: number) => number): ForecastRow[] => {
    const demand = at.column(DEMAND_SERIES + own).map((children, run) => children + besides(run))
    const ofSearch = `${group}/search:${name}`
    return [...against(at.date, ofSearch, demand, places), rowOf(at.date, 'demand', ofSearch, demand)]
  }
  return [
    rowOf(at.date, 'outside_for_want_of_a_place', group, Int32Array.from(want)),
    rowOf(at.date, 'outside_for_another_reason', group, Int32Array.from(others)),
    ...rows('every_match_failed', run => others[run]!),
    ...(isStated ? [...rows('no_match_failed', run => -failed[run]!), ...rows('as_stated', () => 0)] : []),
  ]
}

/** For each own kind that is limited: places, shortfall, the chance of being short, and places that would be enough. */
export function ownGapRows(
  at: GapMonth,
  prepared: Prepared,
  drawn: PlacesDrawn,
  request: ForecastRequest,
): ForecastRow[] {
  return OWN_KINDS.flatMap((kind, own) => {
    if (!isLimited(prepared, own)) return []
    const group = `placement:${kind}`
    const places = drawn.column(own, at.month)
    return [
      rowOf(at.date, 'places', group, Int32Array.from(places)),
      ...against(at.date, group, at.column(DEMAND_SERIES + own), places),
      ...ageRows(at, own, group),
      ...leaningRows(at, own, { group, places, request }),
    ]
  })
}

/** Other kinds that the provision lists: their places limit no search, so demand is who lives in that kind anywhere. */
export function otherGapRows(at: GapMonth, request: ForecastRequest): ForecastRow[] {
  const { supply } = request
  const provision = aheadFrom(request.provision ?? [], request.asAt)
  return OTHER_KINDS.filter(kind => provision.some(row => row.kind === kind)).flatMap((kind: Kind) => {
    const group = `placement:${kind}`
    const demand = at.column(KIND_SERIES + kindIndex(kind))
    const places = new Int32Array(demand.length).fill(
      provision.reduce((sum, row) => sum + (row.kind === kind ? availableOn(row, at.date, supply) : 0), 0),
    )
    return [
      rowOf(at.date, 'demand', group, Int32Array.from(demand)),
      rowOf(at.date, 'places', group, Int32Array.from(places)),
      ...against(at.date, group, demand, places),
    ]
  })
}
