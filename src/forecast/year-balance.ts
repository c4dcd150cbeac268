import type { Day } from '../care/index.ts'
import { daysOf } from './drivers.ts'
import { flowsIn, valuesOf } from './flows.ts'
import type { Forecast } from './forecast.ts'

/** A year's account: who was in care, who came, who left, who is in care at its end. Expected figures are means over all futures. */
export interface YearBalance {
  readonly isCounted: boolean
  readonly to: Day
  readonly start: number
  readonly families: number
  readonly unaccompanied: number
  readonly leftBefore18: number
  readonly turned18: number
  readonly end: number
}

const MONTHS = 12

/** The last twelve months, and each whole twelve months ahead. Empty where not even a year of the past is known. */
export function yearBalances(forecast: Forecast): YearBalance[] {
  const valueOn = valuesOf(forecast)
  const [behind, ahead] = [daysOf(forecast.past), daysOf(forecast.rows)]
  if (behind.length < MONTHS) return []
  const years = [behind.slice(-MONTHS)]
  for (let first = 0; first + MONTHS <= ahead.length; first += MONTHS)
    years.push(ahead.slice(first, first + MONTHS))
  return years.map((days, year) => {
    const flows = flowsIn(valueOn, days)
    const leftBefore18 = flows.leftByBand.reduce((sum, left) => sum + left, 0)
    const end = valueOn('in_care', 'all', days.at(-1)!)
    const { families, unaccompanied, turned18 } = flows
    return {
      isCounted: year === 0,
      to: days.at(-1)!,
      start: end - families - unaccompanied + leftBefore18 + turned18,
      families,
      unaccompanied,
      leftBefore18,
      turned18,
      end,
    }
  })
}
