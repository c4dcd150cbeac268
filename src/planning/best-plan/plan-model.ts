import { payableDemand } from './plan-children.ts'
import type { PlanFutures, PlanQuestion } from './plan-question.ts'
import { ShortfallCurve } from './shortfall-curve.ts'

/** How far places fall short: [need][month]. */
export type PlanCurves = readonly (readonly ShortfallCurve[])[]

/** A question, the futures to answer it on, and their curves. */
export interface PlanModel {
  readonly question: PlanQuestion
  readonly futures: PlanFutures
  /** Of the children who need a place. */
  readonly curves: PlanCurves
  /** Of those of them who can be paid for less by one. */
  readonly payable: PlanCurves
  /** Of the children outside in places bought by the week for other reasons than want of a place. */
  readonly others: PlanCurves
}

/** What the linear programme is held to for the wish of certainty. */
export type CertaintyBound =
  | { readonly shortMonths: number }
  | 'as certain as can be'
  | 'as near as can be'
  | 'as few as can be'
  | 'free'

export function planModel(question: PlanQuestion, futures: PlanFutures): PlanModel {
  const { needs, months } = question
  const payable = needs.map((_, n) => payableDemand(question, futures, n))
  const curvesOf = (columns: readonly Int32Array[], least: (need: number, month: number) => number) =>
    columns.map((column, n) =>
      Array.from({ length: months }, (_, month) => {
        const ofMonth = Int32Array.from({ length: futures.count }, (__, f) => column[f * months + month]!)
        return new ShortfallCurve(ofMonth, least(n, month))
      }),
    )
  const placesNow = (need: number, month: number): number => needs[need]!.places[month]!
  const others = payable.map((demand, n) =>
    demand.map((children, at) => {
      const short = Math.max(children - placesNow(n, at % months), 0)
      return Math.max((futures.spot?.[n]?.[at] ?? short) - short, 0)
    }),
  )
  return {
    question,
    futures,
    curves: curvesOf(futures.demand, placesNow),
    payable: curvesOf(payable, placesNow),
    others: curvesOf(others, () => 0),
  }
}
