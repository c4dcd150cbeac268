import { KINDS, OWN_KINDS, kindIndex } from '../care/index.ts'
import { BACK_FROM, BACK_UNTIL, backStepOf } from './coming-back.ts'
import { bandOfStep, firstCell, nextCell } from './destinations.ts'
import { FRAILTY_POINTS } from './frailty.ts'
import { newRateTables, writeRateTables, type RateTables } from './hazards.ts'
import { BIRTHDAY_COUNT, EIGHTEENTH, Lives } from './lives.ts'
import { NEEDS, NO_OWN_KIND, outsideKindOf, ownKindOf } from './needs.ts'
import type { Prepared, PreparedChildren, PreparedEntries, PreparedRates } from './prepared.ts'
import { newDraw, Stream, threefry, toUniform } from './random.ts'
import { AGE_SERIES, ALONE_SERIES, DEMAND_SERIES, ENTRIES_SERIES, EXITS_SERIES, KIND_SERIES, MOVES_SERIES, SERIES_COUNT, TURNING_18_SERIES } from './series.ts' // prettier-ignore
import { solveUpper } from './shrunken-rates.ts'
import { AGE_STEPS, CARE_STEPS, DAYS_IN_A_YEAR, HOME_STEPS, stepOf } from './steps.ts'

/** What a child's next event is. */
const LEAVE = 0
const MOVE = 1
const TURN_18 = 2
const ENTER = 3
const RETURN = 4

/** Decisions that draw: each has counters of its own, so that one more draw here changes none there. */
const NEXT = 0
const WHERE = 1
const NATURE = 2
const BACK = 3

/** Draws that belong to a whole future, not to a child, are keyed apart. */
const FUTURE_KEY = 0x5bd1e995
const LEAVING_RATES = 1
const MOVING_RATES = 2
const ENTRY_LEVEL = 3
const ENTRY_COUNT = 4
const ENTRY_GROUP = 5

const AGES = AGE_STEPS.count
const CARES = CARE_STEPS.count
const HOMES = HOME_STEPS.count
const NEED_COUNT = NEEDS.length
const BANDS = 5
const DAYS_OF_CHILDHOOD = Math.round(18 * DAYS_IN_A_YEAR)
const OWN_KIND_INDEX = Uint8Array.from(OWN_KINDS, kindIndex)
/** Place in OWN_KINDS of each of KINDS. */
const OWN_OF_KIND = Uint8Array.from(KINDS, (_, kind) =>
  OWN_KIND_INDEX.includes(kind) ? OWN_KIND_INDEX.indexOf(kind) : NO_OWN_KIND,
)

/**
 * Futures `from` to `to` (exclusive): whole numbers [run][series of SERIES][month]. A future depends on the seed and on
 * its number alone, so any split over threads gives the same numbers.
 */
export function simulateRuns(prepared: Prepared, from: number, to: number): Int32Array {
  const size = SERIES_COUNT * prepared.months
  const tallies = new Int32Array((to - from) * size)
  const future = new Future(prepared)
  for (let run = from; run < to; run++)
    future.run(run, tallies.subarray((run - from) * size, (run - from + 1) * size))
  return tallies
}

class Future {
  readonly #p: Prepared
  readonly #lives: Lives
  readonly #days: number
  /** First child of each day's list, -1 for none. */
  readonly #today: Int32Array
  readonly #leaving = newRateTables()
  readonly #moving = newRateTables()
  readonly #draw = newDraw()
  readonly #occupied = new Int32Array(OWN_KINDS.length)
  #tally = new Int32Array(0)
  #seed = 0
  #run = 0
  events = 0

  constructor(prepared: Prepared) {
    this.#p = prepared
    this.#days = prepared.monthEnds[prepared.months - 1]!
    this.#today = new Int32Array(this.#days + 1)
    this.#lives = new Lives(2 * (prepared.inCare.count + prepared.leavers.count) + 1000)
  }

  run(run: number, tally: Int32Array): void {
    this.#run = run
    this.#seed = this.#p.seed | 0
    this.#tally = tally as Int32Array<ArrayBuffer>
    this.#today.fill(-1)
    this.#occupied.fill(0)
    this.#lives.count = 0
    this.#drawRates(this.#p.leaving, this.#leaving, LEAVING_RATES)
    this.#drawRates(this.#p.moving, this.#moving, MOVING_RATES)
    this.#addChildrenInCare()
    this.#addLeavers()
    for (const entries of this.#p.entries) this.#addEntrants(entries)
    for (let day = 1; day <= this.#days; day++) this.#live(day)
    this.#countThoseStillInCare()
    this.#addUp()
  }

  /** Rates not known exactly: one draw of all effects from their posterior, and of the years' drift. */
  #drawRates(rates: PreparedRates, tables: RateTables, decision: number): void {
    const stream = new Stream(this.#seed ^ FUTURE_KEY, this.#run, 0, decision)
    const size = rates.effects.length
    const effects = new Float64Array(size)
    for (let i = 0; i < size; i++) effects[i] = stream.normal()
    solveUpper(rates.root, size, effects)
    for (let i = 0; i < size; i++) effects[i]! += rates.effects[i]!
    writeRateTables(tables, effects, rates.yearly * stream.normal())
  }

  #addChild(from: PreparedChildren, row: number): number {
    const lives = this.#lives
    const child = lives.count++
    lives.reserve(lives.count)
    lives.key[child] = from.key[row]! & 0x7fffffff
    lives.step[child] = 0
    lives.alone[child] = from.alone[row]!
    const birthday = child * BIRTHDAY_COUNT
    for (let i = 0; i < BIRTHDAY_COUNT; i++)
      lives.birthdays[birthday + i] = from.birthdays[row * BIRTHDAY_COUNT + i]!
    threefry(this.#draw, this.#seed, this.#run, lives.key[child], NATURE)
    lives.factor[child] = from.factors[row * FRAILTY_POINTS + (this.#draw[0]! >>> 29)]!
    return child
  }

  #addChildrenInCare(): void {
    const { inCare } = this.#p
    const lives = this.#lives
    for (let row = 0; row < inCare.count; row++) {
      const child = this.#addChild(inCare, row)
      const kind = inCare.kind[row]!
      const isWanted = toUniform(this.#draw[1]!) < inCare.wantedOwn[row]!
      lives.careStart[child] = inCare.careStart[row]!
      lives.isInCare[child] = 1
      const own = OWN_OF_KIND[kind]!
      if (own !== NO_OWN_KIND) this.#occupied[own]!++
      const wanted = own !== NO_OWN_KIND ? own : isWanted ? ownOfOutside[kind]! : NO_OWN_KIND
      this.#settle(child, 0, kind, wanted)
      lives.homeStart[child] = inCare.homeStart[row]!
      this.#schedule(child, 0)
    }
  }

  #addLeavers(): void {
    const { leavers } = this.#p
    for (let row = 0; row < leavers.count; row++) {
      const child = this.#addChild(leavers, row)
      this.#lives.isInCare[child] = 0
      this.#scheduleReturn(child, leavers.left[row]!, 0, leavers.where[row]!)
    }
  }

  /** Groups that come in, month by month: the level drifts, the count is chance, the group is like one of the past. */
  #addEntrants(entries: PreparedEntries): void {
    if (entries.groupChance.length === 0) return
    const { monthEnds, months } = this.#p
    const path = this.#levelPath(entries)
    const groups = new Stream(this.#seed ^ FUTURE_KEY, this.#run, entries.alone, ENTRY_COUNT)
    for (let month = 0; month < months; month++) {
      const first = month === 0 ? 1 : monthEnds[month - 1]! + 1
      const days = monthEnds[month]! - first + 1
      let mean = Math.min(days * Math.exp(path[month]!) * entries.season[month]!, 1e6)
      const extra = entries.dispersion - 1
      if (extra > 0.01) mean = extra * groups.gamma(mean / extra)
      const count = groups.poisson(mean)
      for (let group = 0; group < count; group++) this.#addGroup(entries, { month, group, first, days })
    }
  }

  #levelPath(entries: PreparedEntries): Float64Array {
    const stream = new Stream(this.#seed ^ FUTURE_KEY, this.#run, entries.alone, ENTRY_LEVEL)
    let u = stream.uniform()
    let mode = entries.level[entries.level.length - 1]!
    for (const candidate of entries.level) {
      if (u < candidate.weight) {
        mode = candidate
        break
      }
      u -= candidate.weight
    }
    const [level, trend, deviation] = drawState(mode.mean, mode.covariance, stream)
    const keep = Math.exp(-1 / (12 * mode.years))
    const news = mode.size * Math.sqrt(1 - keep ** 2)
    const path = new Float64Array(this.#p.months)
    let now = deviation
    for (let month = 0; month < path.length; month++) {
      now = keep * now + news * stream.normal()
      path[month] = level + trend * dampedYears((month + 0.5) / 12) + now
    }
    return path
  }

  #addGroup(
    entries: PreparedEntries,
    when: { month: number; group: number; first: number; days: number },
  ): void {
    const lives = this.#lives
    const id = ((entries.alone << 30) | (when.month << 21) | (when.group << 3)) >>> 0
    threefry(this.#draw, this.#seed ^ FUTURE_KEY, this.#run, id, ENTRY_GROUP << 24)
    const day = when.first + Math.floor(toUniform(this.#draw[0]!) * when.days)
    const group = placeIn(entries.groupChance, toUniform(this.#draw[1]!))
    const from = entries.firstMember[group]!
    const to = entries.firstMember[group + 1]!
    for (let member = from; member < to; member++) {
      const child = lives.count++
      lives.reserve(lives.count)
      lives.key[child] = (id + (member - from)) | 0x80000000
      lives.step[child] = 0
      lives.alone[child] = entries.alone
      lives.isInCare[child] = 0
      threefry(this.#draw, this.#seed, this.#run, lives.key[child], NATURE)
      lives.factor[child] = this.#p.newFactors[this.#draw[0]! >>> 29]!
      const jitter = Math.round((toUniform(this.#draw[1]!) - 0.5) * 2 * AGE_JITTER)
      const daysToAdult = Math.min(Math.max(entries.daysToAdult[member]! + jitter, 2), DAYS_OF_CHILDHOOD)
      for (let i = 0; i < BIRTHDAY_COUNT; i++)
        lives.birthdays[child * BIRTHDAY_COUNT + i] = day + daysToAdult - DAYS_BEFORE_18[i]!
      this.#push(child, day, ENTER)
    }
  }

  #push(child: number, day: number, event: number): void {
    const lives = this.#lives
    lives.pending[child] = event
    lives.next[child] = this.#today[day]!
    this.#today[day] = child
  }

  /** Everything that happens on one day. */
  #live(day: number): void {
    const lives = this.#lives
    for (let child = this.#today[day]!; child >= 0;) {
      const next = lives.next[child]!
      this.events++
      const event = lives.pending[child]!
      if (event === MOVE) this.#move(child, day)
      else if (event === ENTER || event === RETURN) this.#enter(child, day)
      else this.#leave(child, day, event)
      child = next
    }
  }

  #enter(child: number, day: number): void {
    const lives = this.#lives
    const month = this.#p.monthOfDay[day]!
    this.#count(ENTRIES_SERIES, month, 1)
    if (lives.alone[child] === 1) this.#count(ALONE_SERIES, month, 1)
    lives.isInCare[child] = 1
    lives.careStart[child] = day
    const age = this.#ageStep(child, day)
    threefry(this.#draw, this.#seed, this.#run, lives.key[child]!, (lives.step[child]!++ << 4) | WHERE)
    const need = pick(this.#p.firstNeed, firstCell(lives.alone[child]!, age), toUniform(this.#draw[0]!))
    this.#search(child, day, need, bandOfStep[age]!)
    this.#schedule(child, day)
  }

  #move(child: number, day: number): void {
    const lives = this.#lives
    this.#count(MOVES_SERIES, this.#p.monthOfDay[day]!, 1)
    const age = this.#ageStep(child, day)
    const kind = lives.kind[child]!
    const wanted = lives.wanted[child]!
    threefry(this.#draw, this.#seed, this.#run, lives.key[child]!, (lives.step[child]!++ << 4) | WHERE)
    const cell = nextCell(lives.alone[child]!, kind, bandOfStep[age]!)
    const need = pick(this.#p.nextNeed, cell, toUniform(this.#draw[0]!))
    this.#search(child, day, need, bandOfStep[age]!)
    this.#unsettle(day, kind, wanted)
    this.#schedule(child, day)
  }

  /** Looks for an own home first: it must suit and have room. The second word of the last draw decides. */
  #search(child: number, day: number, need: number, band: number): void {
    const own = ownKindOf[need]!
    let kind = outsideKindOf[need]!
    let wanted = NO_OWN_KIND
    if (own !== NO_OWN_KIND && toUniform(this.#draw[1]!) < this.#p.match[own * BANDS + band]!) {
      wanted = own
      if (this.#occupied[own]! < this.#p.places[own * (this.#days + 1) + day]!) {
        kind = OWN_KIND_INDEX[own]!
        this.#occupied[own]!++
      }
    }
    this.#settle(child, day, kind, wanted)
  }

  #settle(child: number, day: number, kind: number, wanted: number): void {
    const lives = this.#lives
    const month = this.#p.monthOfDay[day]!
    lives.kind[child] = kind
    lives.wanted[child] = wanted
    lives.homeStart[child] = day
    this.#count(KIND_SERIES + kind, month, 1)
    if (wanted !== NO_OWN_KIND) this.#count(DEMAND_SERIES + wanted, month, 1)
  }

  #unsettle(day: number, kind: number, wanted: number): void {
    const month = this.#p.monthOfDay[day]!
    this.#count(KIND_SERIES + kind, month, -1)
    if (wanted !== NO_OWN_KIND) this.#count(DEMAND_SERIES + wanted, month, -1)
    const own = OWN_OF_KIND[kind]!
    if (own !== NO_OWN_KIND) this.#occupied[own]!--
  }

  #leave(child: number, day: number, event: number): void {
    const lives = this.#lives
    const month = this.#p.monthOfDay[day]!
    this.#count(EXITS_SERIES, month, 1)
    if (event === TURN_18) this.#count(TURNING_18_SERIES, month, 1)
    this.#unsettle(day, lives.kind[child]!, lives.wanted[child]!)
    this.#countAges(child, day)
    lives.isInCare[child] = 0
    if (event === TURN_18) return
    threefry(this.#draw, this.#seed, this.#run, lives.key[child]!, (lives.step[child]!++ << 4) | BACK)
    const care = stepOf(CARE_STEPS, day - lives.careStart[child]!)
    const isHome = toUniform(this.#draw[1]!) < this.#p.homeShare[lives.kind[child]! * CARES + care]!
    this.#returnAfter(child, day, day, isHome ? 0 : 1)
  }

  #scheduleReturn(child: number, left: number, now: number, where: number): void {
    const lives = this.#lives
    threefry(this.#draw, this.#seed, this.#run, lives.key[child]!, (lives.step[child]!++ << 4) | BACK)
    this.#returnAfter(child, left, now, where)
  }

  /** When, if ever, a child who left comes back: the first word of the last draw decides. */
  #returnAfter(child: number, left: number, now: number, where: number): void {
    let chance = -Math.log(toUniform(this.#draw[0]!))
    const adult = this.#lives.birthdays[child * BIRTHDAY_COUNT + EIGHTEENTH]!
    const last = Math.min(adult - 2, this.#days, left + BACK_UNTIL - 1)
    for (let day = now, step = backStepOf(now - left); day < last; step++) {
      const end = Math.min(last, left + (BACK_FROM[step + 1] ?? BACK_UNTIL))
      const rate = this.#p.backRate[where * BACK_FROM.length + step]!
      if (chance < rate * (end - day)) {
        this.#push(child, Math.max(Math.ceil(day + chance / rate), now + 1), RETURN)
        return
      }
      chance -= rate * (end - day)
      day = end
    }
  }

  #ageStep(child: number, day: number): number {
    const adult = this.#lives.birthdays[child * BIRTHDAY_COUNT + EIGHTEENTH]!
    return stepOf(AGE_STEPS, day - (adult - DAYS_OF_CHILDHOOD))
  }

  /**
   * When and how this stay ends: walks through the stretches in which both rates are constant until the drawn amount
   * of risk is used up, the child turns 18, or the last day is passed.
   */
  #schedule(child: number, now: number): void {
    const lives = this.#lives
    const kind = lives.kind[child]!
    const adult = lives.birthdays[child * BIRTHDAY_COUNT + EIGHTEENTH]!
    const born = adult - DAYS_OF_CHILDHOOD
    const careStart = lives.careStart[child]!
    const homeStart = lives.homeStart[child]!
    const alone = lives.alone[child]!
    const leaving = this.#leaving
    const moving = this.#moving
    const leaveFactor = leaving.alone[alone]!
    const moveFactor = moving.alone[alone]! * lives.factor[child]!
    const draw = this.#draw
    threefry(draw, this.#seed, this.#run, lives.key[child]!, (lives.step[child]!++ << 4) | NEXT)
    let risk = -Math.log(toUniform(draw[0]!))
    let age = stepOf(AGE_STEPS, now - born)
    let care = stepOf(CARE_STEPS, now - careStart)
    let home = stepOf(HOME_STEPS, now - homeStart)
    let nextAge = born + AGE_ENDS[age]!
    let nextCare = careStart + CARE_ENDS[care]!
    let nextHome = homeStart + HOME_ENDS[home]!
    const limit = adult < this.#days + 1 ? adult : this.#days + 1
    for (let day = now; day < limit;) {
      const a = kind * AGES + age
      const c = kind * CARES + care
      const h = kind * HOMES + home
      const leave = leaving.age[a]! * leaving.care[c]! * leaving.home[h]! * leaveFactor
      const both = leave + moving.age[a]! * moving.care[c]! * moving.home[h]! * moveFactor
      let end = limit
      if (nextAge < end) end = nextAge
      if (nextCare < end) end = nextCare
      if (nextHome < end) end = nextHome
      const used = both * (end - day)
      if (risk <= used) {
        const when = Math.max(Math.ceil(day + risk / both), now + 1)
        if (when >= limit) break
        this.#push(child, when, toUniform(draw[1]!) * both < leave ? LEAVE : MOVE)
        return
      }
      risk -= used
      day = end
      if (end === nextAge) nextAge = born + AGE_ENDS[++age]!
      if (end === nextCare) nextCare = careStart + CARE_ENDS[++care]!
      if (end === nextHome) nextHome = homeStart + HOME_ENDS[++home]!
    }
    if (adult <= this.#days) this.#push(child, adult > now ? adult : now + 1, TURN_18)
  }

  #count(series: number, month: number, by: number): void {
    this.#tally[series * this.#p.months + month]! += by
  }

  /** Counts a period of care that ends on `end` (not in care on it) by age band, band by band. */
  #countAges(child: number, end: number): void {
    const { birthdays, careStart } = this.#lives
    const { monthOfDay } = this.#p
    let day = careStart[child]! > 0 ? careStart[child]! : 0
    for (let band = 0; band < BANDS; band++) {
      const until = band < BANDS - 1 ? birthdays[child * BIRTHDAY_COUNT + band]! : end
      if (until <= day) continue
      this.#count(AGE_SERIES + band, monthOfDay[day]!, 1)
      if (until >= end) {
        if (end <= this.#days) this.#count(AGE_SERIES + band, monthOfDay[end]!, -1)
        return
      }
      if (until > this.#days) return
      this.#count(AGE_SERIES + band, monthOfDay[until]!, -1)
      day = until
    }
  }

  #countThoseStillInCare(): void {
    const lives = this.#lives
    for (let child = 0; child < lives.count; child++)
      if (lives.isInCare[child] === 1) this.#countAges(child, this.#days + 1)
  }

  /** Stocks were counted as changes: month by month they are added up. */
  #addUp(): void {
    const { months } = this.#p
    for (let series = 0; series < ENTRIES_SERIES; series++)
      for (let month = 1, at = series * months + 1; month < months; month++, at++)
        this.#tally[at]! += this.#tally[at - 1]!
  }
}

const AGE_JITTER = 30
const FAR = 1_000_000
const ends = (from: readonly number[]) => Int32Array.from(from, (_, step) => from[step + 1] ?? FAR)
const AGE_ENDS = ends(AGE_STEPS.from)
const CARE_ENDS = ends(CARE_STEPS.from)
const HOME_ENDS = ends(HOME_STEPS.from)
const DAYS_BEFORE_18 = Int32Array.from([1, 5, 10, 16, 18], years => Math.round((18 - years) * DAYS_IN_A_YEAR))

/** Own kind that could have stood in for each outside kind. */
const ownOfOutside = Uint8Array.from(KINDS, (_, kind) => {
  const need = outsideKindOf.indexOf(kind)
  return need < 0 ? NO_OWN_KIND : ownKindOf[need]!
})

/** A trend is followed less and less: after many years it has added what five at full strength would. */
const TREND_LASTS_YEARS = 5
const dampedYears = (years: number): number => TREND_LASTS_YEARS * (1 - Math.exp(-years / TREND_LASTS_YEARS))

/** Outcome in [cell, cell + NEED_COUNT) of shares added up. */
function pick(added: Float64Array, cell: number, u: number): number {
  let need = 0
  while (need < NEED_COUNT - 1 && u >= added[cell + need]!) need++
  return need
}

/** First place whose added-up chance is above u. */
function placeIn(added: Float64Array, u: number): number {
  let [low, high] = [0, added.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (added[middle]! > u) high = middle
    else low = middle + 1
  }
  return low
}

/** A draw of (level, trend, deviation) from their normal distribution. */
function drawState(mean: readonly number[], covariance: readonly number[], stream: Stream) {
  const z = [stream.normal(), stream.normal(), stream.normal()]
  const c = covariance
  const a = Math.sqrt(Math.max(c[0]!, 1e-12))
  const [b, d] = [c[3]! / a, c[6]! / a]
  const e = Math.sqrt(Math.max(c[4]! - b * b, 1e-12))
  const f = (c[7]! - d * b) / e
  const g = Math.sqrt(Math.max(c[8]! - d * d - f * f, 1e-12))
  return [
    mean[0]! + a * z[0]!,
    mean[1]! + b * z[0]! + e * z[1]!,
    mean[2]! + d * z[0]! + f * z[1]! + g * z[2]!,
  ] as const
}
