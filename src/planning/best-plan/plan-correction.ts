import { capacityOf } from './capacity.ts'
import { childrenUnder } from './plan-children.ts'
import type { PlanFutures, PlanQuestion, Programme } from './plan-question.ts'
import type { PlanSimulated } from './plan-simulated.ts'
import { averageCost } from './tried-programme.ts'
import type { PlanTried } from './try-plan.ts'

/** Reckoning and simulation agree where they differ by no more than a tenth, */
const NEAR = 0.1
/** or, where savings and costs nearly make up for each other, by no more than this share of what opens, */
const NEAR_OF_OPENED = 0.01
/** or by no more than this: 10 thousand pounds. */
const NEAR_IN_PENCE = 1_000_000

/** Whether what a plan costs is nearly the same as reckoned and as simulated. */
export function isNear(reckoned: PlanTried, simulated: PlanTried): boolean {
  const [ours, theirs] = [averageCost(reckoned), averageCost(simulated)]
  const near = Math.max(NEAR * Math.abs(theirs), NEAR_OF_OPENED * reckoned.fixedCost, NEAR_IN_PENCE)
  return Math.abs(ours - theirs) <= near
}

/** Not all places can be said to stand empty, nor each to be lived in by more than one and a quarter children, whatever a simulation of few children comes to. */
const [LEAST_EMPTY, MOST_EMPTY] = [-0.25, 0.5]

interface Shown {
  readonly programme: Programme
  readonly simulated: PlanSimulated
}

/**
 * The question with what the simulation shows of how children move in. Where fewer of them leave homes outside in it than were reckoned to, so many
 * of the places that the programme adds stand empty between two children; where more do, they look for a home sooner, and where
 * that does not account for it, places that stood empty before are lived in too.
 */
export function correctedBy(question: PlanQuestion, futures: PlanFutures, shown: Shown): PlanQuestion {
  const { needs } = question
  const before = question.movingIn ?? { looking: needs.map(() => 1), empty: needs.map(() => 0) }
  const sooner = { ...question, movingIn: { ...before, looking: lookingAs(question, futures, shown) } }
  const reckoned = reckonedFewer(sooner, futures, shown.programme)
  const empty = needs.map((_, n) => {
    const added = addedPlaces(question, shown.programme, n)
    const more = reckoned[n]! - simulatedFewer(shown.simulated, n)
    return added > 0
      ? Math.min(Math.max(before.empty[n]! + more / added, LEAST_EMPTY), MOST_EMPTY)
      : before.empty[n]!
  })
  return { ...question, movingIn: { ...sooner.movingIn, empty } }
}

const HALVINGS = 12

/** How soon those who wait look for a home, so that as many are reckoned to leave homes outside as in the simulation; never later than before. */
function lookingAs(question: PlanQuestion, futures: PlanFutures, { programme, simulated }: Shown): number[] {
  const { needs, movingIn } = question
  const least = movingIn?.looking ?? needs.map(() => 1)
  let [low, high] = [[...least], needs.map(() => 1)]
  const tooFew = (looking: readonly number[]) => {
    const fewer = reckonedFewer({ ...question, movingIn: { empty: movingIn?.empty ?? [], looking } }, futures, programme) // prettier-ignore
    return needs.map((_, n) => fewer[n]! < simulatedFewer(simulated, n))
  }
  const isTooFewNow = tooFew(least)
  for (let step = 0; step < HALVINGS; step++) {
    const middle = low.map((one, n) => (one + high[n]!) / 2)
    const isMore = tooFew(middle)
    low = low.map((one, n) => (isMore[n] ? middle[n]! : one))
    high = high.map((one, n) => (isMore[n] ? one : middle[n]!))
  }
  // sooner than at once helps nobody: where that is still too few, the places are what they wait for
  const isTooFewAtOnce = tooFew(needs.map(() => 1))
  return least.map((one, n) => (isTooFewNow[n] && !isTooFewAtOnce[n] ? high[n]! : one))
}

/** Own places that a programme adds, over all months. */
function addedPlaces(question: PlanQuestion, programme: Programme, need: number): number {
  const { own } = capacityOf(question, programme)
  return own[need]!.reduce((sum, places, month) => sum + places - question.needs[need]!.places[month]!, 0)
}

const simulatedFewer = ({ fewer }: PlanSimulated, need: number): number =>
  fewer[need]!.reduce((a, b) => a + b, 0)

/** Children reckoned to be outside no more, of each need: the mean over the futures, added up over all months. */
const reckonedFewer = (question: PlanQuestion, futures: PlanFutures, programme: Programme): number[] =>
  childrenUnder(question, futures, programme).map(({ before, waiting }) =>
    before.reduce((sum, children, at) => sum + (children - waiting[at]!) / futures.count, 0),
  )
