import { capacityOf, fixedCostOf } from './capacity.ts'
import { dearerOutside } from './plan-prices.ts'
import type { PlanModel } from './plan-model.ts'
import type { BudgetYear, PlanFutures, PlanQuestion, Programme } from './plan-question.ts'

/**
 * A straight line below a year's spend in its worst futures, exact at one programme:
 * constant + Σ places × byPlaces + the programme's fixed cost ≤ budget.
 */
export interface SpendCut {
  readonly year: BudgetYear
  readonly constant: number
  /** Pence for each place of a need in a month: [need][month]. */
  readonly byPlaces: readonly (readonly number[])[]
}

/** Spend of each future in a year under a programme, in pence: as things are, and what the programme changes. */
export function spendInYear(
  question: PlanQuestion,
  futures: PlanFutures,
  programme: Programme,
  { firstMonth, endMonth }: Pick<BudgetYear, 'firstMonth' | 'endMonth'>,
): Float64Array {
  const { months, needs, weeks } = question
  const capacity = capacityOf(question, programme)
  const fixed = fixedCostOf(question, programme)
  return Float64Array.from({ length: futures.count }, (_, f) => {
    let spend = 0
    for (let month = firstMonth; month < endMonth; month++) {
      spend += futures.spend[f * months + month]! + fixed[month]!
      needs.forEach((need, n) => {
        const demand = futures.demand[n]![f * months + month]!
        const fewer = Math.max(demand - need.places[month]!, 0) - Math.max(demand - capacity[n]![month]!, 0)
        spend -= fewer * dearerOutside(question, n, month) * weeks[month]!
      })
    }
    return spend
  })
}

/**
 * The cut that holds the mean of the worst futures within the budget (conditional value at risk; Rockafellar and Uryasev
 * 2000). Where that mean is within the budget, so is the spend of at least `share` of the futures.
 */
export function spendCut({ question, futures }: PlanModel, programme: Programme, year: BudgetYear): SpendCut {
  const { months, needs, weeks, wishes } = question
  const spend = spendInYear(question, futures, programme, year)
  const worst = worstOf(spend, wishes.budget?.share ?? 0)
  const capacity = capacityOf(question, programme)
  const byPlaces = needs.map(() => new Array<number>(months).fill(0))
  for (const f of worst)
    needs.forEach((_, n) => {
      for (let month = year.firstMonth; month < year.endMonth; month++) {
        if (futures.demand[n]![f * months + month]! <= capacity[n]![month]!) continue
        byPlaces[n]![month]! -= (dearerOutside(question, n, month) * weeks[month]!) / worst.length
      }
    })
  const mean = worst.reduce((sum, f) => sum + spend[f]!, 0) / worst.length
  const fixed = fixedCostOf(question, programme).slice(year.firstMonth, year.endMonth)
  const moved = byPlaces.reduce(
    (sum, line, n) => line.reduce((all, pence, month) => all + pence * capacity[n]![month]!, sum),
    0,
  )
  return { year, byPlaces, constant: mean - fixed.reduce((a, b) => a + b, 0) - moved }
}

/** Numbers of the dearest futures: those beyond `share`, at least one. */
function worstOf(spend: Float64Array, share: number): number[] {
  const order = Array.from(spend.keys()).sort((a, b) => spend[b]! - spend[a]! || a - b)
  return order.slice(0, Math.max(1, Math.round(spend.length * (1 - share))))
}
