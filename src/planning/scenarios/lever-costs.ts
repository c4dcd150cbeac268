import { OPEN, type Day, type Kind } from '../../care/index.ts'
import { kindFuturesOf, strengthOn, type PastRow, type Prepared } from '../../forecast/index.ts'
import { isInForce, spendOf, type SpendPart } from '../../money/index.ts'
import { addedHomes, bookWithLevers, rateOf, type PriceTerms } from './lever-book.ts'
import { spendOfLevers } from './lever-spend.ts'
import { shareWithOwnCarers, stayingPutSpend, type StayingPutTerms } from './lever-staying-put.ts'
import type { Lever } from './lever.ts'

/** What fees are a part of. Booked and retained places keep their contract’s price, partners the share that they agreed. */
const WITH_FEES: readonly SpendPart[] = ['care', 'fixed', 'agency_staff', 'notice']

/** What is left to the council of the fees of a kind in a month: fees that change, and what partners pay more of them. */
function feeFactor(levers: readonly Lever[], kind: Kind, day: number, asAt: Day): number {
  return levers
    .filter(lever => (lever.lever === 'change_fee' || lever.lever === 'joint_funding') && lever.kind === kind)
    .reduce((factor, { lever, number, from, by, until }) => {
      const ramp = { from: from - asAt, full: by - asAt, until: until >= OPEN ? Infinity : until - asAt }
      const sign = lever === 'joint_funding' ? -1 : 1
      return factor * (1 + ((sign * number) / 100) * strengthOn(ramp, day))
    }, 1)
}

export interface FuturesToPrice {
  readonly prepared: Prepared
  readonly past: readonly PastRow[]
  readonly runs: number
  readonly tallies: Int32Array
}

/** What one who stays put costs a week, where a lever does not say: as entered, else as with our own carers now. */
function stayingPutTerms(prepared: Prepared, terms: PriceTerms): StayingPutTerms {
  const { book, asAt } = terms
  const entered = book.stayingPut.find(row => isInForce(row, asAt))?.weeklyCostInPence
  const weeklyInPence = entered ?? rateOf('in_house_fostering', terms)
  return { share: shareWithOwnCarers(prepared), weeklyInPence, asAt }
}

/**
 * What the authority pays in each future and month under some levers: whole pence, [run][month]. Care at the prices of the
 * book, homes and bookings that the levers bring, and what the levers cost besides.
 */
export function priceFutures(
  { prepared, past, runs, tallies }: FuturesToPrice,
  levers: readonly Lever[],
  terms: PriceTerms,
): Float64Array {
  const { asAt, supply } = terms
  const futures = kindFuturesOf(prepared, { runs, tallies }, { asAt, past })
  const added = addedHomes(levers, terms, prepared)
  const spend = spendOf(futures, {
    book: bookWithLevers(levers, terms),
    supply,
    ...(added ? { added } : {}),
  })
  const pence = new Float64Array(runs * prepared.months)
  spend.lines.forEach(({ kind, part }, line) => {
    const column = spend.pence[line]!
    const factors = Float64Array.from(prepared.monthEnds, day =>
      kind === undefined || !WITH_FEES.includes(part) ? 1 : feeFactor(levers, kind, day, asAt),
    )
    column.forEach((value, at) => (pence[at]! += Math.round(value * factors[at % prepared.months]!)))
  })
  const { revenue } = spendOfLevers(levers, futures)
  for (let at = 0; at < pence.length; at++) pence[at]! += revenue[at % prepared.months]!
  for (const lever of levers.filter(one => one.lever === 'staying_put')) {
    const more = stayingPutSpend(lever, futures, stayingPutTerms(prepared, terms))
    for (let at = 0; at < pence.length; at++) pence[at]! += more[at]!
  }
  return pence
}
