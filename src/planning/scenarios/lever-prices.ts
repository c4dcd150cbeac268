import type { LeverCode } from './lever.ts'

/** What one price of a lever is paid for. */
export type PaidFor = 'place' | 'household' | 'child' | 'young person' | 'home' | 'all of it'

/** How a lever is paid for besides what care costs, and what stands where nothing is entered. */
export interface LeverPrices {
  readonly weekly?: LeverPrice
  readonly once?: LeverPrice
  readonly capital?: LeverPrice
}

export interface LeverPrice {
  readonly per: PaidFor
  /** Whole pence where the field is blank; undefined: worked out from the cost book. */
  readonly whenBlankInPence: number | undefined
  /** Where what stands in a blank comes from. */
  readonly source: string
}

const POUND = 100
const NOTHING = 'nothing, unless it is entered'
const nothingFor = (per: PaidFor): LeverPrice => ({ per, whenBlankInPence: 0, source: NOTHING })
const SERVICE: LeverPrices = { weekly: nothingFor('all of it'), once: nothingFor('all of it') }
const BUILDING = nothingFor('home')

/**
 * Prices of levers. What stands in a blank is an assumption and is called so wherever it counts: support of £7,857 for each
 * child who goes home (NSPCC and University of Sussex, 2024), £220 a week for a special guardian (usual range £150 to £300).
 */
export const LEVER_PRICES: Readonly<Record<LeverCode, LeverPrices>> = {
  open_home: {
    weekly: { per: 'place', whenBlankInPence: undefined, source: 'as a place in our own homes costs now' },
    once: nothingFor('home'),
    capital: BUILDING,
  },
  close_home: { once: nothingFor('home') },
  approve_carers: {
    weekly: nothingFor('household'),
    once: nothingFor('household'),
    capital: nothingFor('household'),
  },
  block_book: {
    weekly: { per: 'place', whenBlankInPence: undefined, source: 'the price of a week bought by the week' },
  },
  change_entries: SERVICE,
  change_unaccompanied_entries: SERVICE,
  go_home: {
    once: {
      per: 'child',
      whenBlankInPence: 7_857 * POUND,
      source: 'an assumption: support of £7,857 for each child (NSPCC and University of Sussex, 2024)',
    },
  },
  special_guardianship: {
    weekly: {
      per: 'child',
      whenBlankInPence: 220 * POUND,
      source: 'an assumption: an allowance of £220 a week for each child',
    },
    once: nothingFor('child'),
  },
  bring_back: { once: nothingFor('child') },
  step_down: { once: nothingFor('child') },
  change_need: SERVICE,
  more_kinship: SERVICE,
  fewer_moves: SERVICE,
  better_matching: SERVICE,
  staying_put: {
    weekly: {
      per: 'young person',
      whenBlankInPence: undefined,
      source: 'as Staying Put costs now, or else an assumption: what our own foster carers cost',
    },
  },
  change_fee: {},
  joint_funding: {},
  linked_saving: {},
}
