import type { PlanQuestion, PlanWishes } from './plan-question.ts'
import type { PlanTried } from './try-plan.ts'

/** Nearer than this is kept: sums of thousands of months are not exact. */
export const CLOSE = 1e-6

/** Children without a place, of all needs together. */
export const shortOf = ({ shortOnAverage }: Pick<PlanTried, 'shortOnAverage'>): number =>
  shortOnAverage.reduce((a, b) => a + b, 0)

/** Whether a programme that was tried keeps every wish: what is tried decides, not what was solved. */
export function keepsWishes(
  { certainty, short, inArea, budget }: PlanWishes,
  tried: Pick<PlanTried, 'certainty' | 'shortOnAverage' | 'inArea' | 'withinBudget'>,
): boolean {
  if (certainty && tried.certainty < certainty.share) return false
  if (short && shortOf(tried) > short.most + CLOSE) return false
  if (inArea && (tried.inArea ?? 1) < inArea.share - CLOSE) return false
  return !budget || tried.withinBudget.every(share => share >= budget.share)
}

/** The same wishes where what is tried keeps them, else as much of each as it reaches. */
export function wishesAsReached({ wishes }: Pick<PlanQuestion, 'wishes'>, tried: PlanTried): PlanWishes {
  const { certainty, short, inArea, budget } = wishes
  return {
    ...(certainty && { certainty: { ...certainty, share: Math.min(certainty.share, tried.certainty) } }),
    ...(short && { short: { ...short, most: Math.max(short.most, shortOf(tried)) } }),
    ...(inArea && { inArea: { ...inArea, share: Math.min(inArea.share, tried.inArea ?? 1) } }),
    ...(budget && { budget: { ...budget, share: Math.min(budget.share, ...tried.withinBudget) } }),
  }
}
