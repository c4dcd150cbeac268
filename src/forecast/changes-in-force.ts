import { strengthOn, type Changes, type DirectedChange, type PlacesChange } from './changes.ts'
import type { Prepared } from './prepared.ts'
import { changePool, NEAR, type PreparedPools } from './pools.ts'
import { newDraw, Stream, threefry, toUniform } from './random.ts'

/** Draws of changes: apart from every draw of a future without them. */
const CHANGE_KEY = 0x3c6ef372
const OPENING = 1
const MOVES = 2
const NEEDS_DRAW = 3
const STAYS_ON = 4
/** 8 values in 10 of a standard normal lie within this of its middle. */
const EIGHT_IN_TEN = 1.2815515655446004

/** Places that are gone from a day on, and those who live in them have to move. */
export interface MovingOut {
  readonly day: number
  readonly own: number
  readonly places: number
}

/** The changes in one future after another: what is drawn of them, and what they have done so far. */
export class ChangesInForce {
  /** Places of this future: [own kind][day]. */
  readonly places: Int32Array
  /** The same by where they are: as `PreparedPools.places`; undefined: of none is it known. */
  readonly poolPlaces: Int32Array | undefined
  movingOut: readonly MovingOut[] = []
  /** What is left of the draw that changed a need: again a uniform draw. */
  rest = 0
  /** The day on which the one who stays on, of whom was asked last, gives the place back. */
  staysUntil = 0
  /** Children of each directed change so far in this future. */
  readonly #done: Int32Array
  readonly #staysEnd: Int32Array
  readonly #changes: Changes
  readonly #prepared: Prepared
  readonly #days: number
  readonly #draw = newDraw()
  #seed = 0
  #run = 0

  constructor(changes: Changes, prepared: Prepared) {
    this.#changes = changes
    this.#prepared = prepared
    this.#days = prepared.monthEnds[prepared.months - 1]!
    this.places = new Int32Array(prepared.places.length)
    this.poolPlaces = prepared.pools && new Int32Array(prepared.pools.places.length)
    this.#done = new Int32Array(changes.directed.length)
    this.#staysEnd = new Int32Array(this.#days + 1)
  }

  startRun(run: number): void {
    this.#seed = this.#prepared.seed ^ CHANGE_KEY
    this.#run = run
    this.#done.fill(0)
    this.#staysEnd.fill(0)
    this.places.set(this.#prepared.places)
    if (this.#prepared.pools) this.poolPlaces?.set(this.#prepared.pools.places)
    const movingOut: MovingOut[] = []
    for (const change of this.#changes.places) this.#open(change, movingOut)
    this.movingOut = movingOut
  }

  /** The drawn day, as likely early as late, and places from each step's day on. */
  #open(change: PlacesChange, movingOut: MovingOut[]): void {
    const z = new Stream(this.#seed, this.#run, change.id, OPENING).normal() / EIGHT_IN_TEN
    const side = z < 0 ? change.day - change.earliest : change.latest - change.day
    const opens = Math.max(change.day + Math.round(z * side), 0)
    const first = change.own * (this.#days + 1)
    for (const step of change.steps) {
      const from = opens + step.after
      for (let day = from; day <= this.#days; day++)
        this.places[first + day] = Math.max(this.places[first + day]! + step.places, 0)
      if (this.#prepared.pools) this.#openPool(change, from, step.places, this.#prepared.pools)
      if (change.isMovingOut && step.places < 0 && from <= this.#days)
        movingOut.push({ day: Math.max(from, 1), own: change.own, places: -step.places })
    }
  }

  /** An own kind is the pooled kind of the same number. */
  #openPool({ own, pool = NEAR }: PlacesChange, from: number, by: number, { kinds }: PreparedPools): void {
    if (!this.poolPlaces || !((kinds >> own) & 1)) return
    changePool(this.poolPlaces, { pooled: own, pool, days: this.#days + 1 }, { from, by })
  }

  /** How many children come in for one that would have. @param u uniform draw of the group, so that brothers and sisters come or do not come together */
  copiesOf(entrant: { alone: number; band: number; day: number; u: number }): number {
    let factor = 1
    for (const change of this.#changes.entries)
      if (change.alone === entrant.alone && (change.bands >> entrant.band) & 1)
        factor *= 1 + (change.factor - 1) * strengthOn(change.ramp, entrant.day)
    const whole = Math.floor(factor)
    return whole + (entrant.u < factor - whole ? 1 : 0)
  }

  /** Whether a move does not happen after all. */
  isStopped(child: { key: number; step: number }, kind: number, day: number): boolean {
    let factor = 1
    for (const change of this.#changes.moves)
      if ((change.kinds >> kind) & 1) factor *= 1 + (change.factor - 1) * strengthOn(change.ramp, day)
    if (factor >= 1) return false
    return this.#uniform(child, MOVES) >= factor
  }

  /** The need that a child looks for instead; `rest` is then its draw. -1: no other. */
  otherNeed(child: { key: number; step: number }, need: number, band: number, day: number): number {
    for (const change of this.#changes.needs) {
      if (change.from !== need || !((change.bands >> band) & 1)) continue
      const share = change.share * strengthOn(change.ramp, day)
      if (share <= 0) continue
      const u = this.#uniform(child, NEEDS_DRAW + (change.id << 8))
      if (u >= share) continue
      this.rest = toUniform(this.#draw[1]!)
      return change.to
    }
    return -1
  }

  /** The chance that a free own home suits. */
  matchOn(own: number, chance: number, day: number): number {
    return this.#matchWith(own, chance, day, this.#prepared.failed?.[own] ?? 1)
  }

  /** The same but for better matching, which finds homes for those whose matches failed and for nobody else. */
  matchInTheWorld(own: number, chance: number, day: number): number {
    return this.#matchWith(own, chance, day, 0)
  }

  /** @param failed of the searches that fail, the share that better matching can help */
  #matchWith(own: number, chance: number, day: number, failed: number): number {
    let failing = 1 - chance
    for (const { own: of, share, ramp, isOfFailed } of this.#changes.matches)
      if (of === own) failing *= 1 - share * (isOfFailed ? failed : 1) * strengthOn(ramp, day)
    return 1 - failing
  }

  /** Whether one who turns 18 stays on; the place is then taken until `staysEndingOn` gives it back. */
  staysOn(child: { key: number; step: number }, day: number): boolean {
    for (const change of this.#changes.stayingPut) {
      if (this.#uniform(child, STAYS_ON) >= change.share * strengthOn(change.ramp, day)) continue
      this.staysUntil = day + change.days
      if (this.staysUntil <= this.#days) this.#staysEnd[this.staysUntil]!++
      return true
    }
    return false
  }

  staysEndingOn(day: number): number {
    return this.#staysEnd[day]!
  }

  /** Changes under which children should leave or move today, each with how many are owed. */
  owedOn(
    day: number,
  ): readonly { readonly change: DirectedChange; readonly place: number; readonly owed: number }[] {
    return this.#changes.directed.flatMap((change, place) => {
      const owed = dueBy(change, day) - this.#done[place]!
      const isAsked =
        owed > 0 && (dueBy(change, day) > dueBy(change, day - 1) || (day - change.from) % 7 === 0)
      return isAsked ? [{ change, place, owed }] : []
    })
  }

  /** Whether children are chosen to leave or move, or stay on after 18. */
  get isDirecting(): boolean {
    return this.#changes.directed.length > 0 || this.#changes.stayingPut.length > 0
  }

  markDone(place: number): void {
    this.#done[place]!++
  }

  /** In order of the directed changes. */
  get done(): Int32Array {
    return this.#done
  }

  /** Orders children for a directed change: the same order in every future that shares the seed and run. */
  orderOf(key: number, change: Pick<DirectedChange, 'id'>): number {
    threefry(this.#draw, this.#seed, this.#run, key, 0x40000000 | change.id)
    return this.#draw[0]! >>> 0
  }

  #uniform(child: { key: number; step: number }, decision: number): number {
    threefry(this.#draw, this.#seed, this.#run, child.key, (child.step << 16) ^ decision)
    return toUniform(this.#draw[0]!)
  }
}

/** How many should have left or moved by the end of a day. */
function dueBy({ count, from, by }: DirectedChange, day: number): number {
  if (day < from) return 0
  if (day >= by) return count
  return Math.floor((count * (day - from + 1)) / (by - from + 1))
}
