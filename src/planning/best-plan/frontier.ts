import type { Progress } from '../../intake/index.ts'
import { findBestPlan } from './best-plan.ts'
import type { PlanFutures, PlanQuestion } from './plan-question.ts'
import type { SolveProgram, TriedProgramme } from './plan-within.ts'

/** What a certainty costs: the cheapest plan that keeps it; undefined where none does within the limits. */
export interface FrontierPoint {
  readonly share: number
  readonly plan: TriedProgramme | undefined
}

/** Shares of months that a council may ask for. */
export const FRONTIER_SHARES = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95] as const

/** The cheapest plan for each certainty, everything else as asked: what it costs to ask for more. */
export async function frontierOf(
  question: PlanQuestion,
  { futures, solve, progress, known }: FrontierMeans,
): Promise<FrontierPoint[]> {
  const points: FrontierPoint[] = []
  const fromMonth = question.wishes.certainty?.fromMonth ?? 0
  for (const [i, share] of FRONTIER_SHARES.entries()) {
    if (known?.share === share) {
      points.push(known)
      continue
    }
    progress?.(i, FRONTIER_SHARES.length, `What ${Math.round(share * 10)} months in ten would cost`)
    const wishes = { ...question.wishes, certainty: { share, fromMonth } }
    const found = await findBestPlan({ ...question, wishes }, futures, solve)
    points.push({ share, plan: found.ok ? found.value : undefined })
  }
  return points
}

export interface FrontierMeans {
  readonly futures: PlanFutures
  readonly solve: SolveProgram
  readonly progress?: Progress
  /** A point that has been found already. */
  readonly known?: FrontierPoint | undefined
}
