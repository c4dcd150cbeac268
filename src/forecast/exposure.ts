import { OPEN, type Day } from '../care/index.ts'
import type { KnownHistory } from './known-history.ts'
import { isPlannedMove } from './needs.ts'
import { AGE_STEPS, CARE_STEPS, careDays, HOME_STEPS, LONG_IN_CARE, stepOf, type Steps } from './steps.ts'

/** What became of a child at the end of a stretch of days. */
export const NOTHING = 0
export const LEFT = 1
export const MOVED = 2
/** Moved as the child's plan has it: to family, to adopters, to live more independently. */
export const PLAN_MOVED = 4
/** Turned 18: not a leaving that a rate describes, since the day is known. */
export const CAME_OF_AGE = 3

/** Stretches of days in which no covariate changes: exposure, and the event that ended it. One row each. */
export interface Exposure {
  readonly count: number
  readonly days: Float64Array
  readonly event: Uint8Array
  readonly child: Int32Array
  readonly stay: Int32Array
  readonly kind: Uint8Array
  readonly age: Uint8Array
  readonly care: Uint8Array
  readonly home: Uint8Array
  readonly unaccompanied: Uint8Array
  /** Whole years before the as-at day. */
  readonly yearsAgo: Uint8Array
}

/** Days until the next step of a scale begins. */
const untilNext = (steps: Steps, step: number, day: number): number =>
  step + 1 < steps.count ? steps.from[step + 1]! - day : OPEN

const DAYS_A_YEAR = 365
const UNKNOWN_STEP = CARE_STEPS.count - 1

/** Many returns end a period on the day before the 18th birthday: that is coming of age too. */
export const AT_EIGHTEEN = 1

class Rows {
  readonly days: number[] = []
  readonly event: number[] = []
  readonly child: number[] = []
  readonly stay: number[] = []
  readonly kind: number[] = []
  readonly age: number[] = []
  readonly care: number[] = []
  readonly home: number[] = []
  readonly unaccompanied: number[] = []
  readonly yearsAgo: number[] = []
}

/**
 * All days in care from the first day the returns cover to the as-at day, cut where a covariate changes. Children who
 * were already in care on the first day count from then on only (left truncation); a period whose true start no return
 * holds has a step of its own until it has surely lasted five years.
 */
export function exposureOf(known: KnownHistory): Exposure {
  const rows = new Rows()
  for (let stay = 0; stay < known.stays.count; stay++) addStay(rows, known, stay)
  return {
    count: rows.days.length,
    days: Float64Array.from(rows.days),
    event: Uint8Array.from(rows.event),
    child: Int32Array.from(rows.child),
    stay: Int32Array.from(rows.stay),
    kind: Uint8Array.from(rows.kind),
    age: Uint8Array.from(rows.age),
    care: Uint8Array.from(rows.care),
    home: Uint8Array.from(rows.home),
    unaccompanied: Uint8Array.from(rows.unaccompanied),
    yearsAgo: Uint8Array.from(rows.yearsAgo),
  }
}

function addStay(rows: Rows, known: KnownHistory, stay: number): void {
  const { periods, stays, children } = known
  const period = stays.period[stay]!
  const child = periods.child[period]!
  if (children.isBirthAssumed[child]) return
  const birth = children.birth[child]!
  const start = stays.start[stay]!
  const isOpen = stays.end[stay]! === OPEN
  const end = isOpen ? known.asAt + 1 : stays.end[stay]!
  const careStart = periods.start[period]!
  const isUnknown = periods.isStartUnknown[period] === 1
  const isLast = stay + 1 === periods.firstStay[period + 1]
  for (let day = Math.max(start, known.firstDay); day < end;) {
    const age = stepOf(AGE_STEPS, day - birth)
    const days = day - careStart
    const care = stepOf(CARE_STEPS, careDays(days, isUnknown))
    const home = stepOf(HOME_STEPS, day - start)
    const year = Math.floor((known.asAt - day) / DAYS_A_YEAR)
    const stop = Math.min(
      end,
      day + untilNext(AGE_STEPS, age, day - birth),
      day + (care === UNKNOWN_STEP ? LONG_IN_CARE - days : untilNext(CARE_STEPS, care, days)),
      day + untilNext(HOME_STEPS, home, day - start),
      known.asAt - year * DAYS_A_YEAR + 1,
    )
    rows.days.push(stop - day)
    rows.event.push(
      stop < end || isOpen ? NOTHING : isLast ? leftAs(known, child, end) : movedAs(known, stay),
    )
    rows.child.push(child)
    rows.stay.push(stay)
    rows.kind.push(stays.kind[stay]!)
    rows.age.push(age)
    rows.care.push(care)
    rows.home.push(home)
    rows.unaccompanied.push(children.isUnaccompanied[child]!)
    rows.yearsAgo.push(year)
    day = stop
  }
}

const leftAs = ({ children }: KnownHistory, child: number, end: Day): number =>
  end >= children.adult[child]! - AT_EIGHTEEN ? CAME_OF_AGE : LEFT

const movedAs = ({ stays }: KnownHistory, stay: number): number =>
  isPlannedMove(stays.kind[stay]!, stays.kind[stay + 1]!) ? PLAN_MOVED : MOVED
