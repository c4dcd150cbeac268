import { WHOLE } from './year.ts'

/** Helping children to live with their families again. */
export interface Reunification {
  readonly children: number
  readonly weeklyInPence: number
  /** Weeks of care that each child who stays at home would still have had. */
  readonly weeksAvoided: number
  readonly chanceOfReturnInHundredths: number
  readonly supportInPence: number
  /** What one return to care costs, all in. */
  readonly returnInPence: number
}

export interface ReunificationResult {
  readonly avoidedInPence: number
  readonly supportInPence: number
  readonly returnsInPence: number
  /** In minus: a cost. */
  readonly netInPence: number
  readonly netPerChildInPence: number
  /** Chance of return at which it saves nothing. */
  readonly breakEvenChanceInHundredths: number
}

/**
 * `net = weekly rate × weeks avoided × (1 − chance of return) − support − chance of return × cost of a return`, for each
 * child. That money is saved is no reason to send a child home.
 */
export function reunification(given: Reunification): ReunificationResult {
  const { children, weeklyInPence, weeksAvoided, chanceOfReturnInHundredths: chance, supportInPence, returnInPence } = given // prettier-ignore
  const care = children * weeklyInPence * weeksAvoided
  const avoided = Math.round((care * (WHOLE - chance)) / WHOLE)
  const support = children * supportInPence
  const returns = Math.round((children * returnInPence * chance) / WHOLE)
  const net = avoided - support - returns
  const lost = weeklyInPence * weeksAvoided + returnInPence
  return {
    avoidedInPence: avoided,
    supportInPence: support,
    returnsInPence: returns,
    netInPence: net,
    netPerChildInPence: children > 0 ? Math.round(net / children) : 0,
    breakEvenChanceInHundredths:
      lost > 0 ? Math.round(((weeklyInPence * weeksAvoided - supportInPence) * WHOLE) / lost) : 0,
  }
}
