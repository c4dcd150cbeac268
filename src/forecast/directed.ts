import { kindIndex, OWN_KINDS } from '../care/index.ts'
import type { DirectedChange } from './changes.ts'
import type { ChangesInForce, MovingOut } from './changes-in-force.ts'
import type { Course } from './course.ts'
import { bandOfStep } from './destinations.ts'
import { ageStepOn, type LifeEvents } from './life-events.ts'
import { ADULT, CHOICE, CODES, DIRECTED, KEY, KIND, LEAVE, NOT_IN_CARE, WANTED, WORDS } from './lives.ts'
import { NEEDS, needOfKind, NO_OWN_KIND, outsideKindOf } from './needs.ts'
import { ownOfOutside, type Placing } from './placing.ts'
import { toUniform } from './random.ts'
import { MOVES_SERIES } from './series.ts'
import type { StayEnds } from './stay-ends.ts'

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
  readonly #stayEnds: StayEnds
  readonly #events: LifeEvents

  constructor(
    course: Course & { readonly changes: ChangesInForce },
    parts: { readonly placing: Placing; readonly stayEnds: StayEnds; readonly events: LifeEvents },
  ) {
    this.#course = course
    this.#changes = course.changes
    this.#placing = parts.placing
    this.#stayEnds = parts.stayEnds
    this.#events = parts.events
  }

  /** Before anything else happens on the day. */
  act(day: number): void {
    const changes = this.#changes
    this.#placing.occupied[FOSTERING]! -= changes.staysEndingOn(day)
    for (const moving of changes.movingOut) if (moving.day === day) this.#moveOut(moving, day)
    for (const { change, place, owed } of changes.owedOn(day))
      for (const child of this.#chosen(change, owed, day))
        if (this.#direct(child, change, day)) changes.markDone(place)
  }

  /** A home closes: those for whom there is no room any more go elsewhere, and would come back if there were. */
  #moveOut({ own, places: closed }: MovingOut, day: number): void {
    const surplus = Math.min(this.#placing.occupied[own]! - this.#placing.placesOn(own, day), closed)
    const outside = outsideKindOf[needOfKind[kindIndex(OWN_KINDS[own]!)]!]!
    for (const child of this.#chosen(closing(own), surplus, day)) this.#moveTo(child, day, outside, own)
  }

  /** Children in care to whom a directed change may apply, the first few of them in an order of its own. */
  #chosen(whom: Whom, wanted: number, day: number): number[] {
    const { words, codes, count } = this.#course.lives
    const found: { readonly child: number; readonly order: number }[] = []
    for (let child = 0; child < count && wanted > 0; child++) {
      const kind = codes[child * CODES + KIND]!
      if (kind === NOT_IN_CARE || !((whom.kinds >> kind) & 1)) continue
      const adult = words[child * WORDS + ADULT]!
      const band = bandOfStep[ageStepOn(day, adult)]!
      if (adult - day <= 1 || !((whom.bands >> band) & 1)) continue
      found.push({ child, order: this.#changes.orderOf(words[child * WORDS + KEY]!, whom) })
    }
    return found
      .sort((a, b) => a.order - b.order || a.child - b.child)
      .slice(0, wanted)
      .map(one => one.child)
  }

  /** @returns whether it could be done */
  #direct(child: number, { to }: DirectedChange, day: number): boolean {
    const { lives, agenda, tally } = this.#course
    const own = ownOfOutside[lives.codes[child * CODES + KIND]!]!
    if (to === 'own' && (own === NO_OWN_KIND || !this.#placing.hasRoom(own, day))) return false
    if (to === 'home' || to === 'elsewhere') {
      agenda.withdraw(child, day)
      lives.fractions[child * WORDS + CHOICE] = to === 'home' ? -1 : 2
      this.#events.leave(child, day, LEAVE)
      return true
    }
    tally.count(MOVES_SERIES, 1)
    if (to === 'own') this.#moveTo(child, day, kindIndex(OWN_KINDS[own]!), own)
    else {
      this.#findFamily(child, day)
      this.#moveTo(child, day, this.#placing.kind, this.#placing.wanted)
    }
    return true
  }

  #moveTo(child: number, day: number, kind: number, wanted: number): void {
    const { lives, agenda } = this.#course
    const code = child * CODES
    agenda.withdraw(child, day)
    this.#placing.kind = kind
    this.#placing.wanted = wanted
    this.#placing.resettle(child, day, lives.codes[code + KIND]!, lives.codes[code + WANTED]!)
    this.#stayEnds.schedule(child, day, day)
  }

  #findFamily(child: number, day: number): void {
    const { lives, chance } = this.#course
    const at = child * WORDS
    const band = bandOfStep[ageStepOn(day, lives.words[at + ADULT]!)]!
    const u = chance.decide(lives.words[at + KEY]!, lives.nextStep(child) | DIRECTED)
    this.#placing.find(day, FOSTERING_NEED, band, toUniform(u))
  }
}
