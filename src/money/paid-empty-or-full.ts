import type { ContractRow, Day, HomeCostRow, Kind } from '../care/index.ts'
import { weeklyFor, yearlyFor } from './accrue.ts'
import type { CostBook } from './book.ts'
import type { Dated } from './dated.ts'
import { inflated } from './inflate.ts'

/** A month, or the part of one that is priced: both days included. */
export interface Stretch {
  readonly first: Day
  readonly last: Day
}

/** The part of a stretch on which a dated row counts; its last day is before its first where there is none. */
const within = (row: Dated, { first, last }: Stretch): [Day, Day] => [
  Math.max(row.from, first),
  Math.min(row.to, last),
]

export const sumOf = <Row>(rows: readonly Row[], value: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + value(row), 0)

/** A home’s prices as they are on a day: they rise with those of its kind. @param since the day that they are of */
export function risenHome(
  row: HomeCostRow,
  { kind, since, to }: { readonly kind: Kind; readonly since: Day; readonly to: Day },
  { inflation }: Pick<CostBook, 'inflation'>,
): HomeCostRow {
  const rise = (pence: number) => inflated(pence, { kind, from: since, to }, inflation)
  return {
    ...row,
    yearlyFixedInPence: rise(row.yearlyFixedInPence),
    weeklyPerChildInPence: rise(row.weeklyPerChildInPence),
    weeklyAgencyPremiumInPence: rise(row.weeklyAgencyPremiumInPence),
  }
}

/** Pence of a stretch that homes cost whether anybody lives there or not. */
export const homesFixedInPence = (homes: readonly HomeCostRow[], stretch: Stretch): number =>
  sumOf(homes, row => yearlyFor(row.yearlyFixedInPence, ...within(row, stretch)))

/** Pence of a stretch that agency staff in homes cost more. */
export const agencyPremiumInPence = (homes: readonly HomeCostRow[], stretch: Stretch): number =>
  sumOf(homes, row => weeklyFor(row.weeklyAgencyPremiumInPence, ...within(row, stretch)))

/** Pence of a stretch that booked or retained places cost, used or not. */
export const bookedInPence = (contracts: readonly ContractRow[], stretch: Stretch): number =>
  sumOf(contracts, row => weeklyFor(row.places * row.weeklyRateInPence, ...within(row, stretch)))
