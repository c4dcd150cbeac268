import { capacityOf } from './capacity.ts'
import { childrenUnder } from './plan-children.ts'
import type { PlanFutures, PlanQuestion, Programme } from './plan-question.ts'
import type { PlanSimulated } from './plan-simulated.ts'
import type { PlanTried } from './try-plan.ts'

/** Reckoning and simulation agree where they differ by no more than a tenth, */
const NEAR = 0.1
/** or by no more than this: 10 thousand pounds. */
const NEAR_IN_PENCE = 1_000_000

const mean = (values: Float64Array): number => values.reduce((a, b) => a + b, 0) / values.length

/** Whether what a plan costs is nearly the same as reckoned and as simulated. */
export function isNear(reckoned: PlanTried, simulated: PlanTried): boolean {
  const [ours, theirs] = [mean(reckoned.extraCost), mean(simulated.extraCost)]
  return Math.abs(ours - theirs) <= Math.max(NEAR * Math.abs(theirs), NEAR_IN_PENCE)
}

/** Not all places can be said to stand empty, whatever a simulation of few children comes to. */
const MOST_EMPTY = 0.5

/**
 * The question with what the simulation shows of places that stand empty between two children: those who wait in it beyond those
 * who were reckoned to, against the places that the programme adds.
 */
export function emptyAfter(
  question: PlanQuestion,
  futures: PlanFutures,
  { programme, simulated }: { readonly programme: Programme; readonly simulated: PlanSimulated },
): PlanQuestion {
  const { months, needs, movingIn } = question
  const { own } = capacityOf(question, programme)
  const children = childrenUnder(question, futures, programme)
  const empty = needs.map((need, n) => {
    const before = movingIn?.empty[n] ?? 0
    let [more, added] = [0, 0]
    for (let month = 0; month < months; month++) {
      added += own[n]![month]! - need.places[month]!
      more += simulated.waiting[n]![month]! - meanWaiting(children[n]!.waiting, month, months)
    }
    return added > 0 ? Math.min(Math.max(before + more / added, 0), MOST_EMPTY) : before
  })
  return { ...question, movingIn: { looking: movingIn?.looking ?? needs.map(() => 1), empty } }
}

function meanWaiting(column: Float64Array, month: number, months: number): number {
  let sum = 0
  for (let at = month; at < column.length; at += months) sum += column[at]!
  return (sum * months) / column.length
}
