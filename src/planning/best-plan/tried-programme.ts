import type { PlanFutures, PlanQuestion, Programme } from './plan-question.ts'
import { tryPlan, type PlanTried } from './try-plan.ts'

/** A programme and how it does on some futures. */
export interface TriedProgramme {
  readonly programme: Programme
  readonly tried: PlanTried
}

export const triedProgramme = (
  { question, futures }: { readonly question: PlanQuestion; readonly futures: PlanFutures },
  programme: Programme,
): TriedProgramme => ({ programme, tried: tryPlan(question, futures, programme) })

/** Pence that a plan costs more than doing nothing, on average over the futures. */
export const averageCost = ({ extraCost }: Pick<PlanTried, 'extraCost'>): number =>
  extraCost.reduce((a, b) => a + b, 0) / extraCost.length

/** The cheapest of some plans, of equals the first; undefined: none. */
export const cheapestOf = (plans: readonly TriedProgramme[]): TriedProgramme | undefined =>
  plans.reduce<TriedProgramme | undefined>(
    (best, one) => (best && averageCost(best.tried) <= averageCost(one.tried) ? best : one),
    undefined,
  )
