import type { Progress } from '../../intake/index.ts'
import { cheapestPlan, type PlanEffort } from './cheapest-plan.ts'
import { everythingEarly } from './everything-early.ts'
import { keepsWishes } from './keeps-wishes.ts'
import { paredPlan } from './pared-plan.ts'
import { emptyProgramme, type PlanFutures, type PlanQuestion, type PlanWishes, type Programme } from './plan-question.ts' // prettier-ignore
import type { SolveProgram } from './plan-within.ts'
import { cheapestOf, triedProgramme, type TriedProgramme } from './tried-programme.ts'
import { shortFrom, tryPlan } from './try-plan.ts'
import { REACHED, type WishName } from './wish-names.ts'

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
/** Levels are told in whole children, in quarters of a hundredth of a share of children, and in hundredths of months and futures. */
const A_STEP: Readonly<Record<WishName, number>> = { certainty: 0.01, short: 1, inArea: 0.0025, budget: 0.01 }
/** Each level is one of several: a little dearer than need be is near enough. */
const EFFORT: PlanEffort = { tightenings: 2, tries: 250, starts: 1 }
const CLOSE = 1e-9

/**
 * The levels that are looked at, the easiest first: between what doing nothing brings and what opening everything at once would, and
 * what a plan at hand reaches.
 */
export function frontierLevels(
  question: PlanQuestion,
  futures: PlanFutures,
  { of, atHand }: { readonly of: WishName; readonly atHand?: TriedProgramme | undefined },
): number[] {
  const isFewer = of === 'short'
  const rounded = (value: number): number => {
    const steps = value / A_STEP[of]
    return Number(((isFewer ? Math.ceil(steps - CLOSE) : Math.floor(steps + CLOSE)) * A_STEP[of]).toFixed(4))
  }
  const reachedBy = (programme: Programme): number =>
    rounded(REACHED[of](tryPlan({ ...question, wishes: wishesAt(question, of, 0) }, futures, programme)))
  const between = (): number[] => {
    const [least, most] = [reachedBy(emptyProgramme(question)), reachedBy(everythingEarly(question))]
    return Array.from({ length: STEPS }, (_, i) => rounded(least + ((most - least) * (i + 1)) / STEPS))
  }
  const levels = of === 'certainty' || of === 'budget' ? [...FRONTIER_SHARES] : between()
  const all = [...new Set([...levels, ...(atHand ? [reachedBy(atHand.programme)] : [])])]
  return all.filter(level => isFewer || level > 0).sort((a, b) => (isFewer ? b - a : a - b))
}

/** The cheapest plan for each level of one wish, everything else as asked: what it costs to ask for more. */
export async function frontierOf(
  question: PlanQuestion,
  of: WishName,
  { futures, solve, progress, atHand }: FrontierMeans,
): Promise<FrontierPoint[]> {
  const levels = frontierLevels(question, futures, { of, atHand })
  const known = [...(atHand ? [atHand.programme] : []), everythingEarly(question)]
  const points: FrontierPoint[] = []
  for (const [i, level] of levels.entries()) {
    progress?.(i, levels.length, `What more would cost: step ${i + 1} of ${levels.length}`)
    const asked = { ...question, wishes: wishesAt(question, of, level) }
    const found = await cheapestPlan(asked, futures, solve, EFFORT)
    if (found) known.push(found.programme)
    const cheapest = cheapestOf(keeping(asked, futures, known))
    points.push({ level, plan: cheapest && paredPlan(asked, futures, cheapest) })
    // what is more than that cannot be had either
    if (!points.at(-1)!.plan) break
  }
  return cheapestAtLeast(points)
}

/** Those of some programmes that keep the wishes. */
export const keeping = (
  question: PlanQuestion,
  futures: PlanFutures,
  programmes: readonly Programme[],
): TriedProgramme[] =>
  programmes
    .map(programme => triedProgramme({ question, futures }, programme))
    .filter(({ tried }) => keepsWishes(question.wishes, tried))

/** Who keeps more keeps less: where a plan for a harder level is cheaper than one that was found for an easier, it stands for both. */
export const cheapestAtLeast = (points: readonly FrontierPoint[]): FrontierPoint[] =>
  points.map(({ level }, i) => {
    return { level, plan: cheapestOf(points.slice(i).flatMap(({ plan }) => plan ?? [])) }
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
  /** The plan that is found already: what it reaches is one of the levels. */
  readonly atHand?: TriedProgramme | undefined
}
