import type { Day } from '../../care/index.ts'
import { stretchesOf } from '../../money/index.ts'
import { leverFixedByMonth, leverPlacesOn, type LeverTerms, type PricedMonths } from '../scenarios/index.ts'
import type { PlanOpenings, PlanOption } from './plan-question.ts'
import { leversOf } from './programme-levers.ts'

export const monthStartsOf = (ahead: PricedMonths): Day[] => stretchesOf(ahead).map(({ first }) => first)

/** Places of one of each option at each month’s end, opened in each month: as the scenario’s levers bring them. */
export function openedPlaces(options: readonly PlanOption[], ahead: PricedMonths): PlanOpenings['places'] {
  return eachOpening(options, ahead, levers =>
    ahead.monthEnds.map(end => levers.reduce((sum, lever) => sum + leverPlacesOn(lever, end), 0)),
  )
}

/** What one of each option brings and costs, opened in each month: the same sums as in a scenario’s spend. */
export const planOpenings = (
  options: readonly PlanOption[],
  ahead: PricedMonths,
  terms: LeverTerms,
): PlanOpenings => ({
  places: openedPlaces(options, ahead),
  pence: eachOpening(options, ahead, levers => {
    const each = levers.map(lever => leverFixedByMonth(lever, terms, ahead))
    return ahead.monthEnds.map((_, month) => each.reduce((sum, one) => sum + one[month]!, 0))
  }),
})

function eachOpening<Found>(
  options: readonly PlanOption[],
  ahead: PricedMonths,
  find: (levers: ReturnType<typeof leversOf>) => Found,
): Found[][] {
  const starts = monthStartsOf(ahead)
  return options.map(
    option =>
    starts.map((_, opened) => find(leversOf([option], [starts.map((__, month) => (month === opened ? 1 : 0))], starts))), // prettier-ignore
  )
}
