import { MONTHS_A_QUARTER } from './plan-limits.ts'
import type { PlanQuestion, Programme } from './plan-question.ts'

/** All that the limits allow, each as early as it can be ready; money for buildings goes to the first of the options first. */
export function everythingEarly({ options, months, capitalLimitInPence }: PlanQuestion): Programme {
  let capital = capitalLimitInPence ?? Infinity
  return options.map(({ firstMonth, perQuarter, inAll, capitalInPence }) => {
    const line = new Array<number>(months).fill(0)
    let left = inAll
    for (let month = firstMonth; month < months && left > 0; month += MONTHS_A_QUARTER) {
      const affordable = capitalInPence > 0 ? Math.floor(capital / capitalInPence) : Infinity
      const count = Math.min(perQuarter, left, affordable)
      line[month] = count
      left -= count
      capital -= count * capitalInPence
    }
    return line
  })
}
