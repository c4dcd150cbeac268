import type { CertaintyBound, PlanModel } from './plan-model.ts'
import { openings, planProgram } from './plan-program.ts'
import type { PlanQuestion, Programme } from './plan-question.ts'
import { spendCut, type SpendCut } from './spend-cut.ts'
import { tryPlan, type PlanTried } from './try-plan.ts'

/**
 * Port: solves a mixed-integer linear programme given as text in CPLEX's LP format.
 * @returns the value of each variable, or undefined where no values keep all the rows
 */
export type SolveProgram = (program: string) => Promise<ReadonlyMap<string, number> | undefined>

/** A programme and how it does on the futures that it was found on. */
export interface TriedProgramme {
  readonly programme: Programme
  readonly tried: PlanTried
}

/**
 * The cheapest programme whose bound on months short is kept, with the wishes for area and budget. Spend is convex in the
 * places but differs in each future: cuts are added where a year is over budget too often, until it is not (Kelley 1960).
 * @returns undefined where there is none
 */
export async function planWithin(
  model: PlanModel,
  bound: CertaintyBound,
  solve: SolveProgram,
): Promise<TriedProgramme | undefined> {
  const { question, futures } = model
  const { budget } = question.wishes
  const cuts: SpendCut[] = []
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const values = await solve(planProgram(model, bound, cuts))
    if (!values) return undefined
    const programme = programmeFrom(question, values)
    const tried = tryPlan(question, futures, programme)
    const over = (budget?.years ?? []).filter((_, y) => tried.withinBudget[y]! < budget!.share)
    if (over.length === 0) return { programme, tried }
    cuts.push(...over.map(year => spendCut(model, programme, year)))
  }
  return undefined
}

/** Two or three are usual; a budget that needs more cannot be kept for any price. */
const MOST_ROUNDS = 15

const programmeFrom = ({ options, months }: PlanQuestion, values: ReadonlyMap<string, number>): Programme =>
  options.map((_, o) =>
    Array.from({ length: months }, (__, month) =>
      Math.max(0, Math.round(values.get(openings(o, month)) ?? 0)),
    ),
  )
