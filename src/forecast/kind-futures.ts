import { KINDS, type Day } from '../care/index.ts'
import type { PastRow } from './forecast.ts'
import { firstNear, nearFuturesOf, type NearFutures } from './near-futures.ts'
import { daysTo18, type Prepared } from './prepared.ts'
import { ENDED_SERIES, KIND_SERIES, SERIES_COUNT, TURNING_18_SERIES } from './series.ts'
import { DAYS_IN_A_YEAR } from './steps.ts'
import type { Futures } from './summarise.ts'

/**
 * What prices need of every future: children by kind together in each, so that a sum over kinds has its own range.
 * Columns hold [run][kind][month] or [run][month]; months end on `monthEnds`.
 */
export interface KindFutures {
  readonly asAt: Day
  readonly monthEnds: readonly Day[]
  readonly runs: number
  /** Children of each kind on the as-at day, in the order of KINDS. */
  readonly start: readonly number[]
  /** The same by year of age, 0 to 17; left out: not known. */
  readonly startAges?: readonly (readonly number[])[]
  /** Children on the last day of each month. */
  readonly children: Int32Array
  /** Placements that ended in each month, by moving or by leaving care. */
  readonly ended: Int32Array
  readonly turned18: Int32Array
  /** Young people who turned 18 in care in each whole month before the as-at day, the latest last. */
  readonly turned18Before: readonly number[]
  /** Children in places known to be in the area or outside it; left out: it is known of no place, or was not asked. */
  readonly near?: NearFutures
}

/** Children by kind in every future, from the counts of a simulation. */
export function kindFuturesOf(
  prepared: Prepared,
  { runs, tallies }: Futures,
  { asAt, past }: { readonly asAt: Day; readonly past: readonly PastRow[] },
): KindFutures {
  const { months } = prepared
  const size = KINDS.length * months
  const children = new Int32Array(runs * size)
  const ended = new Int32Array(runs * size)
  const turned18 = new Int32Array(runs * months)
  for (let run = 0; run < runs; run++) {
    const at = run * SERIES_COUNT * months
    const take = (series: number, count: number) =>
      tallies.subarray(at + series * months, at + (series + count) * months)
    children.set(take(KIND_SERIES, KINDS.length), run * size)
    ended.set(take(ENDED_SERIES, KINDS.length), run * size)
    turned18.set(take(TURNING_18_SERIES, 1), run * months)
  }
  const near = nearFuturesOf(prepared, tallies)
  return {
    asAt,
    monthEnds: Array.from(prepared.monthEnds, day => asAt + day),
    runs,
    start: childrenByKind(prepared),
    startAges: childrenByKindAndAge(prepared),
    children,
    ended,
    turned18,
    turned18Before: past.filter(row => row.measure === 'turning_18').map(row => row.value),
    ...(near ? { near } : {}),
  }
}

/** Children of each of KINDS on the as-at day. */
export function childrenByKind({ inCare }: Pick<Prepared, 'inCare'>): number[] {
  const start = KINDS.map(() => 0)
  for (const kind of inCare.kind) start[kind]!++
  return start
}

const YEARS_OF_CHILDHOOD = 18

/** Children of each of KINDS on the as-at day by year of age. */
function childrenByKindAndAge({ inCare }: Pick<Prepared, 'inCare'>): number[][] {
  const start = KINDS.map(() => Array.from({ length: YEARS_OF_CHILDHOOD }, () => 0))
  inCare.kind.forEach((kind, child) => {
    const age = YEARS_OF_CHILDHOOD - Math.ceil(daysTo18(inCare, child) / DAYS_IN_A_YEAR)
    start[kind]![Math.min(Math.max(age, 0), YEARS_OF_CHILDHOOD - 1)]!++
  })
  return start
}

/** Some of the futures: for a quick answer before the whole one. */
export function firstFutures(futures: KindFutures, runs: number): KindFutures {
  const kept = Math.min(runs, futures.runs)
  const months = futures.monthEnds.length
  const size = KINDS.length * months
  return {
    ...futures,
    runs: kept,
    children: futures.children.subarray(0, kept * size),
    ended: futures.ended.subarray(0, kept * size),
    turned18: futures.turned18.subarray(0, kept * months),
    ...(futures.near ? { near: firstNear(futures.near, kept, months) } : {}),
  }
}
