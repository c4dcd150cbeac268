import type { PlanFutures, PlanQuestion } from './plan-question.ts'
import { ShortfallCurve } from './shortfall-curve.ts'

/** How far places fall short: [need][month]. */
export type PlanCurves = readonly (readonly ShortfallCurve[])[]

/** The curves of each need and month over all the futures. */
export const curvesOf = ({ needs, months }: PlanQuestion, futures: PlanFutures): PlanCurves =>
  needs.map((need, n) =>
    need.places.map((places, month) => {
      const column = new Int32Array(futures.count)
      for (let f = 0; f < futures.count; f++) column[f] = futures.demand[n]![f * months + month]!
      return new ShortfallCurve(column, places)
    }),
  )
