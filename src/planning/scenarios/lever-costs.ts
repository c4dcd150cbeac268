import { OPEN, type Day, type Kind } from '../../care/index.ts'
import {
  childrenByKind,
  kindFuturesOf,
  strengthOn,
  type PastRow,
  type Prepared,
} from '../../forecast/index.ts'
import { isInForce, spendOf, type SpendPart } from '../../money/index.ts'
import { addedHomes, bookWithLevers, rateOf, type LeverTerms, type PriceTerms } from './lever-book.ts'
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
function stayingPutTerms(prepared: Prepared, terms: LeverTerms): StayingPutTerms {
  const { book, asAt } = terms
  const entered = book.stayingPut.find(row => isInForce(row, asAt))?.weeklyCostInPence
  const weeklyInPence = entered ?? rateOf('in_house_fostering', terms)
  return { share: shareWithOwnCarers(prepared), weeklyInPence, asAt }
}

/** One line of what the authority pays under some levers: whole pence, [run][month]. */
export interface LeverSpendLine {
  readonly kind: Kind | undefined
  /** `levers`: what they cost besides care, homes and bookings. */
  readonly part: SpendPart | 'levers'
  readonly pence: Float64Array
}

/** Care at the prices of the book, homes and bookings that the levers bring, and what the levers cost besides, line by line. */
export function spendLinesUnder(
  { prepared, past, runs, tallies }: FuturesToPrice,
  levers: readonly Lever[],
  priceTerms: PriceTerms,
): LeverSpendLine[] {
  const { asAt, supply } = priceTerms
  const terms: LeverTerms = { ...priceTerms, children: childrenByKind(prepared) }
  const futures = kindFuturesOf(prepared, { runs, tallies }, { asAt, past })
  const added = addedHomes(levers, terms, prepared)
  const spend = spendOf(futures, { book: bookWithLevers(levers, terms), supply, ...(added ? { added } : {}) })
  const lines = spend.lines.map(({ kind, part }, line): LeverSpendLine => {
    const factors = Float64Array.from(prepared.monthEnds, day =>
      kind === undefined || !WITH_FEES.includes(part) ? 1 : feeFactor(levers, kind, day, asAt),
    )
    const pence = spend.pence[line]!
    return { kind, part, pence: pence.map((value, at) => Math.round(value * factors[at % prepared.months]!)) }
  })
  if (levers.length === 0) return lines
  const { revenue } = spendOfLevers(levers, futures)
  const besides = Float64Array.from(
    { length: runs * prepared.months },
    (_, at) => revenue[at % prepared.months]!,
  )
  const staying = levers
    .filter(one => one.lever === 'staying_put')
    .map((lever): LeverSpendLine => ({ kind: undefined, part: 'staying_put', pence: stayingPutSpend(lever, futures, stayingPutTerms(prepared, terms)) })) // prettier-ignore
  return [...lines, { kind: undefined, part: 'levers', pence: besides }, ...staying]
}

/** What the authority pays in each future and month under some levers: whole pence, [run][month]; the sum of the lines. */
export function priceFutures(
  futures: FuturesToPrice,
  levers: readonly Lever[],
  terms: PriceTerms,
): Float64Array {
  const pence = new Float64Array(futures.runs * futures.prepared.months)
  for (const line of spendLinesUnder(futures, levers, terms))
    for (let at = 0; at < pence.length; at++) pence[at]! += line.pence[at]!
  return pence
}
