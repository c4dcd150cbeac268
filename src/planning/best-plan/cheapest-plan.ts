import { cheaperPlan } from './cheaper-plan.ts'
import { planModel, type PlanModel } from './plan-model.ts'
import type { PlanFutures, PlanQuestion } from './plan-question.ts'
import { planWithin, type SolveProgram } from './plan-within.ts'
import { keptThough } from './stricter-programme.ts'
import { averageCost, cheapestOf, type TriedProgramme } from './tried-programme.ts'

/** The cheapest programme that keeps the wishes in these futures; undefined where there is none. */
export const cheapestPlan = (
  question: PlanQuestion,
  futures: PlanFutures,
  solve: SolveProgram,
  effort: PlanEffort = WHOLE_EFFORT,
): Promise<TriedProgramme | undefined> => cheapest(planModel(question, futures), solve, effort)

/** How much is put into one plan: numbers, not time, so that the same question has the same answer. */
export interface PlanEffort {
  /** How often the bound on certainty may be tightened. */
  readonly tightenings: number
  /** How many changed programmes are tried in search of a cheaper one. */
  readonly tries: number
  /** From how many of the plans that were found. */
  readonly starts: number
}
const WHOLE_EFFORT: PlanEffort = { tightenings: 4, tries: 700, starts: 3 }

/** What the solver finds, or what keeps the wishes though the programme, which is stricter here and there, has none; and then whatever is cheaper still. */
export async function cheapest(
  model: PlanModel,
  solve: SolveProgram,
  effort: PlanEffort = WHOLE_EFFORT,
): Promise<TriedProgramme | undefined> {
  const { question, futures } = model
  const { certainty } = question.wishes
  const solved = certainty
    ? await tighten(model, certainty.share, solve, effort.tightenings)
    : await asList(planWithin(model, 'free', solve))
  const kept = solved.length > 0 ? solved : await asList(keptThough(model, solve))
  const starts = kept.sort((a, b) => averageCost(a.tried) - averageCost(b.tried)).slice(0, effort.starts)
  return cheapestOf(starts.map(start => cheaperPlan(question, futures, start, effort.tries)))
}

const asList = async (plan: Promise<TriedProgramme | undefined>): Promise<TriedProgramme[]> => {
  const found = await plan
  return found ? [found] : []
}

/** Halves the span between a bound that is too loose and one that is too tight. @returns the plans that keep the wish in truth */
async function tighten(
  model: PlanModel,
  share: number,
  solve: SolveProgram,
  tightenings: number,
): Promise<TriedProgramme[]> {
  const allowed = 1 - share
  const first = await planWithin(model, { shortMonths: allowed }, solve)
  if (!first) return []
  if (first.tried.certainty >= share) return [first]
  let [tight, loose] = [0, allowed]
  let next = allowed * (allowed / (1 - first.tried.certainty))
  const kept: TriedProgramme[] = []
  for (let step = 0; step < tightenings; step++, next = (tight + loose) / 2) {
    const plan = await planWithin(model, { shortMonths: next }, solve)
    if (plan && plan.tried.certainty < share) {
      loose = next
      continue
    }
    tight = next
    if (plan) kept.push(plan)
  }
  if (kept.length > 0) return kept
  const surest = await asList(planWithin(model, 'as certain as can be', solve))
  return surest.filter(({ tried }) => tried.certainty >= share)
}
