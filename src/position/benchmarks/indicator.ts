import type { Polarity } from '../measure.ts'
import type { PublishedReading } from './reading.ts'

/** What the figures of an indicator are counted in. */
export type IndicatorUnit = 'per 10,000' | '%' | '£ a week' | 'cases' | 'score' | 'grade'

export const INDICATOR_THEMES = [
  'How many',
  'Stability',
  'Near home',
  'Kinds of home',
  'Leaving care',
  'Health',
  'Social workers',
  'Spend',
  'Inspection',
] as const
export type IndicatorTheme = (typeof INDICATOR_THEMES)[number]

/** Why the authority's own figure and the published one need not be the same. */
export const DIFFERENCE_REASONS = {
  once_a_year:
    'The Department counts each child once a year, at the first start or the last end of it, as our measure does; but only what the return held when it closed.',
  corrections:
    'Records corrected after the return closed are in ours and not yet in theirs. The Department revises earlier years with each edition; the edition is named beside the figure.',
  unknown_distance:
    'Ours are worked out from the postcodes in the return and the directory that is kept here. A postcode that one side does not know counts there as not known.',
  unknown_place:
    'Ours leaves out placements whose postcode is not known to the directory that is kept here; the Department places all of them.',
  same_carer:
    'The Department joins a change of placement with the same carer; so do we, by the reason for the new episode (T and U). A wrong reason counts on one side only.',
  provider_codes:
    'Ours counts the provider codes that this authority calls its own; the Department counts PR1 alone. A trust that runs an authority’s homes may be coded otherwise.',
  population:
    'Both are divided by the mid-year estimate of the year before. The ONS revises its estimates: an edition published earlier rests on an earlier one.',
} as const
export type DifferenceReason = keyof typeof DIFFERENCE_REASONS

/** The measure of our own library that counts the same. */
export interface OwnMatch {
  readonly measure: string
  /** What its value is multiplied by: 100 for a share that is published in per cent. */
  readonly times: 1 | 100
  readonly differs: readonly DifferenceReason[]
}

/** Something that authorities are compared by. A new one is a file in `indicators/` and a line in its `index.ts`. */
export interface Indicator {
  /** Name in addresses and files. */
  readonly id: string
  readonly title: string
  /** What its page asks. */
  readonly question: string
  readonly theme: IndicatorTheme
  readonly definition: string
  /** What the figure cannot say. */
  readonly caveat: string
  readonly polarity: Polarity
  readonly unit: IndicatorUnit
  readonly decimals: 0 | 1 | 2
  /** Where the published figure is. */
  readonly reading: PublishedReading
  readonly own?: OwnMatch
}
