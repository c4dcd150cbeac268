import { sumOverMonths } from '../../money/index.ts'
import { capacityOf, fixedCostOf } from './capacity.ts'
import { bookedInUse, childrenUnder, fewerOverMonth, type PlanChildren } from './plan-children.ts'
import { dearerOutside, savedByBooked } from './plan-prices.ts'
import type { BudgetYear, PlanFutures, PlanQuestion, Programme } from './plan-question.ts'

/** Some months: from one, to one (exclusive). */
export type MonthSpan = Pick<BudgetYear, 'firstMonth' | 'endMonth'>

/**
 * What a programme changes in each future and month, in pence: [future × month], buildings apart. Fewer children outside, booked
 * places used in place of those bought by the week, and what homes, carers and bookings cost used or not.
 */
export function changeOfSpend(
  question: PlanQuestion,
  futures: PlanFutures,
  programme: Programme,
  children: readonly PlanChildren[] = childrenUnder(question, futures, programme),
): Float64Array {
  // prettier-ignore
  const { months, needs, weeks } = question
  const { booked } = capacityOf(question, programme)
  const fixed = fixedCostOf(question, programme)
  const change = Float64Array.from({ length: futures.count * months }, (_, at) => fixed[at % months]!)
  needs.forEach((_, n) => {
    for (let month = 0; month < months; month++) {
      const dearer = dearerOutside(question, n, month) * weeks[month]!
      const beds = booked[n]![month]!
      const saved = savedByBooked(question, n, month) * weeks[month]!
      for (let at = month; at < change.length; at += months)
        change[at]! -=
          fewerOverMonth(children[n]!, at, months) * dearer +
          (beds > 0 ? bookedInUse(children[n]!, beds, at, months) * saved : 0)
    }
  })
  return change
}

/** Sums of [future × month] over a span, one a future. */
export function sumOverSpan(
  column: Float64Array,
  months: number,
  { firstMonth, endMonth }: MonthSpan,
): Float64Array {
  // prettier-ignore
  return sumOverMonths(column, { runs: column.length / months, months, from: firstMonth, to: endMonth })
}

/** Spend of each future in a year under a programme, in pence: as things are, and what the programme changes. */
export function spendInYear(
  question: PlanQuestion,
  futures: PlanFutures,
  programme: Programme,
  span: MonthSpan,
): Float64Array {
  const before = sumOverSpan(futures.spend, question.months, span)
  const change = sumOverSpan(changeOfSpend(question, futures, programme), question.months, span)
  return before.map((pence, f) => pence + change[f]!)
}
