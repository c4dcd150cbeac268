import { KINDS, OPEN, type Day } from '../care/index.ts'
import { EXITS } from '../history/index.ts'
import type { KnownHistory } from './known-history.ts'
import { CARE_STEPS, stepOf } from './steps.ts'
import { AT_EIGHTEEN } from './exposure.ts'

/** Days since leaving at which the rate of coming back may change. After the last, a child counts as new. */
export const BACK_FROM = [0, 30, 90, 182, 365, 730] as const
export const BACK_UNTIL = 1096
const STEPS = BACK_FROM.length

/** Those who went home, and those who left in any other way. */
export const WENT_HOME = 0
export const WENT_ELSEWHERE = 1

/** Leaving care is not always for good: about one child in five who goes home comes back. */
export interface ComingBack {
  /** Chance a day: [went home or elsewhere][step since leaving]. */
  readonly rate: Float64Array
  /** Share of leavers who go home: [kind][step of time in care]. */
  readonly homeShare: Float64Array
}

const HOME = EXITS.indexOf('home')

/** For each period, the start of the same child's next one, or OPEN. */
export function nextStartOf(known: KnownHistory): Int32Array {
  const { periods } = known
  const next = new Int32Array(periods.count).fill(OPEN)
  for (let p = 0; p + 1 < periods.count; p++)
    if (periods.child[p] === periods.child[p + 1]) next[p] = periods.start[p + 1]!
  return next
}

/** Whether a period is a return of a child who left within the last BACK_UNTIL days. */
export function isComingBack(known: KnownHistory, period: number): boolean {
  const { periods } = known
  if (period === 0 || periods.child[period - 1] !== periods.child[period]) return false
  return periods.start[period]! - periods.end[period - 1]! < BACK_UNTIL
}

/** Events over days at risk after leaving, to the as-at day or the 18th birthday; thin steps lean on all leavers. */
export function fitComingBack(known: KnownHistory): ComingBack {
  const { periods, children, stays } = known
  const events = new Float64Array(2 * STEPS)
  const days = new Float64Array(2 * STEPS)
  const homes = new Float64Array(KINDS.length * CARE_STEPS.count)
  const leavers = new Float64Array(KINDS.length * CARE_STEPS.count)
  const next = nextStartOf(known)
  for (let p = 0; p < periods.count; p++) {
    const left = periods.end[p]!
    const adult = children.adult[periods.child[p]!]!
    if (left === OPEN || left >= adult - AT_EIGHTEEN || left < known.firstDay) continue
    const where = periods.exit[p] === HOME ? WENT_HOME : WENT_ELSEWHERE
    const kind = stays.kind[periods.firstStay[p + 1]! - 1]!
    const cell = kind * CARE_STEPS.count + stepOf(CARE_STEPS, left - periods.start[p]!)
    leavers[cell]!++
    if (where === WENT_HOME) homes[cell]!++
    addRisk({ events, days }, where, { left, next: next[p]!, until: Math.min(known.asAt + 1, adult) })
  }
  return { rate: shrinkRates(events, days), homeShare: shrinkHomes(homes, leavers) }
}

function addRisk(
  sums: { events: Float64Array; days: Float64Array },
  where: number,
  when: { left: Day; next: Day; until: Day },
): void {
  const end = Math.min(when.next, when.until, when.left + BACK_UNTIL)
  for (let step = 0; step < STEPS; step++) {
    const from = when.left + BACK_FROM[step]!
    const to = Math.min(end, when.left + (BACK_FROM[step + 1] ?? BACK_UNTIL))
    if (to > from) sums.days[where * STEPS + step]! += to - from
  }
  const gap = when.next - when.left
  if (when.next < when.until && gap < BACK_UNTIL) sums.events[where * STEPS + backStepOf(gap)]!++
}

/** Step of the days since leaving. */
export function backStepOf(days: number): number {
  let step = 0
  while (step + 1 < STEPS && days >= BACK_FROM[step + 1]!) step++
  return step
}

const PRIOR_EVENTS = 2

function shrinkRates(events: Float64Array, days: Float64Array): Float64Array {
  const sum = (values: Float64Array, first: number, step: number) => {
    let total = 0
    for (let i = first; i < values.length; i += step) total += values[i]!
    return total
  }
  const overall = (sum(events, 0, 1) + 0.5) / (sum(days, 0, 1) + 1000)
  return events.map((count, i) => {
    const step = i % STEPS
    const both = (sum(events, step, STEPS) + PRIOR_EVENTS) / (sum(days, step, STEPS) + PRIOR_EVENTS / overall)
    return (count + PRIOR_EVENTS) / (days[i]! + PRIOR_EVENTS / both)
  })
}

const PRIOR_LEAVERS = 5

function shrinkHomes(homes: Float64Array, leavers: Float64Array): Float64Array {
  const total = (values: Float64Array) => values.reduce((a, b) => a + b, 0)
  const overall = (total(homes) + 0.5) / (total(leavers) + 1)
  return homes.map((count, i) => (count + PRIOR_LEAVERS * overall) / (leavers[i]! + PRIOR_LEAVERS))
}

/** Chance that a leaver comes back later than `days` after leaving. @param homeShare share of leavers who went home */
export function chanceOfReturnAfter(comingBack: ComingBack, days: number, homeShare: number): number {
  const chance = (where: number) => {
    let [outside, later] = [1, 0]
    for (let day = 0; day < BACK_UNTIL; day++) {
      const returned = outside * comingBack.rate[where * STEPS + backStepOf(day)]!
      outside -= returned
      if (day >= days) later += returned
    }
    return later
  }
  return homeShare * chance(WENT_HOME) + (1 - homeShare) * chance(WENT_ELSEWHERE)
}
