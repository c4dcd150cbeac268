import { KINDS, OWN_KINDS, kindIndex } from '../care/index.ts'
import { BACK_FROM, BACK_UNTIL, backStepOf, homeCell } from './coming-back.ts'
import type { DirectedChange } from './changes.ts'
import { ChangesInForce } from './changes-in-force.ts'
import { bandOfStep, firstCell, nextCell } from './destinations.ts'
import { FRAILTY_POINTS } from './frailty.ts'
import { newRateTables, writeRates } from './hazard-effects.ts'
import { drawLevels } from './levels.ts'
import { ADULT, ALONE, BIRTHDAYS, CARE_START, CHOICE, HOME_START, IS_IN_CARE, KEY, KIND, Lives, NEXT, PENDING, STEP, WANTED, WORDS } from './lives.ts' // prettier-ignore
import { NEEDS, needOfKind, NO_OWN_KIND, outsideKindOf, ownKindOf } from './needs.ts'
import type { Prepared, PreparedChildren, PreparedEntries, PreparedRates } from './prepared.ts'
import { newDraw, Stream, threefry, toUniform } from './random.ts'
import { AGE_SERIES, ALONE_SERIES, DEMAND_BY_AGE_SERIES, DEMAND_SERIES, ENDED_SERIES, ENTRIES_BY_AGE_SERIES, ENTRIES_SERIES, EXITS_BY_AGE_SERIES, EXITS_SERIES, KIND_SERIES, MOVES_SERIES, OUTSIDE_BY_AGE_SERIES, TURNING_18_SERIES } from './series.ts' // prettier-ignore
import { solveUpper } from './shrunken-rates.ts'
import { AGE_STEPS, CARE_STEPS, DAYS_IN_A_YEAR, HOME_STEPS, stepOf } from './steps.ts'

/** What a child's next event is. */
const LEAVE = 0
const MOVE = 1
const TURN_18 = 2
const ENTER = 3

/** Decisions that draw: each has counters of its own, so that one more draw here changes none there. */
const WAIT = 0
const NATURE = 1
const BACK = 2
const DIRECTED = 3

/** Draws that belong to a whole future, not to a child, are keyed apart. */
const FUTURE_KEY = 0x5bd1e995
const RATES = 1
const ENTRY_LEVEL = 3
const ENTRY_COUNT = 4
const ENTRY_GROUP = 5
const CHANGED_ENTRY = 6

const AGES = AGE_STEPS.count
const CARES = CARE_STEPS.count
const HOMES = HOME_STEPS.count
const NEED_COUNT = NEEDS.length
const BANDS = 5
const BIRTHDAY_COUNT = 5
const DAYS_OF_CHILDHOOD = Math.round(18 * DAYS_IN_A_YEAR)
const BACK_STEPS = BACK_FROM.length
const FOSTERING = OWN_KINDS.indexOf('in_house_fostering')
const FOSTERING_NEED = NEEDS.indexOf('fostering')
const OWN_KIND_INDEX = Uint8Array.from(OWN_KINDS, kindIndex)
/** Place in OWN_KINDS of each of KINDS. */
const OWN_OF_KIND = Uint8Array.from(KINDS, (_, kind) =>
  OWN_KIND_INDEX.includes(kind) ? OWN_KIND_INDEX.indexOf(kind) : NO_OWN_KIND,
)
/** Own kind that could have stood in for each outside kind. */
const OWN_OF_OUTSIDE = Uint8Array.from(KINDS, (_, kind) => {
  const need = outsideKindOf.indexOf(kind)
  return need < 0 ? NO_OWN_KIND : ownKindOf[need]!
})

/** Where a child lives or lived: the kind, the own kind that was wanted, and since when. */
interface Home {
  readonly kind: number
  readonly wanted: number
  readonly start: number
}

/** One future at a time: children live day by day through leaving, moving, coming back and turning 18. */
export class Future {
  /** Events of all runs so far. */
  events = 0
  readonly #p: Prepared
  readonly #lives: Lives
  readonly #days: number
  /** First child of each day's list, -1 for none. */
  readonly #today: Int32Array
  readonly #rates = newRateTables()
  readonly #effects: Float64Array
  readonly #draw = newDraw()
  readonly #occupied = new Int32Array(OWN_KINDS.length)
  /** Chance of never coming back: [went home or elsewhere]. */
  readonly #never: Float64Array
  readonly #changes: ChangesInForce | undefined
  #places: Int32Array
  #tally = new Int32Array(0)
  #seed = 0
  #run = 0

  constructor(prepared: Prepared) {
    this.#p = prepared
    this.#days = prepared.monthEnds[prepared.months - 1]!
    this.#today = new Int32Array(this.#days + 1)
    this.#lives = new Lives(2 * (prepared.inCare.count + prepared.leavers.count) + 1000)
    this.#effects = new Float64Array(prepared.leaving.effects.length)
    this.#never = neverBack(prepared.backRate)
    this.#changes = prepared.changes && new ChangesInForce(prepared.changes, prepared)
    this.#places = this.#changes?.places ?? prepared.places
  }

  /** Lives one future and writes its counts: [series][month], all zero before. */
  run(run: number, tally: Int32Array<ArrayBuffer>): void {
    this.#run = run
    this.#seed = this.#p.seed | 0
    this.#tally = tally
    this.#today.fill(-1)
    this.#occupied.fill(0)
    this.#lives.count = 0
    this.#changes?.startRun(run)
    this.#drawRates(this.#p.leaving, LEAVE)
    this.#drawRates(this.#p.moving, MOVE)
    this.#addChildrenInCare()
    this.#addLeavers()
    for (const entries of this.#p.entries) this.#addEntrants(entries)
    for (let day = 1; day <= this.#days; day++) {
      if (this.#changes) this.#change(this.#changes, day)
      this.#live(day)
    }
    this.#countThoseStillInCare()
    this.#addUp()
  }

  /** Rates not known exactly: one draw of all effects from their posterior, and of the years' drift. */
  #drawRates(rates: PreparedRates, risk: typeof LEAVE | typeof MOVE): void {
    const stream = new Stream(this.#seed ^ FUTURE_KEY, this.#run, 0, RATES + risk)
    const effects = this.#effects
    const size = effects.length
    for (let i = 0; i < size; i++) effects[i] = stream.normal()
    solveUpper(rates.root, size, effects)
    for (let i = 0; i < size; i++) effects[i]! += rates.effects[i]!
    writeRates(this.#rates, risk, effects, rates.yearly * stream.normal())
  }

  /** Adds a known child; the second word of the draw is left for the caller. */
  #addKnown(from: PreparedChildren, row: number): number {
    const lives = this.#lives
    const child = lives.add()
    const at = child * WORDS
    const { words } = lives
    const key = from.key[row]! & 0x7fffffff
    words[at + KEY] = key
    words[at + STEP] = 0
    words[at + ALONE] = from.alone[row]!
    for (let i = 0, b = row * BIRTHDAY_COUNT; i < BIRTHDAY_COUNT; i++, b++)
      words[at + BIRTHDAYS + i] = from.birthdays[b]!
    threefry(this.#draw, this.#seed, this.#run, key, NATURE)
    lives.factor[child] = from.factors[row * FRAILTY_POINTS + (this.#draw[0]! >>> 29)]!
    return child
  }

  #addChildrenInCare(): void {
    const { inCare } = this.#p
    for (let row = 0; row < inCare.count; row++) {
      const child = this.#addKnown(inCare, row)
      const { words } = this.#lives
      const at = child * WORDS
      const kind = inCare.kind[row]!
      const own = OWN_OF_KIND[kind]!
      let wanted = own
      if (own !== NO_OWN_KIND) this.#occupied[own]!++
      else if (toUniform(this.#draw[1]!) < inCare.wantedOwn[row]!) wanted = OWN_OF_OUTSIDE[kind]!
      words[at + CARE_START] = inCare.careStart[row]!
      words[at + IS_IN_CARE] = 1
      this.#settle(at, 0, kind, wanted)
      words[at + HOME_START] = inCare.homeStart[row]!
      this.#schedule(child, 0)
    }
  }

  #addLeavers(): void {
    const { leavers } = this.#p
    for (let row = 0; row < leavers.count; row++) {
      const child = this.#addKnown(leavers, row)
      this.#lives.words[child * WORDS + IS_IN_CARE] = 0
      this.#comeBack(child, leavers.left[row]!, 0, leavers.where[row]!)
    }
  }

  /** Groups that come in, month by month: the level drifts, the count is chance, the group is like one of the past. */
  #addEntrants(entries: PreparedEntries): void {
    if (entries.groupChance.length === 0) return
    const { monthEnds, months } = this.#p
    const seed = this.#seed ^ FUTURE_KEY
    const levels = drawLevels(entries.level, months, new Stream(seed, this.#run, entries.alone, ENTRY_LEVEL))
    const chance = new Stream(seed, this.#run, entries.alone, ENTRY_COUNT)
    const extra = entries.dispersion - 1
    for (let month = 0; month < months; month++) {
      const first = month === 0 ? 1 : monthEnds[month - 1]! + 1
      const days = monthEnds[month]! - first + 1
      let mean = Math.min(days * Math.exp(levels[month]!) * entries.season[month]!, MOST_GROUPS)
      if (extra > 0.01) mean = extra * chance.gamma(mean / extra)
      const count = Math.min(chance.poisson(mean), MOST_GROUPS)
      for (let group = 0; group < count; group++)
        this.#addGroup(entries, (entries.alone << 30) | (month << 21) | (group << 3), first, days)
    }
  }

  #addGroup(entries: PreparedEntries, id: number, first: number, days: number): void {
    threefry(this.#draw, this.#seed ^ FUTURE_KEY, this.#run, id, ENTRY_GROUP << 24)
    const day = first + Math.floor(toUniform(this.#draw[0]!) * days)
    const group = placeIn(entries.groupChance, toUniform(this.#draw[1]!))
    const from = entries.firstMember[group]!
    const to = entries.firstMember[group + 1]!
    const u = this.#changes ? this.#groupDraw(id) : 0
    for (let member = from; member < to; member++) {
      const key = (id + Math.min(member - from, 7)) | 0x80000000
      const copies = this.#changes ? this.#copiesOf(entries, member, day, u) : 1
      for (let copy = 0; copy < copies; copy++)
        this.#addEntrant(entries, copy === 0 ? key : twinKey(key, copy), day, entries.daysToAdult[member]!)
    }
  }

  #groupDraw(id: number): number {
    threefry(this.#draw, this.#seed ^ FUTURE_KEY, this.#run, id, CHANGED_ENTRY << 24)
    return toUniform(this.#draw[0]!)
  }

  #copiesOf({ alone, daysToAdult }: PreparedEntries, member: number, day: number, u: number): number {
    const band = bandOfStep[stepOf(AGE_STEPS, DAYS_OF_CHILDHOOD - daysToAdult[member]!)]!
    return this.#changes!.copiesOf({ alone, band, day, u })
  }

  #addEntrant(entries: PreparedEntries, key: number, day: number, usualDaysToAdult: number): void {
    const lives = this.#lives
    const child = lives.add()
    const { words } = lives
    const at = child * WORDS
    words[at + KEY] = key
    words[at + STEP] = 0
    words[at + ALONE] = entries.alone
    words[at + IS_IN_CARE] = 0
    const draw = this.#draw
    threefry(draw, this.#seed, this.#run, key, NATURE)
    lives.factor[child] = this.#p.newFactors[draw[0]! >>> 29]!
    lives.fractions[at + CHOICE] = ((draw[0]! & 0x1fffffff) + 0.5) / 0x20000000
    const jitter = Math.round((toUniform(draw[1]!) - 0.5) * 2 * AGE_JITTER)
    const adult = day + Math.min(Math.max(usualDaysToAdult + jitter, 2), DAYS_OF_CHILDHOOD)
    for (let i = 0; i < BIRTHDAY_COUNT; i++) words[at + BIRTHDAYS + i] = adult - DAYS_BEFORE_18[i]!
    this.#push(child, day, ENTER)
  }

  #push(child: number, day: number, event: number): void {
    const { words } = this.#lives
    words[child * WORDS + PENDING] = event
    words[child * WORDS + NEXT] = this.#today[day]!
    this.#today[day] = child
  }

  /** Everything that happens on one day. */
  #live(day: number): void {
    const { words } = this.#lives
    for (let child = this.#today[day]!; child >= 0;) {
      const at = child * WORDS
      const next = words[at + NEXT]!
      const event = words[at + PENDING]!
      this.events++
      if (event === MOVE) this.#move(child, day)
      else if (event === ENTER) this.#enter(child, day)
      else this.#leave(child, day, event)
      child = next
    }
  }

  #enter(child: number, day: number): void {
    const { words } = this.#lives
    const at = child * WORDS
    const month = this.#p.monthOfDay[day]!
    const age = stepOf(AGE_STEPS, day - words[at + ADULT]! + DAYS_OF_CHILDHOOD)
    const band = bandOfStep[age]!
    this.#count(ENTRIES_SERIES, month, 1)
    this.#count(ENTRIES_BY_AGE_SERIES + band, month, 1)
    if (words[at + ALONE] === 1) this.#count(ALONE_SERIES, month, 1)
    words[at + IS_IN_CARE] = 1
    words[at + CARE_START] = day
    this.#search(child, day, this.#p.firstNeed, firstCell(words[at + ALONE]!, age), band)
    this.#schedule(child, day)
  }

  #move(child: number, day: number): void {
    const { words } = this.#lives
    const at = child * WORDS
    if (this.#changes?.isStopped(this.#who(at), words[at + KIND]!, day)) {
      this.#schedule(child, day)
      return
    }
    this.#count(MOVES_SERIES, this.#p.monthOfDay[day]!, 1)
    const band = bandOfStep[stepOf(AGE_STEPS, day - words[at + ADULT]! + DAYS_OF_CHILDHOOD)]!
    const kind = words[at + KIND]!
    const wanted = words[at + WANTED]!
    const start = words[at + HOME_START]!
    const home = stepOf(HOME_STEPS, day - start)
    this.#search(child, day, this.#p.nextNeed, nextCell(words[at + ALONE]!, kind, band, home), band)
    this.#unsettle(at, day, kind, wanted, start)
    this.#schedule(child, day)
  }

  #who(at: number): { key: number; step: number } {
    const { words } = this.#lives
    return { key: words[at + KEY]!, step: words[at + STEP]! }
  }

  #homeOf(at: number): Home {
    const { words } = this.#lives
    return { kind: words[at + KIND]!, wanted: words[at + WANTED]!, start: words[at + HOME_START]! }
  }

  /**
   * What the child needs, then the search: an own home first, if it suits and has room. What is left of the last draw
   * decides: once it has chosen a need, its place within that need's share is again a uniform draw.
   */
  #search(child: number, day: number, shares: Float64Array, cell: number, band: number): void {
    const u = this.#lives.fractions[child * WORDS + CHOICE]!
    let need = 0
    while (need < NEED_COUNT - 1 && u >= shares[cell + need]!) need++
    const low = need === 0 ? 0 : shares[cell + need - 1]!
    const rest = (u - low) / (shares[cell + need]! - low)
    const other = this.#changes ? this.#changes.otherNeed(this.#who(child * WORDS), need, band, day) : -1
    if (other < 0) this.#find(child, day, need, band, rest)
    else this.#find(child, day, other, band, this.#changes!.rest)
  }

  /** Whether an own home suits (`rest` is a uniform draw), and then whether it has room. */
  #find(child: number, day: number, need: number, band: number, rest: number): void {
    const own = ownKindOf[need]!
    let kind = outsideKindOf[need]!
    let wanted = NO_OWN_KIND
    if (own !== NO_OWN_KIND) {
      const chance = this.#p.match[own * BANDS + band]!
      if (rest < (this.#changes ? this.#changes.matchOn(own, chance, day) : chance)) {
        wanted = own
        if (this.#hasRoom(own, day)) {
          kind = OWN_KIND_INDEX[own]!
          this.#occupied[own]!++
        }
      }
    }
    this.#settle(child * WORDS, day, kind, wanted)
  }

  #hasRoom(own: number, day: number): boolean {
    return this.#occupied[own]! < this.#places[own * (this.#days + 1) + day]!
  }

  #settle(at: number, day: number, kind: number, wanted: number): void {
    const { words } = this.#lives
    const month = this.#p.monthOfDay[day]!
    words[at + KIND] = kind
    words[at + WANTED] = wanted
    words[at + HOME_START] = day
    this.#count(KIND_SERIES + kind, month, 1)
    if (wanted !== NO_OWN_KIND) this.#count(DEMAND_SERIES + wanted, month, 1)
  }

  #unsettle(at: number, day: number, kind: number, wanted: number, start: number): void {
    const month = this.#p.monthOfDay[day]!
    this.#count(KIND_SERIES + kind, month, -1)
    this.#count(ENDED_SERIES + kind, month, 1)
    if (wanted !== NO_OWN_KIND) {
      this.#count(DEMAND_SERIES + wanted, month, -1)
      this.#countWanted(at, wanted, start, OWN_OF_KIND[kind] === wanted ? 0 : 1, day)
    }
    const own = OWN_OF_KIND[kind]!
    if (own !== NO_OWN_KIND) this.#occupied[own]!--
  }

  #leave(child: number, day: number, event: number): void {
    const { words, fractions } = this.#lives
    const at = child * WORDS
    const month = this.#p.monthOfDay[day]!
    const kind = words[at + KIND]!
    this.#count(EXITS_SERIES, month, 1)
    this.#unsettle(at, day, kind, words[at + WANTED]!, words[at + HOME_START]!)
    this.#countAges(at, day)
    words[at + IS_IN_CARE] = 0
    if (event === TURN_18) {
      if (kind === OWN_KIND_INDEX[FOSTERING] && this.#changes?.staysOn(this.#who(at), day))
        this.#occupied[FOSTERING]!++
      this.#count(TURNING_18_SERIES, month, 1)
      this.#count(EXITS_BY_AGE_SERIES + BANDS - 1, month, 1)
      return
    }
    const age = stepOf(AGE_STEPS, day - words[at + ADULT]! + DAYS_OF_CHILDHOOD)
    this.#count(EXITS_BY_AGE_SERIES + bandOfStep[age]!, month, 1)
    const care = stepOf(CARE_STEPS, day - words[at + CARE_START]!)
    const home = homeCell(words[at + ALONE]!, kind, bandOfStep[age]!, care)
    const isHome = fractions[at + CHOICE]! < this.#p.homeShare[home]!
    this.#comeBack(child, day, day, isHome ? 0 : 1)
  }

  /** What a scenario does on a day, before anything else happens on it. */
  #change(changes: ChangesInForce, day: number): void {
    this.#occupied[FOSTERING]! -= changes.staysEndingOn(day)
    for (const { own, places, day: on } of changes.movingOut) if (on === day) this.#moveOut(own, places, day)
    for (const { change, place, owed } of changes.owedOn(day))
      for (const child of this.#chosen(change, owed, day))
        if (this.#direct(child, change, day)) changes.markDone(place)
  }

  /** A home closes: those for whom there is no room any more go elsewhere, and would come back if there were. */
  #moveOut(own: number, closed: number, day: number): void {
    const places = this.#places[own * (this.#days + 1) + day]!
    const surplus = Math.min(this.#occupied[own]! - places, closed)
    const kind = OWN_KIND_INDEX[own]!
    const closing = {
      id: 0xffff + own,
      count: 0,
      from: day,
      by: day,
      kinds: 1 << kind,
      bands: 31,
      to: 'own',
    } as const
    for (const child of this.#chosen(closing, surplus, day)) {
      const at = child * WORDS
      const left = this.#homeOf(at)
      this.#withdraw(child, day)
      this.#settle(at, day, outsideKindOf[needOfKind[kind]!]!, own)
      this.#unsettle(at, day, left.kind, left.wanted, left.start)
      this.#schedule(child, day)
    }
  }

  /** Children in care to whom a directed change may apply, the first few of them in an order of its own. */
  #chosen(change: DirectedChange, wanted: number, day: number): number[] {
    const { words, count } = this.#lives
    const found: { readonly child: number; readonly order: number }[] = []
    for (let child = 0, at = 0; child < count && wanted > 0; child++, at += WORDS) {
      if (words[at + IS_IN_CARE] !== 1 || !((change.kinds >> words[at + KIND]!) & 1)) continue
      const daysToAdult = words[at + ADULT]! - day
      const band = bandOfStep[stepOf(AGE_STEPS, DAYS_OF_CHILDHOOD - daysToAdult)]!
      if (daysToAdult <= 1 || !((change.bands >> band) & 1)) continue
      found.push({ child, order: this.#changes!.orderOf(words[at + KEY]!, change) })
    }
    return found
      .sort((a, b) => a.order - b.order || a.child - b.child)
      .slice(0, wanted)
      .map(one => one.child)
  }

  /** @returns whether it could be done */
  #direct(child: number, { to }: DirectedChange, day: number): boolean {
    const at = child * WORDS
    if (to === 'own' && !this.#canComeIn(at, day)) return false
    this.#withdraw(child, day)
    if (to === 'home' || to === 'elsewhere') {
      this.#lives.fractions[at + CHOICE] = to === 'home' ? -1 : 2
      this.#leave(child, day, LEAVE)
      return true
    }
    const left = this.#homeOf(at)
    this.#count(MOVES_SERIES, this.#p.monthOfDay[day]!, 1)
    if (to === 'own') this.#comeIn(at, day)
    else this.#findFamily(child, day)
    this.#unsettle(at, day, left.kind, left.wanted, left.start)
    this.#schedule(child, day)
    return true
  }

  #canComeIn(at: number, day: number): boolean {
    const own = OWN_OF_OUTSIDE[this.#lives.words[at + KIND]!]!
    return own !== NO_OWN_KIND && this.#hasRoom(own, day)
  }

  #comeIn(at: number, day: number): void {
    const own = OWN_OF_OUTSIDE[this.#lives.words[at + KIND]!]!
    this.#occupied[own]!++
    this.#settle(at, day, OWN_KIND_INDEX[own]!, own)
  }

  #findFamily(child: number, day: number): void {
    const { words } = this.#lives
    const at = child * WORDS
    const band = bandOfStep[stepOf(AGE_STEPS, day - words[at + ADULT]! + DAYS_OF_CHILDHOOD)]!
    threefry(this.#draw, this.#seed, this.#run, words[at + KEY]!, (words[at + STEP]!++ << 4) | DIRECTED)
    this.#find(child, day, FOSTERING_NEED, band, toUniform(this.#draw[0]!))
  }

  /** Takes back what was to happen next. */
  #withdraw(child: number, from: number): void {
    const { words } = this.#lives
    for (let day = from; day <= this.#days; day++)
      for (
        let before = -1, one = this.#today[day]!;
        one >= 0;
        before = one, one = words[one * WORDS + NEXT]!
      ) {
        if (one !== child) continue
        const next = words[one * WORDS + NEXT]!
        if (before < 0) this.#today[day] = next
        else words[before * WORDS + NEXT] = next
        return
      }
  }

  /** When, if ever, a child who left comes back. */
  #comeBack(child: number, left: number, now: number, where: number): void {
    const { words, fractions } = this.#lives
    const at = child * WORDS
    threefry(this.#draw, this.#seed, this.#run, words[at + KEY]!, (words[at + STEP]!++ << 4) | BACK)
    const u = toUniform(this.#draw[0]!)
    if (u < this.#never[where]!) return
    let risk = -Math.log(u)
    const last = Math.min(words[at + ADULT]! - 2, this.#days, left + BACK_UNTIL - 1)
    for (let day = now, step = backStepOf(now - left); day < last; step++) {
      const end = Math.min(last, left + (BACK_FROM[step + 1] ?? BACK_UNTIL))
      const rate = this.#p.backRate[where * BACK_STEPS + step]!
      if (risk < rate * (end - day)) {
        fractions[at + CHOICE] = toUniform(this.#draw[1]!)
        this.#push(child, Math.max(Math.ceil(day + risk / rate), now + 1), ENTER)
        return
      }
      risk -= rate * (end - day)
      day = end
    }
  }

  /**
   * When and how this stay ends: walks through the stretches in which both rates are constant until the drawn amount
   * of risk is used up, the child turns 18, or the last day is passed.
   */
  #schedule(child: number, now: number): void {
    const { words } = this.#lives
    const at = child * WORDS
    const kind = words[at + KIND]!
    const adult = words[at + ADULT]!
    const born = adult - DAYS_OF_CHILDHOOD
    const careStart = words[at + CARE_START]!
    const homeStart = words[at + HOME_START]!
    const alone = words[at + ALONE]! * 2
    const { byAge, byStay } = this.#rates
    const leaveFactor = this.#rates.alone[alone]!
    const moveFactor = this.#rates.alone[alone + 1]! * this.#lives.factor[child]!
    const draw = this.#draw
    threefry(draw, this.#seed, this.#run, words[at + KEY]!, (words[at + STEP]!++ << 4) | WAIT)
    let risk = -Math.log(toUniform(draw[0]!))
    let age = stepOf(AGE_STEPS, now - born)
    let care = stepOf(CARE_STEPS, now - careStart)
    let home = stepOf(HOME_STEPS, now - homeStart)
    let a = (kind * AGES + age) * 2
    let s = ((kind * CARES + care) * HOMES + home) * 2
    let nextAge = born + AGE_ENDS[age]!
    let nextCare = careStart + CARE_ENDS[care]!
    let nextHome = homeStart + HOME_ENDS[home]!
    const limit = adult <= this.#days ? adult : this.#days + 1
    for (let day = now; day < limit;) {
      const leave = byAge[a]! * byStay[s]! * leaveFactor
      const both = leave + byAge[a + 1]! * byStay[s + 1]! * moveFactor
      let end = nextAge < nextCare ? nextAge : nextCare
      if (nextHome < end) end = nextHome
      if (limit < end) end = limit
      const used = both * (end - day)
      if (risk <= used) {
        const when = Math.max(Math.ceil(day + risk / both), now + 1)
        if (when >= limit) break
        const u = toUniform(draw[1]!) * both
        const isLeaving = u < leave
        this.#lives.fractions[at + CHOICE] = isLeaving ? u / leave : (u - leave) / (both - leave)
        this.#push(child, when, isLeaving ? LEAVE : MOVE)
        return
      }
      risk -= used
      day = end
      if (end === nextAge) {
        nextAge = born + AGE_ENDS[++age]!
        a += 2
      }
      if (end === nextCare) {
        nextCare = careStart + CARE_ENDS[++care]!
        s += 2 * HOMES
      }
      if (end === nextHome) {
        nextHome = homeStart + HOME_ENDS[++home]!
        s += 2
      }
    }
    if (adult <= this.#days) this.#push(child, adult > now ? adult : now + 1, TURN_18)
  }

  #count(series: number, month: number, by: number): void {
    this.#tally[series * this.#p.months + month]! += by
  }

  /** Counts a period of care that ends on `end` (not in care on it) by age band, band by band. */
  #countAges(at: number, end: number): void {
    const { words } = this.#lives
    const { monthOfDay } = this.#p
    let day = words[at + CARE_START]! > 0 ? words[at + CARE_START]! : 0
    for (let band = 0; band < BANDS; band++) {
      const until = band < BANDS - 1 ? words[at + BIRTHDAYS + band]! : end
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

  /** Counts a stay of a child who wanted an own kind, by age band: as demand, and as outside where it lived elsewhere. */
  #countWanted(at: number, wanted: number, start: number, outside: number, end: number): void {
    const { words } = this.#lives
    const { monthOfDay } = this.#p
    for (let band = 0, day = start > 0 ? start : 0; band < BANDS && day < end; band++) {
      const birthday = words[at + BIRTHDAYS + band]!
      const until = band < BANDS - 1 && birthday < end ? birthday : end
      if (until <= day) continue
      const series = wanted * BANDS + band
      this.#count(DEMAND_BY_AGE_SERIES + series, monthOfDay[day]!, 1)
      if (outside) this.#count(OUTSIDE_BY_AGE_SERIES + series, monthOfDay[day]!, 1)
      if (until > this.#days) return
      this.#count(DEMAND_BY_AGE_SERIES + series, monthOfDay[until]!, -1)
      if (outside) this.#count(OUTSIDE_BY_AGE_SERIES + series, monthOfDay[until]!, -1)
      day = until
    }
  }

  #countThoseStillInCare(): void {
    const { words, count } = this.#lives
    for (let child = 0, at = 0; child < count; child++, at += WORDS) {
      if (words[at + IS_IN_CARE] !== 1) continue
      this.#countAges(at, this.#days + 1)
      const wanted = words[at + WANTED]!
      const outside = OWN_OF_KIND[words[at + KIND]!] === wanted ? 0 : 1
      if (wanted !== NO_OWN_KIND)
        this.#countWanted(at, wanted, words[at + HOME_START]!, outside, this.#days + 1)
    }
  }

  /** Stocks were counted as changes: month by month they are added up. */
  #addUp(): void {
    const { months } = this.#p
    for (let series = 0; series < ENTRIES_SERIES; series++)
      for (let month = 1, i = series * months + 1; month < months; month++, i++)
        this.#tally[i]! += this.#tally[i - 1]!
  }
}

/** The most groups that a month's keys have room for. */
const MOST_GROUPS = 2 ** 18 - 1
/** Days by which an entrant may be older or younger than the child of the past that it is like. */
const AGE_JITTER = 30
const FAR = 1_000_000
const ends = (from: readonly number[]) => Int32Array.from(from, (_, step) => from[step + 1] ?? FAR)
const AGE_ENDS = ends(AGE_STEPS.from)
const CARE_ENDS = ends(CARE_STEPS.from)
const HOME_ENDS = ends(HOME_STEPS.from)
const DAYS_BEFORE_18 = Int32Array.from([1, 5, 10, 16, 18], years => Math.round((18 - years) * DAYS_IN_A_YEAR))

function neverBack(rate: Float64Array): Float64Array {
  return Float64Array.of(0, 1).map(where => {
    let risk = 0
    for (let step = 0; step < BACK_STEPS; step++)
      risk += rate[where * BACK_STEPS + step]! * ((BACK_FROM[step + 1] ?? BACK_UNTIL) - BACK_FROM[step]!)
    return Math.exp(-risk)
  })
}

/** Key of another child like one who comes in. */
const twinKey = (key: number, copy: number): number => Math.imul(key ^ (copy << 7), 0x85ebca6b) | 0x80000000

/** First place whose added-up chance is above u. */
function placeIn(added: Float64Array, u: number): number {
  let low = 0
  let high = added.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (added[middle]! > u) high = middle
    else low = middle + 1
  }
  return low
}
