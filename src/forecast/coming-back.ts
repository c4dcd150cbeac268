import { AGE_BANDS, KINDS, OPEN, type Day } from '../care/index.ts'
import { EXITS } from '../history/index.ts'
import type { KnownHistory } from './known-history.ts'
import { bandOfStep } from './destinations.ts'
import { AT_EIGHTEEN } from './exposure.ts'
import { nestedShares } from './shares.ts'
import { AGE_STEPS, CARE_STEPS, stepOf } from './steps.ts'

/** Days since leaving at which the rate of coming back may change. After the last, a child counts as new. */
export const BACK_FROM = [0, 30, 90, 182, 365, 730] as const
export const BACK_UNTIL = 1096
const STEPS = BACK_FROM.length

/** Those who went home to their families, and those who left in any other way. */
export const WENT_HOME = 0
export const WENT_ELSEWHERE = 1

/** Leaving care is not always for good: about one child in five who goes home comes back. */
export interface ComingBack {
  /** Chance a day: [went home or elsewhere][step since leaving]. */
  readonly rate: Float64Array
  /** Share of leavers who go home: [unaccompanied][kind][age band][step of time in care]. */
  readonly homeShare: Float64Array
  /** The same of all leavers before 18. */
  readonly homeOverall: number
  /** Children who came back, seen and borrowed, that the rates rest on: [step since leaving] and [went home or elsewhere]. */
  readonly eventsByStep: Float64Array
  readonly eventsByWhere: Float64Array
}

const BANDS = AGE_BANDS.length
const CARES = CARE_STEPS.count

/** Place in `homeShare`. */
export const homeCell = (unaccompanied: number, kind: number, ageBand: number, careStep: number): number =>
  ((unaccompanied * KINDS.length + kind) * BANDS + ageBand) * CARES + careStep

export const HOME_CELLS = 2 * KINDS.length * BANDS * CARES

const HOME = EXITS.indexOf('home')

/** Whether a period ended with the child going home to its family: an unaccompanied child has none here to come back from. */
export const whereTo = ({ periods, children }: KnownHistory, period: number): number =>
  periods.exit[period] === HOME && !children.isUnaccompanied[periods.child[period]!]
    ? WENT_HOME
    : WENT_ELSEWHERE

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

/** Events over days at risk after leaving, to the as-at day or the 18th birthday. */
export function fitComingBack(known: KnownHistory): ComingBack {
  const { periods, children, stays } = known
  const events = new Float64Array(2 * STEPS)
  const days = new Float64Array(2 * STEPS)
  const leavers = new Float64Array(2 * HOME_CELLS)
  const next = nextStartOf(known)
  for (let p = 0; p < periods.count; p++) {
    const left = periods.end[p]!
    const child = periods.child[p]!
    const adult = children.adult[child]!
    if (left === OPEN || left >= adult - AT_EIGHTEEN || left < known.firstDay) continue
    const where = whereTo(known, p)
    const kind = stays.kind[periods.firstStay[p + 1]! - 1]!
    const band = bandOfStep[stepOf(AGE_STEPS, left - children.birth[child]!)]!
    const care = stepOf(CARE_STEPS, left - periods.start[p]!)
    leavers[homeCell(children.isUnaccompanied[child]!, kind, band, care) * 2 + where]!++
    addRisk({ events, days }, where, { left, next: next[p]!, until: Math.min(known.asAt + 1, adult) })
  }
  return { rate: shrinkRates(events, days), ...homeShares(leavers), ...evidenceOf(events) }
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

/** Events' worth of evidence that a step's rate, or that of a way of leaving, is like all others'. */
const PRIOR_EVENTS = 1
const ROUNDS = 20

/**
 * Rates as a step's rate times a factor for how the child left, each drawn a little towards the average: few or none of
 * those who were adopted or went to a guardian come back, and that few must not lean on those who went home.
 */
function shrinkRates(events: Float64Array, days: Float64Array): Float64Array {
  const total = (values: Float64Array) => values.reduce((a, b) => a + b, 0)
  const overall = (total(events) + 0.5) / (total(days) + 1000)
  const byStep = new Float64Array(STEPS).fill(overall)
  const byWhere = new Float64Array(2).fill(1)
  for (let round = 0; round < ROUNDS; round++) {
    byStep.forEach((_, step) => {
      let [seen, expected] = [PRIOR_EVENTS, PRIOR_EVENTS]
      byWhere.forEach((factor, where) => {
        seen += events[where * STEPS + step]!
        expected += factor * overall * days[where * STEPS + step]!
      })
      byStep[step] = (overall * seen) / expected
    })
    byWhere.forEach((_, where) => {
      let [seen, expected] = [PRIOR_EVENTS, PRIOR_EVENTS]
      byStep.forEach((rate, step) => {
        seen += events[where * STEPS + step]!
        expected += rate * days[where * STEPS + step]!
      })
      byWhere[where] = seen / expected
    })
  }
  return events.map((_, i) => byStep[i % STEPS]! * byWhere[Math.floor(i / STEPS)]!)
}

function evidenceOf(events: Float64Array): Pick<ComingBack, 'eventsByStep' | 'eventsByWhere'> {
  const eventsByStep = new Float64Array(STEPS).fill(PRIOR_EVENTS)
  const eventsByWhere = new Float64Array(2).fill(PRIOR_EVENTS)
  events.forEach((count, i) => {
    eventsByStep[i % STEPS]! += count
    eventsByWhere[Math.floor(i / STEPS)]! += count
  })
  return { eventsByStep, eventsByWhere }
}

/** Shares from counts of [cell][went home, went elsewhere]; time in care towards age, age towards kind, kind towards all. */
function homeShares(leavers: Float64Array): Pick<ComingBack, 'homeShare' | 'homeOverall'> {
  const shares = [0, 1].map(alone => {
    const counts = leavers.slice(alone * HOME_CELLS, (alone + 1) * HOME_CELLS)
    return nestedShares({ outcomes: 2, counts }, [KINDS.length, BANDS, CARES])
  })
  const home = leavers.filter((_, i) => i % 2 === WENT_HOME)
  const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0)
  return {
    homeShare: Float64Array.from(shares.flatMap(both => [...both].filter((_, i) => i % 2 === WENT_HOME))),
    homeOverall: (sum(home) + 0.5) / (sum(leavers) + 1),
  }
}

/** Chance that a leaver comes back later than `days` after leaving. */
export function chanceOfReturnAfter(comingBack: ComingBack, days: number): number {
  const chance = (where: number) => {
    let [outside, later] = [1, 0]
    for (let day = 0; day < BACK_UNTIL; day++) {
      const returned = outside * comingBack.rate[where * STEPS + backStepOf(day)]!
      outside -= returned
      if (day >= days) later += returned
    }
    return later
  }
  const { homeOverall } = comingBack
  return homeOverall * chance(WENT_HOME) + (1 - homeOverall) * chance(WENT_ELSEWHERE)
}
