import type { Day } from './day.ts'
import type { Kind } from './kind.ts'

export type ProvisionStatus = 'open' | 'planned'

/** A row of `provision.csv`: places of one provision, over some time. */
export interface ProvisionRow {
  readonly provision: string
  readonly kind: Kind
  readonly places: number
  readonly openFrom: Day
  /** OPEN where it does not close. The day named is the first on which the places are gone. */
  readonly openTo: Day
  readonly status: ProvisionStatus
}

/** A row of `fees.csv`. */
export interface FeeRow {
  readonly kind: Kind
  /** Whole pence a week. */
  readonly weeklyFeeInPence: number
  /** NO_DAY: since ever. */
  readonly from: Day
  /** OPEN: no end. After the last `to` the last fee stands. */
  readonly to: Day
}

/** `as-is` counts rows with status open; `planned` counts planned rows too, from their date. */
export type SupplyMode = 'as-is' | 'planned'
