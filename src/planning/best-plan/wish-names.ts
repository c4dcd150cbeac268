import { shortOf } from './keeps-wishes.ts'
import type { PlanWishes } from './plan-question.ts'
import type { PlanTried } from './try-plan.ts'

/** A wish by name. */
export type WishName = keyof PlanWishes

/** In the order in which they are told. */
export const WISH_NAMES = ['certainty', 'short', 'inArea', 'budget'] as const satisfies readonly WishName[]

/** How much of a wish a programme reaches: shares from 0 to 1, or (`short`) children. */
export const REACHED: Readonly<Record<WishName, (tried: PlanTried) => number>> = {
  certainty: ({ certainty }) => certainty,
  short: shortOf,
  inArea: ({ inArea }) => inArea ?? 0,
  budget: ({ withinBudget }) => Math.min(...withinBudget),
}
