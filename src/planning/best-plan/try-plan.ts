import { capacityOf, capitalChargeOf, capitalOf, fixedCostOf } from './capacity.ts'
import { emptyProgramme, type PlanFutures, type PlanQuestion, type Programme } from './plan-question.ts'
import { spendInYear } from './spend-cut.ts'

/** How a programme does on some futures. Shares are from 0 to 1; money is pence over all the months. */
export interface PlanTried {
  /** Share of months, over all futures, in which no child is outside for want of a place. */
  readonly certainty: number
  /** Children outside for want of a place in an average month from that of the wish on, for each need. */
  readonly shortOnAverage: readonly number[]
  /** Share of children in the area; undefined where it is not known. */
  readonly inArea: number | undefined
  /** For each year of the budget wish: share of futures within it. */
  readonly withinBudget: readonly number[]
  /** What the programme costs more than doing nothing (less than 0: it saves): one a future, buildings spread over years. */
  readonly extraCost: Float64Array
  readonly capital: number
  readonly fixedCost: number
}

/** Tries a programme on futures, those that it was made for or others. */
export function tryPlan(question: PlanQuestion, futures: PlanFutures, programme: Programme): PlanTried {
  const whole = { firstMonth: 0, endMonth: question.months }
  const charge = capitalChargeOf(question, programme).reduce((a, b) => a + b, 0)
  const asIs = spendInYear(question, futures, emptyProgramme(question), whole)
  const spend = spendInYear(question, futures, programme, whole)
  const short = shortOf(question, futures, programme)
  const { budget } = question.wishes
  return {
    certainty: certaintyOf(question, futures, short),
    shortOnAverage: short.map(column => meanFrom(column, question)),
    inArea: inAreaOf(question, futures, short),
    withinBudget: (budget?.years ?? []).map(year => {
      const inYear = spendInYear(question, futures, programme, year)
      return inYear.filter(pence => pence <= year.budgetInPence).length / futures.count
    }),
    extraCost: spend.map((pence, f) => pence - asIs[f]! + charge),
    capital: capitalOf(question, programme),
    fixedCost: fixedCostOf(question, programme).reduce((a, b) => a + b, 0),
  }
}

function meanFrom(column: Int32Array, { months, wishes }: PlanQuestion): number {
  const from = wishes.certainty?.fromMonth ?? 0
  let [sum, count] = [0, 0]
  for (let at = 0; at < column.length; at++)
    if (at % months >= from) {
      sum += column[at]!
      count++
    }
  return count > 0 ? sum / count : 0
}

/** Children short of a place: [need][future × month]. */
function shortOf(question: PlanQuestion, futures: PlanFutures, programme: Programme): Int32Array[] {
  return capacityOf(question, programme).map((places, n) =>
    futures.demand[n]!.map((demand, at) => Math.max(demand - places[at % question.months]!, 0)),
  )
}

function certaintyOf(
  { wishes, months }: PlanQuestion,
  futures: PlanFutures,
  short: readonly Int32Array[],
): number {
  const from = wishes.certainty?.fromMonth ?? 0
  let [free, all] = [0, 0]
  for (let at = 0; at < futures.count * months; at++) {
    if (at % months < from) continue
    all++
    if (short.every(column => column[at] === 0)) free++
  }
  return all === 0 ? 1 : free / all
}

function inAreaOf(
  question: PlanQuestion,
  futures: PlanFutures,
  short: readonly Int32Array[],
): number | undefined {
  if (!futures.inArea) return undefined
  const { months, needs, wishes } = question
  const from = wishes.inArea?.fromMonth ?? 0
  let [near, all] = [0, 0]
  for (let at = 0; at < futures.count * months; at++) {
    const month = at % months
    if (month < from) continue
    all += futures.inCare[at]!
    near += futures.inArea[at]!
    needs.forEach((need, n) => {
      const before = Math.max(futures.demand[n]![at]! - need.places[month]!, 0)
      near += (before - short[n]![at]!) * (need.ownInArea - need.outsideInArea)
    })
  }
  return all === 0 ? undefined : near / all
}
