import type { Progress } from '../../intake/index.ts'
import { averageCost, cheapestPlan, type WishName } from './best-plan.ts'
import { everythingEarly } from './everything-early.ts'
import { emptyProgramme, type PlanFutures, type PlanQuestion, type PlanWishes } from './plan-question.ts'
import { shortOf, type SolveProgram, type TriedProgramme } from './plan-within.ts'
import { shortFrom, tryPlan, type PlanTried } from './try-plan.ts'

/** What more of a wish costs: the cheapest plan that keeps it; undefined where none does within the limits. */
export interface FrontierPoint {
  /** What is asked: a share from 0 to 1, or (`short`) children. */
  readonly level: number
  readonly plan: TriedProgramme | undefined
}

/** Shares of months, or of futures within the budget, that a council may ask for. */
export const FRONTIER_SHARES = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95] as const

/** Steps between what doing nothing brings and all that the limits allow. */
const STEPS = 5
const CHILDREN_A_STEP = 1
/** Each level is one of several: a little dearer than need be is near enough. */
const TIGHTENINGS = 2
const SHARE_A_STEP = 0.0025

/** The levels that are looked at, the easiest first. Between what doing nothing brings and what opening everything at once would. */
export function frontierLevels(question: PlanQuestion, futures: PlanFutures, of: WishName): number[] {
  if (of === 'certainty' || of === 'budget') return [...FRONTIER_SHARES]
  const value = (tried: PlanTried) => (of === 'short' ? shortOf(tried) : (tried.inArea ?? 0))
  const [least, most] = [emptyProgramme(question), everythingEarly(question)].map(programme => value(tryPlan(question, futures, programme))) // prettier-ignore
  const step = of === 'short' ? CHILDREN_A_STEP : SHARE_A_STEP
  const round = of === 'short' ? Math.ceil : Math.floor
  const levels = Array.from({ length: STEPS }, (_, i) => round((least! + ((most! - least!) * (i + 1)) / STEPS) / step) * step) // prettier-ignore
  return [...new Set(levels)]
}

/** The cheapest plan for each level of one wish, everything else as asked: what it costs to ask for more. */
export async function frontierOf(
  question: PlanQuestion,
  of: WishName,
  { futures, solve, progress, known }: FrontierMeans,
): Promise<FrontierPoint[]> {
  const levels = frontierLevels(question, futures, of)
  const points: FrontierPoint[] = []
  for (const [i, level] of levels.entries()) {
    if (known?.level === level) {
      points.push(known)
      continue
    }
    progress?.(i, levels.length, `What more would cost: step ${i + 1} of ${levels.length}`)
    const wishes = wishesAt(question, of, level)
    points.push({ level, plan: await cheapestPlan({ ...question, wishes }, futures, solve, TIGHTENINGS) })
  }
  return cheapestAtLeast(points)
}

/** Who keeps more keeps less: where a plan for a harder level is cheaper than one that was found for an easier, it stands for both. */
export const cheapestAtLeast = (points: readonly FrontierPoint[]): FrontierPoint[] =>
  points.map(({ level }, i) => {
    const plans = points.slice(i).flatMap(({ plan }) => plan ?? [])
    const plan = plans.reduce<TriedProgramme | undefined>(
      (best, one) => (best && averageCost(best) <= averageCost(one) ? best : one),
      undefined,
    )
    return { level, plan }
  })

function wishesAt({ wishes }: PlanQuestion, of: WishName, level: number): PlanWishes {
  const fromMonth = shortFrom({ wishes })
  if (of === 'short') return { ...wishes, short: { fromMonth, most: level } }
  if (of === 'budget')
    return wishes.budget ? { ...wishes, budget: { ...wishes.budget, share: level } } : wishes
  return { ...wishes, [of]: { fromMonth, ...wishes[of], share: level } }
}

export interface FrontierMeans {
  readonly futures: PlanFutures
  readonly solve: SolveProgram
  readonly progress?: Progress
  /** A point that has been found already. */
  readonly known?: FrontierPoint | undefined
}
