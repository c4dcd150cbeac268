import type { Day } from '../../care/index.ts'
import { bookedInPence, homesFixedInPence, risenHome, stretchesOf } from '../../money/index.ts'
import { blockOf, homeCostsOf, type LeverTerms } from './lever-book.ts'
import { carerStepsOfLever, stepsOfLever } from './lever-changes.ts'
import { spendOfLever, type PricedMonths } from './lever-spend.ts'
import type { Lever } from './lever.ts'

/** Pence of each month that the places of a lever cost whether used or not: the sums that a scenario’s spend has of it. */
export function leverFixedByMonth(lever: Lever, terms: LeverTerms, months: PricedMonths): number[] {
  const { revenue } = spendOfLever(lever, months)
  const homes = lever.lever === 'open_home' ? homeCostsOf(lever, terms) : []
  const blocks = lever.lever === 'block_book' ? [blockOf(lever, terms)] : []
  return stretchesOf(months).map((stretch, month) => {
    const risen = homes.map(row => risenHome(row, { kind: row.kind, since: terms.asAt, to: stretch.first }, terms.book)) // prettier-ignore
    return homesFixedInPence(risen, stretch) + bookedInPence(blocks, stretch) + revenue[month]!
  })
}

/** Places that a lever has brought by the end of a day: own ones, or booked ones. Its day is taken as sure. */
export function leverPlacesOn(lever: Lever, day: Day): number {
  if (lever.lever === 'block_book') return lever.from <= day && day < lever.until ? lever.number : 0
  const steps = lever.lever === 'approve_carers' ? carerStepsOfLever(lever) : stepsOfLever(lever)
  return steps.reduce((sum, { after, places }) => sum + (lever.from + after <= day ? places : 0), 0)
}
