import { kindIndex, OWN_KINDS } from '../care/index.ts'
import { put, setSteps, withdraw } from './agenda.ts'
import type { DirectedChange } from './changes.ts'
import type { ChangesInForce, MovingOut } from './changes-in-force.ts'
import { ChildOrder } from './child-order.ts'
import type { Course } from './course.ts'
import { BAND_AT, BAND_BITS, BIRTHDAYS, CHOICE, DIRECTED, KEY, KIND_AT, KIND_BITS, LEAVE, NO_OWN, NOBODY, NOT_IN_CARE, STATE, STAY, STEP, upperHalf, WHOLE } from './lives.ts' // prettier-ignore
import type { Living } from './living.ts'
import { NEEDS, outsideOfOwn } from './needs.ts'
import { ownOfOutside, type Home, type Placing } from './placing.ts'
import { toUniform } from './random.ts'

const FOSTERING = OWN_KINDS.indexOf('in_house_fostering')
const FOSTERING_NEED = NEEDS.indexOf('fostering')
/** All children of an own kind that closes; the order of moving out is no other change's. */
const closing = (own: number) =>
  ({ id: 0xffff + own, kinds: 1 << kindIndex(OWN_KINDS[own]!), bands: 31 }) as const

type Whom = Pick<DirectedChange, 'id' | 'kinds' | 'bands'>

/** What a scenario does to children who are chosen: a home closes, some go home, some come nearer. */
export class Directed {
  readonly #course: Course
  readonly #changes: ChangesInForce
  readonly #placing: Placing
  readonly #living: Living
  readonly #order: ChildOrder

  constructor(course: Course & { readonly changes: ChangesInForce }, placing: Placing, living: Living) {
    this.#course = course
    this.#changes = course.changes
    this.#placing = placing
    this.#living = living
    this.#order = new ChildOrder(course.memory, course.changes)
  }

  startRun(): void {
    this.#order.startRun()
  }

  /** Whether nothing is directed in this future. */
  get isIdle(): boolean {
    return this.#changes.movingOut.length === 0 && !this.#changes.isDirecting
  }

  /** Before anything else happens on the day. */
  act(day: number): void {
    const changes = this.#changes
    this.#placing.occupy(FOSTERING, -changes.staysEndingOn(day))
    this.#course.pools?.endStays(day)
    for (const moving of changes.movingOut) if (moving.day === day) this.#moveOut(moving, day)
    for (const { change, place, owed } of changes.owedOn(day))
      for (const child of this.#order.firstOf(change, owed, this.#isOpenTo(change, day)))
        if (this.#direct(child, change, day)) changes.markDone(place)
  }

  /** A home closes: those for whom there is no room any more go elsewhere, and would come back if there were. */
  #moveOut({ own, places: closed }: MovingOut, day: number): void {
    const surplus = Math.min(this.#placing.occupied()[own]! - this.#placing.placesOn(own, day), closed)
    const kind = outsideOfOwn(own)
    for (const child of this.#order.onceOf(closing(own), surplus, this.#isOpenTo(closing(own), day)))
      this.#moveTo(child, day, { kind, wanted: own })
  }

  /** Whether a child is in care and a directed change may apply to it. */
  #isOpenTo(whom: Whom, day: number): (child: number) => boolean {
    const { words } = this.#course.memory
    return child => {
      const kind = (words[child + STATE]! >> KIND_AT) & KIND_BITS
      if (kind === NOT_IN_CARE || !((whom.kinds >> kind) & 1)) return false
      return (
        upperHalf(words[child + BIRTHDAYS]!) - day > 1 && ((whom.bands >> this.#bandOn(child, day)) & 1) === 1
      )
    }
  }

  #bandOn(child: number, day: number): number {
    return (this.#course.tally.grow(child, day) >> BAND_AT) & BAND_BITS
  }

  /** @returns whether it could be done */
  #direct(child: number, { to }: DirectedChange, day: number): boolean {
    const { memory } = this.#course
    const own = ownOfOutside[this.#placing.homeOf(child).kind]!
    if (to === 'own' && (own === NO_OWN || !this.#placing.hasRoom(own, day))) return false
    if (to === 'home' || to === 'elsewhere') {
      memory.words[child + CHOICE] = to === 'home' ? -1 : WHOLE - 1
      this.#now(child, day, LEAVE)
    } else if (to === 'own') this.#moveTo(child, day, { kind: kindIndex(OWN_KINDS[own]!), wanted: own })
    else this.#moveTo(child, day, this.#findFamily(child, day))
    return true
  }

  #moveTo(child: number, day: number, home: Home): void {
    this.#placing.resettle(child, day, home)
    this.#now(child, day, STAY)
  }

  #findFamily(child: number, day: number): Home {
    const { memory, chance } = this.#course
    const step = memory.words[child + STEP]!++
    const u = chance.decide(memory.words[child + KEY]!, (step << 4) | DIRECTED)
    return this.#placing.find(day, FOSTERING_NEED, this.#bandOn(child, day), toUniform(u))
  }

  /** This happens to a child before anything else does on the day, and instead of what was to come. */
  #now(child: number, day: number, event: number): void {
    const { memory } = this.#course
    withdraw(memory, child, day)
    setSteps(memory, child, day)
    const first = memory.agenda + day
    const others = memory.words[first]!
    memory.words[first] = NOBODY
    put(memory, child, day, event)
    this.#living.live(day, day)
    memory.words[first] = others
  }
}
