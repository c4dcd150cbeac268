import { kindIndex, OWN_KINDS } from '../care/index.ts'
import type { Course } from './course.ts'
import { STAY_CLASS } from './destinations.ts'
import type { RateTables } from './hazard-effects.ts'
import {
  AGE_AT, ALONE_AT, BACK, BAND_AT, BAND_BITS, BIRTHDAYS, CARE_AT, CHOICE, ENTER, EVENT_BITS, FACTOR, FACTOR_PARTS, HOME_AT,
  KEY, KIND_AT, KIND_BITS, LEAVE, MOVE, MOVE_ON, NEXT, NO_OWN, NOBODY, NOT_IN_CARE, STARTS, STATE, STEP, STEP_BITS, TURN_18, WAIT,
  WANTED_AT, WANTED_BITS, WHOLE,
} from './lives.ts' // prettier-ignore
import { NO_OWN_KIND, outsideKindOf, ownKindOf } from './needs.ts'
import { ownOfKind } from './placing.ts'
import { PARITY } from './random.ts'
import type { ReturnToCare } from './return-to-care.ts'
import {
  AGE_ENDS, AGE_STEP_COUNT, AGED, ALONE_RATES, BAND_COUNT, CARE_ENDS, CARE_STEP_COUNT, CHILDHOOD, ENDED, ENTERED,
  ENTERED_ALONE, HOME_ENDS, HOME_STEP_COUNT, INVERSES, KIND_COUNT, KIND_OF_OWN, LEFT, LOGS, NEED_COUNT, OUTSIDE, OUTSIDE_OF_NEED, OWN_COUNT, OWN_OF_KIND,
  OWN_OF_NEED, RISK_COUNT, SCALES, SMALL, STARTED, STAY_CLASS_COUNT, STAY_CLASS_OF, STAY_RATES, TURNED_18, WANTING,
} from './sizes.ts' // prettier-ignore
import { AGE_STEPS, CARE_STEPS, HOME_STEPS, type Steps } from './steps.ts'

const FAR = 1_000_000

function smallTables(): Int32Array {
  const tables = new Int32Array(SMALL)
  /** First day of the step after each; more, for the step after the last. */
  const ends = ({ from }: Steps) => [...from.slice(1), FAR, FAR]
  tables.set(ends(AGE_STEPS), AGE_ENDS)
  tables.set(ends(CARE_STEPS), CARE_ENDS)
  tables.set(ends(HOME_STEPS), HOME_ENDS)
  tables.set(ownOfKind, OWN_OF_KIND)
  tables.set([...ownKindOf].map(own => (own === NO_OWN_KIND ? NO_OWN : own)), OWN_OF_NEED) // prettier-ignore
  tables.set(outsideKindOf, OUTSIDE_OF_NEED)
  tables.set(OWN_KINDS.map(kindIndex), KIND_OF_OWN)
  tables.set(STAY_CLASS, STAY_CLASS_OF)
  return tables
}

/** What happens to children: coming into care, moving, leaving, and how long each stay lasts. */
export class Living {
  /** Events so far. */
  events = 0
  readonly #course: Course
  readonly #rates: RateTables
  readonly #returnToCare: ReturnToCare
  readonly #small = smallTables()
  readonly #ownFostering = OWN_KINDS.indexOf('in_house_fostering')

  constructor(course: Course, rates: RateTables, returnToCare: ReturnToCare) {
    this.#course = course
    this.#rates = rates
    this.#returnToCare = returnToCare
  }

  /**
   * Everything that happens from a day to another. This one loop takes most of the time of a forecast. It is long, because
   * a call or a second array in it would cost more than what they do.
   */
  live(from: number, to: number): void {
    const { prepared, memory, chance, tally, changes, booked, failed, pools } = this.#course
    const { words, lines, agenda, occupied, places, firstNeed, nextNeed, plannedNeed, homeShare, days } =
      memory
    const rates = this.#rates.all
    const match = prepared.match
    const small = this.#small
    const ownFostering = this.#ownFostering
    const fostering = small[KIND_OF_OWN + ownFostering]!
    const back = this.#returnToCare
    const never = back.never
    const { seed, run } = chance
    const mixed = (seed ^ run ^ PARITY) | 0
    let events = 0
    for (let day = from | 0; day <= to; day = (day + 1) | 0) {
      const today = words[lines + day]!
      for (let child = words[agenda + day]!; child !== NOBODY;) {
        const next = words[child + NEXT]!
        let state = words[child + STATE]!
        const birthdays = words[child + BIRTHDAYS]!
        if ((birthdays << 16) >> 16 <= day) state = tally.grow(child, day)
        const event = state & EVENT_BITS
        const step = words[child + STEP]!
        const isLeaving = event === LEAVE || event === TURN_18
        // Threefry-2x32 with 13 rounds, as in `random.ts`
        let first = (words[child + KEY]! + seed) | 0
        let second = (((step << 4) | (isLeaving ? BACK : WAIT)) + run) | 0
        first = (first + second) | 0
        second = ((second << 13) | (second >>> 19)) ^ first
        first = (first + second) | 0
        second = ((second << 15) | (second >>> 17)) ^ first
        first = (first + second) | 0
        second = ((second << 26) | (second >>> 6)) ^ first
        first = (first + second) | 0
        second = ((second << 6) | (second >>> 26)) ^ first
        first = (first + run) | 0
        second = (second + mixed + 1) | 0
        first = (first + second) | 0
        second = ((second << 17) | (second >>> 15)) ^ first
        first = (first + second) | 0
        second = ((second << 29) | (second >>> 3)) ^ first
        first = (first + second) | 0
        second = ((second << 16) | (second >>> 16)) ^ first
        first = (first + second) | 0
        second = ((second << 24) | (second >>> 8)) ^ first
        first = (first + mixed) | 0
        second = (second + seed + 2) | 0
        first = (first + second) | 0
        second = ((second << 13) | (second >>> 19)) ^ first
        first = (first + second) | 0
        second = ((second << 15) | (second >>> 17)) ^ first
        first = (first + second) | 0
        second = ((second << 26) | (second >>> 6)) ^ first
        first = (first + second) | 0
        second = ((second << 6) | (second >>> 26)) ^ first
        first = (first + seed) | 0
        second = (second + run + 3) | 0
        first = (first + second) | 0
        second = ((second << 17) | (second >>> 15)) ^ first
        const alone = (state >> ALONE_AT) & 1
        const band = (state >> BAND_AT) & BAND_BITS
        let kind = (state >> KIND_AT) & KIND_BITS
        const wanted = (state >> WANTED_AT) & WANTED_BITS
        let care = (state >> CARE_AT) & STEP_BITS
        const isAgeing = (words[child + BIRTHDAYS]! << 16) >> 16 < days
        if (isLeaving) {
          events = (events + 1) | 0
          words[today + LEFT + band]!++
          words[today + AGED + band]!--
          words[today + ENDED + kind]!++
          if (isAgeing) tally.countAhead(child, band, AGED, -1)
          const own = small[OWN_OF_KIND + kind]!
          if (own !== NO_OWN) words[occupied + own]!--
          pools?.leave(child, day)
          if (wanted !== NO_OWN) {
            words[today + WANTING + wanted * BAND_COUNT + band]!--
            if (isAgeing) tally.countAhead(child, band, WANTING + wanted * BAND_COUNT, -1)
            if (own !== wanted) {
              words[today + OUTSIDE + wanted * BAND_COUNT + band]!--
              if (isAgeing) tally.countAhead(child, band, OUTSIDE + wanted * BAND_COUNT, -1)
            }
          }
          state = (state & ~((KIND_BITS << KIND_AT) | (WANTED_BITS << WANTED_AT))) | ((NOT_IN_CARE << KIND_AT) | (NO_OWN << WANTED_AT)) // prettier-ignore
          words[child + STATE] = state
          if (event === TURN_18) {
            words[today + TURNED_18]!++
            if (kind === fostering && changes?.staysOn({ key: words[child + KEY]!, step }, day)) {
              words[occupied + ownFostering]!++
              pools?.stayOn(changes.staysUntil)
            }
          } else {
            words[child + STEP] = step + 1
            const isHome =
              words[child + CHOICE]! <
              words[homeShare + ((alone * KIND_COUNT + kind) * BAND_COUNT + band) * CARE_STEP_COUNT + care]!
            const where = isHome ? 0 : 1
            if (first >>> 0 >= never[where]!)
              back.comeBack({ child, left: day, now: day, where }, first, second)
          }
          child = next
          continue
        }
        const starts = words[child + STARTS]!
        let homeStart = starts >> 16
        let careStart = (starts << 16) >> 16
        let home = (state >> HOME_AT) & STEP_BITS
        let shares = -1
        if (event === ENTER) {
          events = (events + 1) | 0
          words[today + ENTERED + band]!++
          words[today + ENTERED_ALONE]! += alone
          words[today + AGED + band]!++
          if (isAgeing) tally.countAhead(child, band, AGED, 1)
          careStart = day
          shares = (firstNeed + (alone * AGE_STEP_COUNT + ((state >> AGE_AT) & STEP_BITS)) * NEED_COUNT) | 0
        } else if (
          event === MOVE_ON ||
          (event === MOVE && !changes?.isStopped({ key: words[child + KEY]!, step }, kind, day))
        ) {
          events = (events + 1) | 0
          words[today + ENDED + kind]!++
          shares =
            ((event === MOVE ? nextNeed : plannedNeed) +
              (((alone * KIND_COUNT + kind) * AGE_STEP_COUNT + ((state >> AGE_AT) & STEP_BITS)) *
                STAY_CLASS_COUNT +
                small[STAY_CLASS_OF + home]!) *
                NEED_COUNT) |
            0
        }
        let newWanted = wanted
        if (shares >= 0) {
          // what is needed; what is left of the draw within that need's share is again a uniform draw
          const u = words[child + CHOICE]!
          let need = 0
          while (need < NEED_COUNT - 1 && u >= words[shares + need]!) need = (need + 1) | 0
          const low = need === 0 ? 0 : words[(shares + need - 1) | 0]!
          let part = u - low
          let whole = words[shares + need]! - low
          if (changes) {
            const other = changes.otherNeed({ key: words[child + KEY]!, step }, need, band, day)
            if (other >= 0) {
              need = other
              part = changes.rest
              whole = 1
            }
          }
          // an own home first, if it suits and has room; a booked one before it, where that is preferred
          const own = small[OWN_OF_NEED + need]!
          let newKind = small[OUTSIDE_OF_NEED + need]!
          newWanted = NO_OWN
          if (own !== NO_OWN) {
            const suits = match[own * BAND_COUNT + band]!
            if (part < (changes ? changes.matchOn(own, suits, day) : suits) * whole) {
              if (!booked?.hasRoom(own, day, event === ENTER ? NOT_IN_CARE : kind)) {
                newWanted = own
                if (words[occupied + own]! < words[places + own * days + day]!)
                  newKind = small[KIND_OF_OWN + own]!
              }
            } else if (failed && part < failed.wishOn(own, band, day) * whole) {
              if (failed.findsRoom(own, day)) {
                newWanted = own
                newKind = small[KIND_OF_OWN + own]!
              } else newWanted = own + OWN_COUNT
            }
          }
          words[today + STARTED + newKind]!++
          const wasOwn = event === ENTER ? NO_OWN : small[OWN_OF_KIND + kind]!
          const isOwn = small[OWN_OF_KIND + newKind]!
          if (wasOwn !== isOwn) {
            if (isOwn !== NO_OWN) words[occupied + isOwn]!++
            if (wasOwn !== NO_OWN) words[occupied + wasOwn]!--
          }
          if (wanted !== newWanted || wasOwn !== isOwn) {
            if (newWanted !== NO_OWN) {
              words[today + WANTING + newWanted * BAND_COUNT + band]!++
              if (isAgeing) tally.countAhead(child, band, WANTING + newWanted * BAND_COUNT, 1)
              if (isOwn !== newWanted) {
                words[today + OUTSIDE + newWanted * BAND_COUNT + band]!++
                if (isAgeing) tally.countAhead(child, band, OUTSIDE + newWanted * BAND_COUNT, 1)
              }
            }
            if (wanted !== NO_OWN) {
              words[today + WANTING + wanted * BAND_COUNT + band]!--
              if (isAgeing) tally.countAhead(child, band, WANTING + wanted * BAND_COUNT, -1)
              if (wasOwn !== wanted) {
                words[today + OUTSIDE + wanted * BAND_COUNT + band]!--
                if (isAgeing) tally.countAhead(child, band, OUTSIDE + wanted * BAND_COUNT, -1)
              }
            }
          }
          pools?.settle(child, newKind, day)
          kind = newKind
          homeStart = day
          home = 0
          words[child + STARTS] = (day << 16) | (careStart & 0xffff)
        }
        words[child + STEP] = step + 1
        // how long the stay lasts: through the stretches in which the rates are constant, until the drawn risk is used up
        const adult = birthdays >> 16
        const born = (adult - CHILDHOOD) | 0
        let age = (state >> AGE_AT) & STEP_BITS
        // the standard exponential draw of `first`, as `Chance.exponential` has it
        const bits = first === 0 ? 1 : first
        const zeros = Math.clz32(bits)
        const cell = (((bits << zeros) | ((1 << zeros) >>> 1)) >>> 23) & 255
        const x = ((bits >>> 0) + 0.5) * rates[(SCALES + zeros) | 0]! * rates[(INVERSES + cell) | 0]! - 1
        const logOfRest = x * (1 - x * (1 / 2 - x * (1 / 3 - x * (1 / 4 - x * 0.2))))
        let risk = ((zeros + 1) | 0) * Math.LN2 - rates[(LOGS + cell) | 0]! - logOfRest
        const leaveFactor = rates[ALONE_RATES + alone * RISK_COUNT]!
        const planFactor = rates[ALONE_RATES + 1 + alone * RISK_COUNT]!
        const moveFactor =
          rates[ALONE_RATES + 2 + alone * RISK_COUNT]! * (words[child + FACTOR]! / FACTOR_PARTS)
        let a = ((kind * AGE_STEP_COUNT + age) * RISK_COUNT) | 0
        let s = (STAY_RATES + ((kind * CARE_STEP_COUNT + care) * HOME_STEP_COUNT + home) * RISK_COUNT) | 0
        let nextAge = (born + small[AGE_ENDS + age]!) | 0
        let nextCare = (careStart + small[CARE_ENDS + care]!) | 0
        let nextHome = (homeStart + small[HOME_ENDS + home]!) | 0
        const limit = adult < days ? adult : days
        let now = day
        let when = adult
        let pending = TURN_18
        while (now < limit) {
          const leave = rates[a]! * rates[s]! * leaveFactor
          const leaveOrPlan = leave + rates[(a + 1) | 0]! * rates[(s + 1) | 0]! * planFactor
          const any = leaveOrPlan + rates[(a + 2) | 0]! * rates[(s + 2) | 0]! * moveFactor
          // the earlier of two days without a branch: which of three scales takes its next step is a toss-up
          const later = (nextAge - nextCare) | 0
          const one = (nextCare + (later & (later >> 31))) | 0
          const last = (nextHome - limit) | 0
          const two = (limit + (last & (last >> 31))) | 0
          const difference = (one - two) | 0
          const end = (two + (difference & (difference >> 31))) | 0
          const used = any * ((end - now) | 0)
          if (risk < used) {
            const inverse = 1 / any
            const event = (now + ~~(risk * inverse) + 1) | 0
            if (event >= limit) break
            when = event
            const u = second >>> 1
            const leaving = leave * inverse * WHOLE
            const orPlanned = leaveOrPlan * inverse * WHOLE
            if (u < leaving) {
              pending = LEAVE
              words[child + CHOICE] = u * (WHOLE / leaving)
            } else if (u < orPlanned) {
              pending = MOVE_ON
              words[child + CHOICE] = (u - leaving) * (WHOLE / (orPlanned - leaving))
            } else {
              pending = MOVE
              words[child + CHOICE] = (u - orPlanned) * (WHOLE / (WHOLE - orPlanned))
            }
            age = (age + 1 + ((when - nextAge) >> 31)) | 0
            care = (care + 1 + ((when - nextCare) >> 31)) | 0
            home = (home + 1 + ((when - nextHome) >> 31)) | 0
            break
          }
          risk -= used
          now = end
          const isOlder = (1 + ((end - nextAge) >> 31)) | 0
          const isLonger = (1 + ((end - nextCare) >> 31)) | 0
          const isSettled = (1 + ((end - nextHome) >> 31)) | 0
          age = (age + isOlder) | 0
          care = (care + isLonger) | 0
          home = (home + isSettled) | 0
          a = (a + RISK_COUNT * isOlder) | 0
          s = (s + HOME_STEP_COUNT * RISK_COUNT * isLonger + RISK_COUNT * isSettled) | 0
          nextAge = (born + small[AGE_ENDS + age]!) | 0
          nextCare = (careStart + small[CARE_ENDS + care]!) | 0
          nextHome = (homeStart + small[HOME_ENDS + home]!) | 0
        }
        if (when <= day) when = day + 1
        words[child + STATE] =
          pending | (alone << ALONE_AT) | (kind << KIND_AT) | (newWanted << WANTED_AT) | (band << BAND_AT) |
          (age << AGE_AT) | (care << CARE_AT) | (home << HOME_AT) // prettier-ignore
        if (when < days) {
          words[child + NEXT] = words[agenda + when]!
          words[agenda + when] = child
        }
        child = next
      }
    }
    this.events += events
  }
}
