import type { Result } from '../../care/index.ts'
import { cheapest } from './cheapest-plan.ts'
import { keepsWishes } from './keeps-wishes.ts'
import { whyNone, type NoPlan } from './no-plan.ts'
import { planModel } from './plan-model.ts'
import type { PlanFutures, PlanQuestion } from './plan-question.ts'
import type { SolveProgram } from './plan-within.ts'
import type { TriedProgramme } from './tried-programme.ts'

/**
 * The cheapest programme that keeps the wishes in these futures. The chance of being short is not convex, and needs fall
 * short together: the linear programme holds a convex bound below it, its plan is tried out, and the bound is tightened
 * until the plan keeps the wish in truth.
 */
export async function findBestPlan(
  question: PlanQuestion,
  futures: PlanFutures,
  solve: SolveProgram,
): Promise<Result<TriedProgramme, NoPlan>> {
  const model = planModel(question, futures)
  const found = await cheapest(model, solve)
  if (found) return { ok: true, value: found }
  const none = await whyNone(model, solve)
  const isKept = keepsWishes(question.wishes, none.nearest.tried)
  return isKept ? { ok: true, value: none.nearest } : { ok: false, problems: [none] }
}
