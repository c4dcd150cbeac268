import type { Day } from '../../care/index.ts'
import { leverFixedByMonth, leverPlacesOn, type LeverTerms } from '../scenarios/index.ts'
import type { PlanOpenings, PlanOption } from './plan-question.ts'
import { leversOf } from './programme-levers.ts'

interface MonthsAhead {
  readonly asAt: Day
  readonly monthEnds: readonly Day[]
}

export const monthStartsOf = ({ asAt, monthEnds }: MonthsAhead): Day[] =>
  monthEnds.map((_, month) => (monthEnds[month - 1] ?? asAt) + 1)

/** Places of one of each option at each month’s end, opened in each month: as the scenario’s levers bring them. */
export function openedPlaces(options: readonly PlanOption[], ahead: MonthsAhead): PlanOpenings['places'] {
  return eachOpening(options, ahead, levers =>
    ahead.monthEnds.map(end => levers.reduce((sum, lever) => sum + leverPlacesOn(lever, end), 0)),
  )
}

/** What one of each option brings and costs, opened in each month: the same sums as in a scenario’s spend. */
export const planOpenings = (
  options: readonly PlanOption[],
  ahead: MonthsAhead,
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
  ahead: MonthsAhead,
  find: (levers: ReturnType<typeof leversOf>) => Found,
): Found[][] {
  const starts = monthStartsOf(ahead)
  return options.map(
    option =>
    starts.map((_, opened) => find(leversOf([option], [starts.map((__, month) => (month === opened ? 1 : 0))], starts))), // prettier-ignore
  )
}
