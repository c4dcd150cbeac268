import { capacityOf, fixedCostOf } from './capacity.ts'
import { childrenUnder, fewerOverMonth, overMonth, payableDemand, usablePlaces } from './plan-children.ts'
import type { PlanModel } from './plan-model.ts'
import { dearerOutside, savedByBooked } from './plan-prices.ts'
import type { BudgetYear, Programme } from './plan-question.ts'
import { spendInYear } from './plan-spend.ts'

/**
 * A straight line below a year's spend in its worst futures, exact at one programme:
 * constant + Σ own places × byOwn + Σ booked places × byBooked + the programme's fixed cost ≤ budget.
 */
export interface SpendCut {
  readonly year: BudgetYear
  readonly constant: number
  /** Pence for each usable own place of a need in a month: [need][month]. */
  readonly byOwn: readonly (readonly number[])[]
  readonly byBooked: readonly (readonly number[])[]
}

/**
 * The cut that holds the mean of the worst futures within the budget (conditional value at risk; Rockafellar and Uryasev
 * 2000). Where that mean is within the budget, so is the spend of at least `share` of the futures.
 */
export function spendCut(model: PlanModel, programme: Programme, year: BudgetYear): SpendCut {
  const { question, futures } = model
  const spend = spendInYear(question, futures, programme, year)
  const worst = worstOf(spend, question.wishes.budget?.share ?? 0)
  const capacity = capacityOf(question, programme)
  const usable = question.needs.map((_, n) => usablePlaces(question, capacity, n))
  const { byOwn, byBooked } = slopesOf(model, programme, { year, worst, usable, booked: capacity.booked })
  const mean = worst.reduce((sum, f) => sum + spend[f]!, 0) / worst.length
  const fixed = fixedCostOf(question, programme).slice(year.firstMonth, year.endMonth)
  const moved = (by: readonly (readonly number[])[], places: readonly (readonly number[])[]) =>
    by.reduce((sum, line, n) => line.reduce((all, pence, month) => all + pence * places[n]![month]!, sum), 0)
  const constant = mean - fixed.reduce((a, b) => a + b, 0) - moved(byOwn, usable) - moved(byBooked, capacity.booked) // prettier-ignore
  return { year, byOwn, byBooked, constant }
}

interface CutAt {
  readonly year: BudgetYear
  readonly worst: readonly number[]
  readonly usable: readonly (readonly number[])[]
  readonly booked: readonly (readonly number[])[]
}

/** How the mean of the worst futures changes with each place. A child who waits now waits next month too, unless they look for a home. */
function slopesOf(
  { question, futures }: PlanModel,
  programme: Programme,
  { year, worst, usable, booked }: CutAt,
) {
  const { months, needs, weeks } = question
  const empty = () => needs.map(() => new Array<number>(months).fill(0))
  const [byOwn, byBooked] = [empty(), empty()]
  childrenUnder(question, futures, programme).forEach((children, n) => {
    const demand = payableDemand(question, futures, n)
    const staying = 1 - (question.movingIn?.looking[n] ?? 1)
    for (const f of worst) {
      let carried = 0
      for (let month = year.endMonth - 1; month >= 0; month--) {
        const at = f * months + month
        carried += costOfWaiting(month) + costOfWaiting(month + 1)
        const left = demand[at]! - usable[n]![month]!
        const stay = month > 0 ? staying * children.waiting[at - 1]! : 0
        if (stay > left) carried *= stay > children.before[at]! ? 0 : staying
        else {
          if (left > 0) byOwn[n]![month]! -= carried / worst.length
          carried = 0
        }
        if (month >= year.firstMonth && !isBookedSpare(month))
          byBooked[n]![month]! -= (savedByBooked(question, n, month) * weeks[month]!) / worst.length
      }
      /** Half of a month’s price: those who wait at a month’s end are counted half in it and half in the next. */
      function costOfWaiting(month: number): number {
        if (month < year.firstMonth || month >= year.endMonth) return 0
        const spare = isBookedSpare(month) ? savedByBooked(question, n, month) : 0
        return ((dearerOutside(question, n, month) - spare) * weeks[month]!) / 2
      }
      function isBookedSpare(month: number): boolean {
        const at = f * months + month
        return (
          overMonth(children.spot, at, months) - fewerOverMonth(children, at, months) < booked[n]![month]!
        )
      }
    }
  })
  return { byOwn, byBooked }
}

/** Numbers of the dearest futures: those beyond `share`, at least one. */
function worstOf(spend: Float64Array, share: number): number[] {
  const order = Array.from(spend.keys()).sort((a, b) => spend[b]! - spend[a]! || a - b)
  return order.slice(0, Math.max(1, Math.round(spend.length * (1 - share))))
}
