import { fixedWeekly } from './plan-prices.ts'
import type { PlanOption, PlanQuestion, Programme } from './plan-question.ts'

/** Places that one of an option has ready in a month, opened in another. */
export function placesSince(option: PlanOption, openedIn: number, month: number): number {
  if (month < openedIn) return 0
  const { placesByMonth } = option
  return placesByMonth[Math.min(month - openedIn, placesByMonth.length - 1)] ?? 0
}

/** Places of each need in each month under a programme: [need][month]. */
export function capacityOf(question: PlanQuestion, programme: Programme): number[][] {
  return question.needs.map(need =>
    need.places.map((places, month) =>
      question.options.reduce((sum, option, o) => {
        if (option.kind !== need.kind) return sum
        return programme[o]!.reduce((all, n, opened) => all + n * placesSince(option, opened, month), sum)
      }, places),
    ),
  )
}

/** Pence that the programme's own homes, carers and bookings cost in each month, empty or full. */
export const fixedCostOf = (question: PlanQuestion, programme: Programme): number[] =>
  monthly(question, programme, (o, month) => fixedWeekly(question, o, month) * question.weeks[month]!)

/** Pence of capital that fall to each month when buildings are paid for over `capitalYears`. */
export const capitalChargeOf = (question: PlanQuestion, programme: Programme): number[] =>
  monthly(
    question,
    programme,
    o => question.options[o]!.capitalInPence / (question.capitalYears * MONTHS_A_YEAR),
  )

/** Cash for buildings, in all. */
export const capitalOf = ({ options }: PlanQuestion, programme: Programme): number =>
  options.reduce(
    (sum, option, o) => sum + option.capitalInPence * programme[o]!.reduce((a, b) => a + b, 0),
    0,
  )

export const MONTHS_A_YEAR = 12

function monthly(
  { options, weeks }: PlanQuestion,
  programme: Programme,
  cost: (option: number, month: number) => number,
): number[] {
  const open = options.map(() => 0)
  return weeks.map((_, month) =>
    options.reduce((sum, __, o) => {
      open[o]! += programme[o]![month]!
      return sum + open[o]! * cost(o, month)
    }, 0),
  )
}
