import { addMonths, type Day } from '../care/index.ts'
import type { History } from '../history/index.ts'

/** A figure, or a way to divide figures, that leans to one side while the returns are young. */
interface Steadying {
  readonly steadyAfter?: number
}

/** First day on which a figure can be compared over time; undefined where it always can. */
export const steadyFrom = ({ steadyAfter }: Steadying, { firstDay }: History): Day | undefined =>
  steadyAfter === undefined ? undefined : addMonths(firstDay, steadyAfter) - 1

/** Whether what came before the first return no longer sways a figure of a day. */
export function isSteadyOn(figure: Steadying, history: History, day: Day): boolean {
  const from = steadyFrom(figure, history)
  return from === undefined || day >= from
}
