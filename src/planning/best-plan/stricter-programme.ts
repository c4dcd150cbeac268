import { everythingEarly } from './everything-early.ts'
import { keepsWishes } from './keeps-wishes.ts'
import type { CertaintyBound, PlanModel } from './plan-model.ts'
import type { PlanWishes } from './plan-question.ts'
import { planWithin, type SolveProgram } from './plan-within.ts'
import { cheapestOf, triedProgramme, type TriedProgramme } from './tried-programme.ts'

/** How many times as much the programme is asked less, until it has a plan: a twentieth of the children, a half of a hundredth of the share. */
const LOOSENINGS = [1, 2, 4] as const
const CHILDREN_LESS = 0.05
const SHARE_LESS = 0.005

/**
 * A plan that keeps the wishes on the futures though the linear programme has none: children who move in only in time make its mean
 * stricter than the mean of the futures. It is asked for less, until it has a plan; and what brings most of each wish is tried.
 * @returns the cheapest that was found; undefined where none keeps them
 */
export async function keptThough(model: PlanModel, solve: SolveProgram): Promise<TriedProgramme | undefined> {
  const { question } = model
  const found = [await loosened(model, solve), ...(await withTheMost(model, solve))]
  const kept = found.flatMap(one => (one && keepsWishes(question.wishes, one.tried) ? [one] : []))
  return cheapestOf(kept)
}

/** The most that the limits allow of each wish that is asked, and all of it as early as it can be. */
export async function withTheMost(
  model: PlanModel,
  solve: SolveProgram,
): Promise<(TriedProgramme | undefined)[]> {
  const { question } = model
  const bounds = (Object.keys(MOST_OF) as (keyof typeof MOST_OF)[]).filter(wish => question.wishes[wish])
  const found: (TriedProgramme | undefined)[] = [everythingTried(model)]
  for (const wish of bounds) found.push(await planWithin(model, MOST_OF[wish], solve))
  return found
}

const MOST_OF = {
  certainty: 'as certain as can be',
  short: 'as few as can be',
  inArea: 'as near as can be',
} as const satisfies Partial<Record<keyof PlanWishes, CertaintyBound>>

/** All that the limits allow, each as early as it can be ready. */
export const everythingTried = (model: PlanModel): TriedProgramme =>
  triedProgramme(model, everythingEarly(model.question))

async function loosened(model: PlanModel, solve: SolveProgram): Promise<TriedProgramme | undefined> {
  const { wishes } = model.question
  if (!wishes.short && !wishes.inArea) return undefined
  for (const times of LOOSENINGS) {
    const asked = { ...model, question: { ...model.question, wishes: less(wishes, times) } }
    const bound = wishes.certainty ? { shortMonths: 1 - wishes.certainty.share } : 'free'
    const plan = await planWithin(asked, bound, solve)
    if (plan) return triedProgramme(model, plan.programme)
  }
  return undefined
}

const less = (wishes: PlanWishes, times: number): PlanWishes => ({
  ...wishes,
  ...(wishes.short && { short: { ...wishes.short, most: Math.max(wishes.short.most, 1) * (1 + times * CHILDREN_LESS) } }), // prettier-ignore
  ...(wishes.inArea && { inArea: { ...wishes.inArea, share: wishes.inArea.share - times * SHARE_LESS } }),
})
