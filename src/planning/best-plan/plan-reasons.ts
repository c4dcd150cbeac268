import { shortOf } from './keeps-wishes.ts'
import { hasRoom } from './plan-limits.ts'
import { averageCost, type TriedProgramme } from './tried-programme.ts'
import type { PlanFutures, PlanOption, PlanQuestion, Programme } from './plan-question.ts'
import { tryPlan } from './try-plan.ts'

/** Why the plan has as many of an option as it has: what the last of them brings, and whether a limit stops it there. */
export interface PlanReason {
  /** Place of the option in the question. */
  readonly option: number
  readonly opened: number
  /** The limit that is used up, if one is. */
  readonly limit: 'in all' | 'per quarter' | 'capital' | undefined
  /** What would change without the last that opens; undefined where none does. */
  readonly withoutLast: Difference | undefined
  /** What would change if one more opened, as early as the plan has room for it; undefined where a limit forbids it. */
  readonly withOneMore: Difference | undefined
}

/** Against the plan: share of months, children without a place on average, and pence on average over the futures (less than 0: cheaper). */
export interface Difference {
  readonly certainty: number
  /** Left out in plans of old. */
  readonly short?: number
  /** Share of children in the area; left out where it is not known, and in plans of old. */
  readonly inArea?: number
  /** Share of futures within the budget of the year that is hardest to keep; left out where no budget is asked. */
  readonly withinBudget?: number
  readonly costInPence: number
}

/** Takes one opening away and puts one more in, for each option, and tries the plan again on the same futures. */
export const reasonsOf = (question: PlanQuestion, futures: PlanFutures, plan: TriedProgramme): PlanReason[] =>
  question.options.map((option, o) => {
    const line = plan.programme[o]!
    const opened = line.reduce((a, b) => a + b, 0)
    const differenceOf = (changed: Programme): Difference => {
      const tried = tryPlan(question, futures, changed)
      return {
        certainty: tried.certainty - plan.tried.certainty,
        short: shortOf(tried) - shortOf(plan.tried),
        ...(tried.inArea === undefined ? {} : { inArea: tried.inArea - (plan.tried.inArea ?? 0) }),
        ...(tried.withinBudget.length === 0 ? {} : { withinBudget: Math.min(...tried.withinBudget) - Math.min(...plan.tried.withinBudget) }), // prettier-ignore
        costInPence: averageCost(tried) - averageCost(plan.tried),
      }
    }
    const last = line.findLastIndex(n => n > 0)
    const free = line.findIndex(
      (_, month) => month >= option.firstMonth && hasRoom(line, month, option.perQuarter),
    )
    const limit = opened >= option.inAll ? 'in all' : free < 0 ? 'per quarter' : isTooDear(question, option, plan) ? 'capital' : undefined // prettier-ignore
    return {
      option: o,
      opened,
      limit,
      withoutLast: last < 0 ? undefined : differenceOf(changeBy(plan.programme, o, last, -1)),
      withOneMore: limit ? undefined : differenceOf(changeBy(plan.programme, o, free, 1)),
    }
  })

/** Whether one more would take more money for buildings than there is. */
const isTooDear = (
  { capitalLimitInPence }: PlanQuestion,
  { capitalInPence }: PlanOption,
  { tried }: TriedProgramme,
): boolean => capitalLimitInPence !== undefined && capitalInPence > 0 && tried.capital + capitalInPence > capitalLimitInPence // prettier-ignore

const changeBy = (programme: Programme, option: number, month: number, by: number): Programme =>
  programme.map((line, o) => (o === option ? line.map((n, m) => (m === month ? n + by : n)) : line))
