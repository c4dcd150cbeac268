import { AGE_BANDS, KINDS, OWN_KINDS } from '../care/index.ts'
import { AGED, COUNTED, ENDED, ENTERED, ENTERED_ALONE, LEFT, OUTSIDE, STARTED, TURNED_18, WANTING } from './sizes.ts' // prettier-ignore
import { BAND_AT, BAND_BITS, BIRTHDAYS, bothHalves, LATEST_DAY, lowerHalf, STATE, upperHalf, WORDS } from './lives.ts' // prettier-ignore
import type { Memory } from './memory.ts'
import { BIRTHDAYS_KEPT, type Prepared } from './prepared.ts'
import { DAYS_IN_A_YEAR } from './steps.ts'

const BANDS = AGE_BANDS.length
const OLDEST_BAND = BANDS - 1
/** Of the birthdays that are kept, those with which an age band begins. */
const BAND_STARTS = BIRTHDAYS_KEPT.slice(0, OLDEST_BAND)
const DAYS_BEFORE_18 = Int32Array.from(BAND_STARTS, years => Math.round((18 - years) * DAYS_IN_A_YEAR))

/** Age band of a child whose 18th birthday is so many days away, in whole years before it. */
export const bandOfDaysTo18 = (days: number): number => DAYS_BEFORE_18.filter(before => days <= before).length

/** Which age bands children are in, and what a future has counted. */
export class Tally {
  readonly #memory: Memory
  /** Of known children; those to come have them whole years before their 18th. */
  readonly #birthdays: Int32Array
  readonly #known: number
  readonly #daysBefore18 = DAYS_BEFORE_18
  /** Otherwise nobody is ever counted who wants a home that suits and finds none. */
  readonly #isFailedStated: boolean

  constructor({ inCare, leavers, failed }: Prepared, memory: Memory) {
    this.#memory = memory
    this.#isFailedStated = failed !== undefined
    this.#known = inCare.count + leavers.count
    this.#birthdays = new Int32Array(this.#known * BIRTHDAYS_KEPT.length)
    this.#birthdays.set(inCare.birthdays)
    this.#birthdays.set(leavers.birthdays, inCare.count * BIRTHDAYS_KEPT.length)
  }

  /** Day on which a child leaves an age band. */
  endOfBand(child: number, adult: number, band: number): number {
    if (band >= OLDEST_BAND) return LATEST_DAY
    const row = (child - this.#memory.lives) / WORDS
    return row < this.#known
      ? this.#birthdays[row * BIRTHDAYS_KEPT.length + band]!
      : adult - this.#daysBefore18[band]!
  }

  /** Brings a child's age band up to a day. @returns the child's STATE with it */
  grow(child: number, day: number): number {
    const { words } = this.#memory
    const birthdays = words[child + BIRTHDAYS]!
    const adult = upperHalf(birthdays)
    let band = (words[child + STATE]! >> BAND_AT) & BAND_BITS
    let end = lowerHalf(birthdays)
    while (end <= day) end = this.endOfBand(child, adult, ++band)
    words[child + BIRTHDAYS] = bothHalves(adult, end)
    return (words[child + STATE] = (words[child + STATE]! & ~(BAND_BITS << BAND_AT)) | (band << BAND_AT))
  }

  /** Birthdays of a child of whom the 18th is known; the age band is that of the day. */
  start(child: number, adult: number, day: number): void {
    const { words } = this.#memory
    words[child + STATE]! &= ~(BAND_BITS << BAND_AT)
    words[child + BIRTHDAYS] = bothHalves(adult, Math.max(this.endOfBand(child, adult, 0), -LATEST_DAY))
    this.grow(child, day)
  }

  /**
   * Counts a child in the age bands into which it comes after today, as if it stayed: 1 where it comes, -1 where it leaves.
   * @param series of the youngest age band
   * @param band the child's today
   */
  countAhead(child: number, band: number, series: number, by: number): void {
    const { words, days, lines } = this.#memory
    const adult = upperHalf(words[child + BIRTHDAYS]!)
    for (
      let until = this.endOfBand(child, adult, band);
      until < days;
      until = this.endOfBand(child, adult, band)
    ) {
      const at = words[lines + until]! + series + band
      words[at]! -= by
      words[at + 1]! += by
      band++
    }
  }

  /** Counts a child in the series of its age from a day on. */
  countByAge(child: number, day: number, series: number, by: number): void {
    const band = (this.grow(child, day) >> BAND_AT) & BAND_BITS
    this.count(day, series + band, by)
    this.countAhead(child, band, series, by)
  }

  count(day: number, series: number, by: number): void {
    const { words, lines } = this.#memory
    words[words[lines + day]! + series]! += by
  }

  /** Works out all SERIES: [series][month]. */
  writeTo(counts: Int32Array): void {
    let to = 0
    const { words, months, counts: first } = this.#memory
    const flow = (series: number, width = 1) => {
      for (let month = 0; month < months; month++) {
        let sum = 0
        for (let i = 0, at = first + month * COUNTED + series; i < width; i++) sum += words[at + i]!
        counts[to++] = sum
      }
    }
    const stock = (series: number, width = 1) => {
      flow(series, width)
      for (let at = to - months + 1; at < to; at++) counts[at]! += counts[at - 1]!
    }
    /** Of each own kind or age of it: for want of a place, and of one that suits. */
    const wish = (series: number, width = 1) => {
      stock(series, width)
      if (!this.#isFailedStated) return
      stock(series + OWN_KINDS.length * BANDS, width)
      to -= months
      for (let month = 0; month < months; month++) counts[to - months + month]! += counts[to + month]!
    }
    /** One series less another. */
    const less = (write: typeof flow, a: readonly [number, number], b: readonly [number, number]) => {
      write(...a)
      write(...b)
      to -= months
      for (let month = 0; month < months; month++) counts[to - months + month]! -= counts[to + month]!
    }
    for (let kind = 0; kind < KINDS.length; kind++) less(stock, [STARTED + kind, 1], [ENDED + kind, 1])
    for (let band = 0; band < BANDS; band++) stock(AGED + band)
    for (let own = 0; own < OWN_KINDS.length; own++) wish(WANTING + own * BANDS, BANDS)
    for (let i = 0; i < OWN_KINDS.length * BANDS; i++) wish(WANTING + i)
    for (let i = 0; i < OWN_KINDS.length * BANDS; i++) wish(OUTSIDE + i)
    for (let own = 0; own < OWN_KINDS.length; own++) stock(OUTSIDE + (OWN_KINDS.length + own) * BANDS, BANDS)
    flow(ENTERED, BANDS)
    flow(LEFT, BANDS)
    less(flow, [ENDED, KINDS.length], [LEFT, BANDS])
    flow(TURNED_18)
    flow(ENTERED_ALONE)
    for (let band = 0; band < BANDS; band++) flow(ENTERED + band)
    for (let band = 0; band < BANDS; band++) flow(LEFT + band)
    for (let kind = 0; kind < KINDS.length; kind++) flow(ENDED + kind)
  }
}
