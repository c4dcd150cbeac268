import { AGE_BANDS } from '../care/index.ts'
import type { Prepared } from './prepared.ts'
import { ENTRIES_SERIES, SERIES_COUNT } from './series.ts'
import { DAYS_IN_A_YEAR } from './steps.ts'

/** Birthdays kept of a known child: the 1st, 5th, 10th and 16th, after which it is in the last age band, and the 18th. */
const BIRTHDAYS = 5
const OLDEST_BAND = AGE_BANDS.length - 1
const YEARS = [1, 5, 10, 16] as const

/** Counts of one future, month by month: flows as they are, stocks as changes which are added up at the end. */
export class Tally {
  readonly #series = SERIES_COUNT
  readonly #months: number
  readonly #days: number
  readonly #monthOfDay: Int16Array
  /** Of known children; those to come have them whole years before their 18th. */
  readonly #birthdays: Int32Array
  readonly #known: number
  readonly #daysBefore18 = Int32Array.from(YEARS, years => Math.round((18 - years) * DAYS_IN_A_YEAR))
  /** [month][series] */
  readonly #counts: Int32Array<ArrayBuffer>
  /** Where the line of today's month begins. */
  #today = 0

  constructor({ inCare, leavers, months, monthEnds, monthOfDay }: Prepared) {
    this.#months = months
    this.#days = monthEnds[months - 1]!
    this.#monthOfDay = monthOfDay
    this.#known = inCare.count + leavers.count
    this.#birthdays = new Int32Array(this.#known * BIRTHDAYS)
    this.#birthdays.set(inCare.birthdays)
    this.#birthdays.set(leavers.birthdays, inCare.count * BIRTHDAYS)
    this.#counts = new Int32Array(SERIES_COUNT * months)
  }

  /** @param counts as `counted` gave them; left out: nothing counted so far */
  start(counts?: Int32Array<ArrayBuffer>): void {
    if (counts) this.#counts.set(counts)
    else this.#counts.fill(0)
  }

  /** A copy of what has been counted so far, to start other futures with. */
  counted(): Int32Array<ArrayBuffer> {
    return this.#counts.slice()
  }

  /** What is counted from now on happens on this day. */
  turnTo(day: number): void {
    this.#today = this.#monthOfDay[day]! * this.#series
  }

  count(series: number, by: number): void {
    this.#counts[this.#today + series]! += by
  }

  /**
   * Counts a child in the series of its age from today on, birthday by birthday, as if it stayed: 1 where it comes, -1
   * where it leaves.
   * @param series of the youngest age band
   */
  countByAge(series: number, child: number, adult: number, today: number, by: number): void {
    const counts = this.#counts
    const first = child < this.#known ? child * BIRTHDAYS : -1
    let line = this.#today
    for (let band = 0, from = today; ; band++) {
      if (band === OLDEST_BAND) {
        counts[line + series + band]! += by
        return
      }
      const until = first < 0 ? adult - this.#daysBefore18[band]! : this.#birthdays[first + band]!
      if (until <= from) continue
      counts[line + series + band]! += by
      if (until > this.#days) return
      line = this.#monthOfDay[until]! * this.#series
      counts[line + series + band]! -= by
      from = until
    }
  }

  /** Adds stocks up from their changes, and writes all: [series][month]. */
  writeTo(counts: Int32Array): void {
    for (let series = 0, i = 0; series < this.#series; series++) {
      const isStock = series < ENTRIES_SERIES
      for (let month = 0, at = series, sum = 0; month < this.#months; month++, at += this.#series, i++) {
        sum = isStock ? sum + this.#counts[at]! : this.#counts[at]!
        counts[i] = sum
      }
    }
  }
}
