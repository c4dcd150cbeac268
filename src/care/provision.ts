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
  /** Of the places, how many have the staff for a child; left out: all. */
  readonly staffed?: number | undefined
  /** The first day on which all have; OPEN or left out: as they are. */
  readonly staffedFrom?: Day | undefined
  /** Places that cannot be used, and why; from `unavailableUntil` on they can again (left out: until further notice). */
  readonly unavailable?: number | undefined
  readonly whyUnavailable?: string | undefined
  readonly unavailableUntil?: Day | undefined
  /** Places held for a child who is to come, or to stay put; until a day. */
  readonly held?: number | undefined
  readonly heldUntil?: Day | undefined
  /** Places in which other authorities' children live. */
  readonly usedByOthers?: number | undefined
  /** How far a planned home has come. */
  readonly stage?: ProvisionStage | undefined
  /** 8 openings in 10 fall between these; left out: the day is sure. */
  readonly earliest?: Day | undefined
  readonly latest?: Day | undefined
  /** Days after opening in which the places fill up one after another; left out: ready in full at once. */
  readonly rampDays?: number | undefined
  /** Carer households behind the places. */
  readonly households?: number | undefined
  readonly postcode?: string | undefined
  /** Whether it is in the authority's area, where someone states it; left out: as its postcode says. */
  readonly isInArea?: boolean | undefined
  readonly urn?: string | undefined
}

/** How far a planned home, or group of carers, has come; later stages slip less. */
export const PROVISION_STAGES = ['idea', 'agreed', 'site', 'building', 'registering', 'ready'] as const
export type ProvisionStage = (typeof PROVISION_STAGES)[number]

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
