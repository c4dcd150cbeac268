import type { Result } from '../../care/index.ts'
import { curvesOf } from './plan-curves.ts'
import type { PlanModel } from './plan-model.ts'
import type { PlanFutures, PlanQuestion, PlanWishes } from './plan-question.ts'
import { tryPlan } from './try-plan.ts'
import { planWithin, type SolveProgram, type TriedProgramme } from './plan-within.ts'

/** Why there is no plan: a wish that cannot be kept by itself, or all of them only together. */
export interface NoPlan {
  readonly wish: keyof PlanWishes | 'all together'
  /**
   * What comes nearest to it within the limits: as certain as can be, as many in the area as can be, or the cheapest of all.
   * Of several wishes the cheapest plan that keeps the first.
   */
  readonly nearest: TriedProgramme | undefined
}

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
  const model: PlanModel = { question, futures, curves: curvesOf(question, futures) }
  const { certainty } = question.wishes
  const found = certainty
    ? await tighten(model, certainty.share, solve)
    : await planWithin(model, 'free', solve)
  return found ? { ok: true, value: found } : { ok: false, problems: [await whyNone(model, solve)] }
}

/** Halves the span between a bound that is too loose and one that is too tight, and keeps the cheapest plan that holds. */
async function tighten(
  model: PlanModel,
  share: number,
  solve: SolveProgram,
): Promise<TriedProgramme | undefined> {
  const allowed = 1 - share
  const first = await planWithin(model, { shortMonths: allowed }, solve)
  if (!first || first.tried.certainty >= share) return first
  let [tight, loose] = [0, allowed]
  let next = allowed * (allowed / (1 - first.tried.certainty))
  let best: TriedProgramme | undefined
  for (let step = 0; step < TIGHTENINGS; step++, next = (tight + loose) / 2) {
    const plan = await planWithin(model, { shortMonths: next }, solve)
    if (plan && plan.tried.certainty < share) {
      loose = next
      continue
    }
    tight = next
    if (plan && (!best || averageCost(plan) < averageCost(best))) best = plan
  }
  return best ?? (await keeping(share, planWithin(model, 'as certain as can be', solve)))
}

const TIGHTENINGS = 5

async function keeping(share: number, plan: Promise<TriedProgramme | undefined>) {
  const found = await plan
  return found && found.tried.certainty >= share ? found : undefined
}

/** Pence that a plan costs more than doing nothing, on average over the futures. */
export const averageCost = ({ tried }: TriedProgramme): number =>
  tried.extraCost.reduce((a, b) => a + b, 0) / tried.extraCost.length

/** Each wish by itself first: where none of them alone is too much, all together are. */
async function whyNone(model: PlanModel, solve: SolveProgram): Promise<NoPlan> {
  const alone = (wishes: PlanWishes): PlanModel => ({ ...model, question: { ...model.question, wishes } })
  const { certainty, inArea, budget } = model.question.wishes
  if (certainty) {
    const surest = await planWithin(alone({ certainty }), 'as certain as can be', solve)
    if ((surest?.tried.certainty ?? 0) < certainty.share) return { wish: 'certainty', nearest: surest }
  }
  if (inArea && !(await planWithin(alone({ inArea }), 'free', solve)))
    return { wish: 'inArea', nearest: await planWithin(alone({ inArea }), 'as near as can be', solve) }
  if (budget && !(await planWithin(alone({ budget }), 'free', solve))) {
    const cheapest = await planWithin(alone({}), 'free', solve)
    return { wish: 'budget', nearest: cheapest && triedAgain(model, cheapest) }
  }
  const first = await firstKept(alone, { certainty, inArea }, solve)
  return { wish: 'all together', nearest: first && triedAgain(model, first) }
}

/** Tried against all the wishes, not only those that it was found for. */
const triedAgain = ({ question, futures }: PlanModel, { programme }: TriedProgramme): TriedProgramme => ({
  programme,
  tried: tryPlan(question, futures, programme),
})

async function firstKept(
  alone: (wishes: PlanWishes) => PlanModel,
  { certainty, inArea }: { [Wish in 'certainty' | 'inArea']: PlanWishes[Wish] | undefined },
  solve: SolveProgram,
): Promise<TriedProgramme | undefined> {
  if (certainty) return tighten(alone({ certainty }), certainty.share, solve)
  return planWithin(alone(inArea ? { inArea } : {}), 'free', solve)
}
