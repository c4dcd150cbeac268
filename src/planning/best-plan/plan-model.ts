import type { PlanCurves } from './plan-curves.ts'
import type { PlanFutures, PlanQuestion } from './plan-question.ts'

/** A question, the futures to answer it on, and their curves. */
export interface PlanModel {
  readonly question: PlanQuestion
  readonly futures: PlanFutures
  readonly curves: PlanCurves
}

/** What the linear programme is held to for the wish of certainty. */
export type CertaintyBound =
  { readonly shortMonths: number } | 'as certain as can be' | 'as near as can be' | 'free'
