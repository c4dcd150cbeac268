import { capacityOf, type Capacity } from './capacity.ts'
import type { PlanFutures, PlanQuestion, Programme } from './plan-question.ts'

/** Children of one need under a programme, [future × month], at the ends of months. */
export interface PlanChildren {
  /** Outside for want of a place of our own, as things are. */
  readonly before: Float64Array
  /** The same under the programme. */
  readonly waiting: Float64Array
  /** In places bought by the week, as things are. */
  readonly spot: Int32Array | Float64Array
}

/**
 * Own places of a need that children live in, at most: of those that the plan adds a share stands empty between two children.
 */
export function usablePlaces(question: PlanQuestion, { own }: Capacity, need: number): number[] {
  const empty = question.movingIn?.empty[need] ?? 0
  return own[need]!.map((places, month) => {
    const before = question.needs[need]!.places[month]!
    return before + (1 - empty) * (places - before)
  })
}

/** Children who need an own place and can be paid for less by one: those whose place outside is paid for anyway cannot. */
export function payableDemand(
  { needs, months }: PlanQuestion,
  futures: PlanFutures,
  need: number,
): Int32Array {
  const spot = futures.spot?.[need]
  const demand = futures.demand[need]!
  if (!spot) return demand
  return demand.map((children, at) => Math.min(children, needs[need]!.places[at % months]! + spot[at]!))
}

/** What of a need does not depend on the programme, [future × month]. */
export interface ChildrenAsIs {
  readonly demand: Int32Array
  /** Outside for want of a place of our own. */
  readonly before: Float64Array
  readonly spot: Int32Array | Float64Array
}

export const childrenAsIs = (question: PlanQuestion, futures: PlanFutures): ChildrenAsIs[] =>
  question.needs.map((need, n) => {
    const demand = payableDemand(question, futures, n)
    const before = Float64Array.from(demand, (children, at) => Math.max(children - need.places[at % question.months]!, 0)) // prettier-ignore
    return { demand, before, spot: futures.spot?.[n] ?? before }
  })

/**
 * Children outside for want of a place, month by month: places that open are lived in as those outside look for a home again,
 * so that not all of them move in at once.
 */
export function childrenUnder(
  question: PlanQuestion,
  futures: PlanFutures,
  programme: Programme,
  asIs = childrenAsIs(question, futures),
): PlanChildren[] {
  const capacity = capacityOf(question, programme)
  return question.needs.map((_, n) => {
    const { demand, before, spot } = asIs[n]!
    const usable = usablePlaces(question, capacity, n)
    const staying = 1 - (question.movingIn?.looking[n] ?? 1)
    return { before, waiting: waitingOf({ demand, before, usable, staying }), spot }
  })
}

interface Waiting extends Pick<ChildrenAsIs, 'demand' | 'before'> {
  readonly usable: readonly number[]
  readonly staying: number
}

function waitingOf({ demand, before, usable, staying }: Waiting): Float64Array {
  const waiting = new Float64Array(before.length)
  const months = usable.length
  for (let from = 0; from < before.length; from += months) {
    let stay = 0
    for (let month = 0; month < months; month++) {
      const at = from + month
      const lacking = Math.max(demand[at]! - usable[month]!, stay, 0)
      waiting[at] = Math.min(before[at]!, lacking)
      stay = staying * waiting[at]
    }
  }
  return waiting
}

/** The mean of a month’s beginning and end, as days of care are counted. @param at place of the month in [future × month] */
export const overMonth = (column: Float64Array | Int32Array, at: number, months: number): number =>
  at % months === 0 ? column[at]! : (column[at - 1]! + column[at]!) / 2

/** Children fewer outside for want of a place, over a month; nothing differs on the as-at day. */
export function fewerOverMonth({ before, waiting }: PlanChildren, at: number, months: number): number {
  const atEnd = before[at]! - waiting[at]!
  return (at % months === 0 ? atEnd : before[at - 1]! - waiting[at - 1]! + atEnd) / 2
}

/** Booked places that children live in, over a month: whoever is left in a place bought by the week. */
export const bookedInUse = (children: PlanChildren, booked: number, at: number, months: number): number =>
  Math.max(Math.min(booked, overMonth(children.spot, at, months) - fewerOverMonth(children, at, months)), 0)
