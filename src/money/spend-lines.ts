import { KIND_LABELS, type Kind } from '../care/index.ts'

/** What money is spent on, and what partners pay back (in minus). */
export const SPEND_PARTS = {
  care: 'Care bought or paid by the week',
  fixed: 'Own homes, paid empty or full',
  agency_staff: 'Agency staff in own homes: what they cost more',
  block: 'Block bookings, paid whether used or not',
  retainer: 'Retainers',
  notice: 'Weeks paid after children have left',
  one_off: 'Costs that come once (revenue)',
  staying_put: 'Staying Put after 18',
  education: 'Paid by education',
  health: 'Paid by health',
} as const
export type SpendPart = keyof typeof SPEND_PARTS

export const PARTNER_PARTS = ['education', 'health'] as const satisfies readonly SpendPart[]
export const isPaidByPartner = (part: SpendPart): boolean => part === 'education' || part === 'health'

/** One line of spend; all lines add up to what the authority pays. */
export interface SpendLine {
  /** undefined: not in care any more. */
  readonly kind: Kind | undefined
  readonly part: SpendPart
}

export const lineLabel = ({ kind, part }: SpendLine): string =>
  kind === undefined ? SPEND_PARTS[part] : `${KIND_LABELS[kind]}: ${SPEND_PARTS[part]}`

/** What spend is wanted: all that a sum may be taken over. */
export type LineFilter = (line: SpendLine) => boolean
export const allLines: LineFilter = () => true
/** Before what partners pay. */
export const grossLines: LineFilter = line => !isPaidByPartner(line.part)
