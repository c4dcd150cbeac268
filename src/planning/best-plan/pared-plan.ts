import { keepsWishes } from './keeps-wishes.ts'
import type { PlanFutures, PlanQuestion, Programme } from './plan-question.ts'
import { averageCost, type TriedProgramme } from './tried-programme.ts'
import { planTrial } from './try-plan.ts'

/**
 * A plan that opens far more than it has to, such as all that the limits allow, less what the wishes can do without: of each option
 * in turn as few as keep them, the latest left out first, by halving. Never dearer than it was.
 */
export function paredPlan(
  question: PlanQuestion,
  futures: PlanFutures,
  start: TriedProgramme,
): TriedProgramme {
  const trial = planTrial(question, futures)
  const keeping = (programme: Programme): TriedProgramme | undefined => {
    const tried = trial(programme)
    return keepsWishes(question.wishes, tried) ? { programme, tried } : undefined
  }
  return start.programme.reduce((best, line, option) => {
    let [fewest, kept] = [0, best]
    for (let most = openingsOf(line); fewest < most;) {
      const count = (fewest + most) >> 1
      const fewer = keeping(best.programme.with(option, firstOf(line, count)))
      if (fewer) [most, kept] = [count, fewer]
      else fewest = count + 1
    }
    return averageCost(kept.tried) < averageCost(best.tried) ? kept : best
  }, start)
}

const openingsOf = (line: readonly number[]): number => line.reduce((sum, count) => sum + count, 0)

/** The first so many openings of an option. */
function firstOf(line: readonly number[], openings: number): number[] {
  let left = openings
  return line.map(count => {
    const kept = Math.min(count, left)
    left -= kept
    return kept
  })
}
