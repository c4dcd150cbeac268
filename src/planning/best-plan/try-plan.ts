import { allPlaces, capacityOf, capitalChargeOf, capitalOf, fixedCostOf } from './capacity.ts'
import { childrenAsIs, childrenUnder, type PlanChildren } from './plan-children.ts'
import type { PlanFutures, PlanQuestion, Programme } from './plan-question.ts'
import { changeOfSpend, sumOverSpan } from './plan-spend.ts'

/** How a programme does on some futures. Shares are from 0 to 1; money is pence over all the months. */
export interface PlanTried {
  /** Share of months, over all futures, in which there is a place for every child who needs one. */
  readonly certainty: number
  /** Children outside for want of a place, our own or booked, in an average month from that of the wish on, for each need. */
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
export const tryPlan = (question: PlanQuestion, futures: PlanFutures, programme: Programme): PlanTried =>
  planTrial(question, futures)(programme)

/** The same for many programmes: what does not depend on them is reckoned once. */
export function planTrial(question: PlanQuestion, futures: PlanFutures): (programme: Programme) => PlanTried {
  const asIs = childrenAsIs(question, futures)
  return programme => tried(question, futures, { programme, children: childrenUnder(question, futures, programme, asIs) }) // prettier-ignore
}

interface ToTry {
  readonly programme: Programme
  readonly children: readonly PlanChildren[]
}

function tried(question: PlanQuestion, futures: PlanFutures, { programme, children }: ToTry): PlanTried {
  const { months, wishes } = question
  const charge = capitalChargeOf(question, programme).reduce((a, b) => a + b, 0)
  const change = changeOfSpend(question, futures, programme, children)
  const { booked } = capacityOf(question, programme)
  return {
    certainty: certaintyOf(question, futures, programme),
    shortOnAverage: children.map((one, n) => meanWithout(one, booked[n]!, question)),
    inArea: inAreaOf(question, futures, { children, booked }),
    withinBudget: (wishes.budget?.years ?? []).map(year => {
      const before = sumOverSpan(futures.spend, months, year)
      const changed = sumOverSpan(change, months, year)
      return before.filter((pence, f) => pence + changed[f]! <= year.budgetInPence).length / futures.count
    }),
    extraCost: sumOverSpan(change, months, { firstMonth: 0, endMonth: months }).map(pence => pence + charge),
    capital: capitalOf(question, programme),
    fixedCost: fixedCostOf(question, programme).reduce((a, b) => a + b, 0),
  }
}

/** From which month on children without a place are counted. */
export const shortFrom = ({ wishes }: Pick<PlanQuestion, 'wishes'>): number =>
  wishes.short?.fromMonth ?? wishes.certainty?.fromMonth ?? wishes.inArea?.fromMonth ?? 0

function meanWithout({ waiting }: PlanChildren, booked: readonly number[], question: PlanQuestion): number {
  const { months } = question
  const from = shortFrom(question)
  let [sum, count] = [0, 0]
  for (let at = 0; at < waiting.length; at++) {
    if (at % months < from) continue
    sum += Math.max(waiting[at]! - booked[at % months]!, 0)
    count++
  }
  return count > 0 ? sum / count : 0
}

function certaintyOf(question: PlanQuestion, futures: PlanFutures, programme: Programme): number {
  const { months, wishes } = question
  const places = allPlaces(capacityOf(question, programme))
  const from = wishes.certainty?.fromMonth ?? 0
  let [enough, all] = [0, 0]
  for (let at = 0; at < futures.count * months; at++) {
    const month = at % months
    if (month < from) continue
    all++
    let isEnough = true
    for (let n = 0; n < places.length; n++) isEnough &&= futures.demand[n]![at]! <= places[n]![month]!
    if (isEnough) enough++
  }
  return all === 0 ? 1 : enough / all
}

interface ChildrenAndBooked {
  readonly children: readonly PlanChildren[]
  readonly booked: readonly (readonly number[])[]
}

function inAreaOf(
  { months, needs, wishes }: PlanQuestion,
  futures: PlanFutures,
  { children, booked }: ChildrenAndBooked,
): number | undefined {
  if (!futures.inArea) return undefined
  const from = wishes.inArea?.fromMonth ?? 0
  let [near, all] = [0, 0]
  for (let at = 0; at < futures.count * months; at++) {
    const month = at % months
    if (month < from) continue
    all += futures.inCare[at]!
    near += futures.inArea[at]!
    needs.forEach(({ ownInArea, outsideInArea }, n) => {
      const { before, waiting, spot } = children[n]!
      const fewer = before[at]! - waiting[at]!
      const inBooked = Math.max(Math.min(booked[n]![month]!, spot[at]! - fewer), 0)
      near += fewer * (ownInArea - outsideInArea) + inBooked * (1 - outsideInArea)
    })
  }
  return all === 0 ? undefined : near / all
}
