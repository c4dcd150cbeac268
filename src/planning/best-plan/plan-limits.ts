import { capitalOf } from './capacity.ts'
import type { PlanQuestion, Programme } from './plan-question.ts'

export const MONTHS_A_QUARTER = 3

/** Whether one more opening in a month leaves each quarter that holds the month within its limit. */
export function hasRoom(line: readonly number[], month: number, perQuarter: number): boolean {
  for (let from = Math.max(month - MONTHS_A_QUARTER + 1, 0); from <= month; from++)
    if (line.slice(from, from + MONTHS_A_QUARTER).reduce((a, b) => a + b, 0) + 1 > perQuarter) return false
  return true
}

/** The most that opens in any three months. */
export const mostInAQuarter = (line: readonly number[]): number =>
  line.reduce((most, _, from) => Math.max(most, line.slice(from, from + MONTHS_A_QUARTER).reduce((a, b) => a + b, 0)), 0) // prettier-ignore

/** Whether a programme opens no more, no sooner and no dearer than is allowed. */
export function isWithinLimits(
  question: Pick<PlanQuestion, 'options' | 'capitalLimitInPence'>,
  programme: Programme,
): boolean {
  const { options, capitalLimitInPence } = question
  if (capitalLimitInPence !== undefined && capitalOf(question, programme) > capitalLimitInPence) return false // prettier-ignore
  return options.every(({ inAll, perQuarter, firstMonth }, o) => {
    const line = programme[o]!
    const isSoon = line.some((n, month) => n > 0 && month < firstMonth)
    return !isSoon && line.reduce((a, b) => a + b, 0) <= inAll && mostInAQuarter(line) <= perQuarter // prettier-ignore
  })
}
