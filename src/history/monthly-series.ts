import { AGE_BAND_STARTS, birthday, calendarDateOf, dayOf, KINDS, type Day } from '../care/index.ts'
import type { History, Placements } from './history.ts'

/** Counts on each of some days, and what happened between them. Index: the day's place in `days`. */
export interface MonthlySeries {
  readonly days: readonly Day[]
  readonly inCare: Int32Array
  /** One series a kind, in the order of KINDS. */
  readonly byKind: readonly Int32Array[]
  /** One series an age band, in the order of AGE_BANDS. */
  readonly byAge: readonly Int32Array[]
  /** Periods of care begun, ended, and changes of carer after the day before in the list; the first: since the first of its month. */
  readonly entries: Int32Array
  readonly exits: Int32Array
  readonly moves: Int32Array
}

/** The series on days in order, as sums of comings and goings: one pass, whatever the number of days. */
export function monthlySeries(history: History, days: readonly Day[]): MonthlySeries {
  const tally = new Tally(days)
  const { periods, placements, children } = history
  const inCare = tally.column()
  const [entries, exits, moves] = [tally.column(), tally.column(), tally.column()]
  const byKind = KINDS.map(() => tally.column())
  const byAge = AGE_BAND_STARTS.map(() => tally.column())
  for (let row = 0; row < periods.count; row++) {
    const [start, end] = [periods.start[row]!, periods.end[row]!]
    tally.addStay(inCare, start, end)
    tally.addEvent(entries, start)
    tally.addEvent(exits, end)
    addAges(tally, byAge, { start, end, birth: children.birth[periods.child[row]!]! })
  }
  for (let row = 0; row < placements.count; row++) {
    tally.addStay(byKind[placements.kind[row]!]!, placements.start[row]!, placements.end[row]!)
    if (isMove(history, row)) tally.addEvent(moves, placements.start[row]!)
  }
  for (const column of [inCare, ...byKind, ...byAge]) runUp(column)
  return { days, inCare, byKind, byAge, entries, exits, moves }
}

/** Whether a placement is a change of carer within a period: T, U and L keep the carer. */
export function isMove({ periods, placements }: History, row: number): boolean {
  const isFirst = periods.firstPlacement[placements.period[row]!] === row
  return !isFirst && hasNewCarer(placements, row)
}

/** Whether a placement begins with a new carer (RNE S, P or B), as the Department counts placements. */
export const hasNewCarer = ({ reasonNew }: Placements, row: number): boolean =>
  !/^[TUL]$/.test(reasonNew[row]!)

interface Stay {
  readonly start: Day
  readonly end: Day
  readonly birth: Day
}

/** A child leaves one band and enters the next on a birthday. */
function addAges(tally: Tally, byAge: readonly Int32Array[], { start, end, birth }: Stay): void {
  byAge.forEach((column, band) => {
    const from = band === 0 ? start : Math.max(start, birthday(birth, AGE_BAND_STARTS[band]!))
    const next = AGE_BAND_STARTS[band + 1]
    const to = next === undefined ? end : Math.min(end, birthday(birth, next))
    if (from < to) tally.addStay(column, from, to)
  })
}

/** Turns changes into levels. */
function runUp(column: Int32Array): void {
  for (let i = 1; i < column.length; i++) column[i]! += column[i - 1]!
}

/** Puts days in their place among the days of a series. */
class Tally {
  readonly #days: Int32Array
  readonly #since: Day

  constructor(days: readonly Day[]) {
    this.#days = Int32Array.from(days)
    this.#since = days.length === 0 ? 0 : firstOfMonth(days[0]!)
  }

  column(): Int32Array {
    return new Int32Array(this.#days.length)
  }

  addStay(column: Int32Array, start: Day, end: Day): void {
    const [first, last] = [this.#firstFrom(start), this.#firstFrom(end)]
    if (first === last) return
    column[first]!++
    if (last < column.length) column[last]!--
  }

  addEvent(column: Int32Array, day: Day): void {
    const at = this.#firstFrom(day)
    if (at < column.length && day >= this.#since) column[at]!++
  }

  /** The first day of the series that is not before `day`. */
  #firstFrom(day: Day): number {
    let [low, high] = [0, this.#days.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#days[middle]! < day) low = middle + 1
      else high = middle
    }
    return low
  }
}

function firstOfMonth(day: Day): Day {
  const { year, month } = calendarDateOf(day)
  return dayOf(year, month, 1)
}
