import { OWN_KINDS } from '../care/index.ts'
import { COUNTED } from './sizes.ts'
import { LATEST_DAY, NOBODY, partsOf, WORDS } from './lives.ts'
import type { Prepared } from './prepared.ts'

const ROOM_FOR_ENTRANTS = 1000

/**
 * Everything whole that a future looks at, in one block: a look into one array is checked once, and a look into many
 * each time. The fields say where the parts begin.
 */
export class Memory {
  words: Int32Array<ArrayBuffer>
  /** [day] → where the counts of the day's month begin */
  readonly lines: number
  /** [day] → the child put in last of those to whom something happens on the day; the others follow by NEXT */
  readonly agenda: number
  /** Children in own homes now: [own kind] */
  readonly occupied: number
  /** [own kind][day] */
  readonly places: number
  /** Chances added up, in parts: [unaccompanied][age step][need] */
  readonly firstNeed: number
  /** [unaccompanied][kind][age step][how long the home lasted][need] */
  readonly nextNeed: number
  /** The same of moves as the plan has it. */
  readonly plannedNeed: number
  readonly homeShare: number
  /** [month][COUNTED] */
  readonly counts: number
  /** The first child; the others follow. */
  readonly lives: number
  /** Behind the last child. */
  end: number
  /** Days from the as-at day to the last that is lived, both included. */
  readonly days: number
  readonly months: number

  constructor({
    monthEnds,
    months,
    monthOfDay,
    places,
    firstNeed,
    nextNeed,
    plannedNeed,
    homeShare,
    inCare,
    leavers,
  }: Prepared) {
    this.days = monthEnds[months - 1]! + 1
    this.months = months
    if (this.days > LATEST_DAY) throw new RangeError(`a future of ${months} months is too long`)
    // place 0 is nobody's
    let end = WORDS
    const take = (count: number): number => (end += count) - count
    this.lines = take(this.days + 1)
    this.agenda = take(this.days + 1)
    this.occupied = take(OWN_KINDS.length)
    this.places = take(places.length)
    this.firstNeed = take(firstNeed.length)
    this.nextNeed = take(nextNeed.length)
    this.plannedNeed = take(plannedNeed.length)
    this.homeShare = take(homeShare.length)
    this.counts = take(months * COUNTED)
    this.lives = end = Math.ceil(end / WORDS) * WORDS
    this.end = end
    const known = inCare.count + leavers.count
    this.words = new Int32Array(end + (2 * known + ROOM_FOR_ENTRANTS) * WORDS)
    for (let day = 0; day <= this.days; day++)
      this.words[this.lines + day] = this.counts + Math.min(monthOfDay[day]!, months - 1) * COUNTED
    this.words.set(places, this.places)
    this.words.set(new Int32Array(firstNeed.map(partsOf)), this.firstNeed)
    this.words.set(new Int32Array(nextNeed.map(partsOf)), this.nextNeed)
    this.words.set(new Int32Array(plannedNeed.map(partsOf)), this.plannedNeed)
    this.words.set(new Int32Array(homeShare.map(partsOf)), this.homeShare)
  }

  clearAgenda(): void {
    this.words.fill(NOBODY, this.agenda, this.agenda + this.days + 1)
  }

  /** Room for one more child; what was there before is left to be overwritten. @returns where it is */
  addChild(): number {
    const child = this.end
    this.end += WORDS
    if (this.end > this.words.length) {
      const words = new Int32Array(this.words.length * 2)
      words.set(this.words)
      this.words = words
    }
    return child
  }
}
