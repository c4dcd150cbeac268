import { CLOSE, shortOf } from './keeps-wishes.ts'
import type { CertaintyBound, PlanModel } from './plan-model.ts'
import { openings, planProgram } from './plan-program.ts'
import type { PlanQuestion, PlanWishes, Programme } from './plan-question.ts'
import { spendCut, type SpendCut } from './spend-cut.ts'
import { triedProgramme, type TriedProgramme } from './tried-programme.ts'

/**
 * Port: solves a mixed-integer linear programme given as text in CPLEX's LP format.
 * @returns the value of each variable, or undefined where no values keep all the rows
 */
export type SolveProgram = (program: string) => Promise<ReadonlyMap<string, number> | undefined>

/**
 * The cheapest programme whose bound on months short is kept, with the other wishes. Spend is convex in the places but differs in
 * each future: cuts are added where a year is over budget too often, until it is not (Kelley 1960). Where children move in only in
 * time, the programme's mean is a little below the mean of the futures: what a wish is missed by is asked for besides.
 * @returns undefined where there is none
 */
export async function planWithin(
  model: PlanModel,
  bound: CertaintyBound,
  solve: SolveProgram,
): Promise<TriedProgramme | undefined> {
  const { question } = model
  const { budget, short, inArea } = question.wishes
  const cuts: SpendCut[] = []
  const besides = { short: 0, inArea: 0 }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const values = await solve(planProgram(asking(model, besides), bound, cuts))
    if (!values) return undefined
    const programme = programmeFrom(question, values)
    const found = triedProgramme(model, programme)
    const { tried } = found
    const over = (budget?.years ?? []).filter((_, y) => tried.withinBudget[y]! < budget!.share)
    const tooMany = short && bound !== 'as few as can be' ? shortOf(tried) - short.most : 0
    const tooFar = inArea && bound !== 'as near as can be' ? inArea.share - (tried.inArea ?? 1) : 0
    if (over.length === 0 && tooMany <= CLOSE && tooFar <= CLOSE) return found
    cuts.push(...over.map(year => spendCut(model, programme, year)))
    besides.short += Math.max(tooMany, 0)
    besides.inArea += Math.max(tooFar, 0)
  }
  return undefined
}

/** Two or three are usual; a budget that needs more cannot be kept for any price. */
const MOST_ROUNDS = 15

function asking(model: PlanModel, besides: { readonly short: number; readonly inArea: number }): PlanModel {
  const { wishes } = model.question
  const { short, inArea } = wishes
  const asked: PlanWishes = {
    ...wishes,
    ...(short ? { short: { ...short, most: Math.max(short.most - besides.short, 0) } } : {}),
    ...(inArea ? { inArea: { ...inArea, share: inArea.share + besides.inArea } } : {}),
  }
  return { ...model, question: { ...model.question, wishes: asked } }
}

const programmeFrom = ({ options, months }: PlanQuestion, values: ReadonlyMap<string, number>): Programme =>
  options.map((_, o) =>
    Array.from({ length: months }, (__, month) =>
      Math.max(0, Math.round(values.get(openings(o, month)) ?? 0)),
    ),
  )
