import type { ScenarioWork } from '../scenarios/index.ts'
import { everythingEarly } from './everything-early.ts'
import { FRONTIER_SHARES } from './frontier.ts'
import { planGround } from './plan-ground.ts'
import { emptyProgramme, type PlanWishes } from './plan-question.ts'
import { OFFERED_OPTIONS, type PlanWish } from './plan-wish.ts'
import { shortOf } from './keeps-wishes.ts'
import { tryPlan, type PlanTried } from './try-plan.ts'

/** What the form begins with: a wish that can be met, and what it was taken from. */
export interface StartingWish {
  readonly wishes: PlanWishes
  readonly fromMonth: number
  /** Children outside for want of a place in an average month from then on: doing nothing, and with all that the offer allows. */
  readonly shortDoingNothing: number
  readonly shortAtBest: number
}

/** Futures that it is looked at on: it is a first wish, not an answer. */
const FUTURES = 50
/** Nothing opens tomorrow. */
const FROM_MONTH = 18
/** Fewer than this without a place in an average month: the wish is to be sure of it. */
const HARDLY_ANY = 1
/** How far below what all that is allowed comes to a share of months is asked, so that other futures allow it too. */
const TO_BE_SURE = 0.05

/**
 * The wish that the form begins with, taken from the authority’s own futures: half of the way from doing nothing to all that the
 * offer allows; where hardly any child lacks a place, the surest that can be had. Where the offer brings nothing, no wish.
 */
export async function startingWish(kinds: PlanWish['kinds'], work: ScenarioWork): Promise<StartingWish> {
  const fromMonth = Math.min(FROM_MONTH, work.ground.monthEnds.length - 1)
  const options = OFFERED_OPTIONS.filter(option => kinds.includes(option.kind))
  const wishes: PlanWishes = { short: { most: 0, fromMonth }, certainty: { share: 1, fromMonth } }
  const offer: PlanWish = { kinds, options, wishes, capitalLimitInPence: undefined, capitalYears: 1 }
  const { question, own } = await planGround(offer, work, FUTURES)
  const nothing = tryPlan(question, own, emptyProgramme(question))
  const best = tryPlan(question, own, everythingEarly(question))
  return {
    fromMonth,
    shortDoingNothing: shortOf(nothing),
    shortAtBest: shortOf(best),
    wishes: wishBetween(nothing, best, fromMonth),
  }
}

/** A wish between what doing nothing brings and what all that is offered brings. */
export function wishBetween(nothing: PlanTried, best: PlanTried, fromMonth: number): PlanWishes {
  const [before, after] = [shortOf(nothing), shortOf(best)]
  if (before < HARDLY_ANY) {
    const share = FRONTIER_SHARES.findLast(
      one => one <= best.certainty - TO_BE_SURE || one <= nothing.certainty,
    )
    return share === undefined ? {} : { certainty: { share, fromMonth } }
  }
  const most = Math.ceil((before + after) / 2)
  return most < before ? { short: { most, fromMonth } } : {}
}
