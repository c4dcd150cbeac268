import type { Finding, Severity } from '../care/index.ts'

/** What became of the row: mended and used, not used, or kept out of the counts because the law says so. */
export type RepairEffect = 'mended' | 'set aside' | 'not counted'

export interface RepairMeaning {
  readonly effect: RepairEffect
  readonly severity: Severity
  /** What the rule does, for the list of rules and the data-quality screen. */
  readonly meaning: string
}

/** Every rule by which a history mends the returns or sets a row aside. */
// prettier-ignore
export const REPAIR_RULES = {
  'repair-no-child': { effect: 'set aside', severity: 'error', meaning: 'An episode names no child.' },
  'repair-no-start': { effect: 'set aside', severity: 'error', meaning: 'The day on which an episode begins is blank or no date, and nothing tells it.' },
  'repair-begins-after-return': { effect: 'set aside', severity: 'error', meaning: 'An episode begins after the last day that its return covers.' },
  'repair-contradicted': { effect: 'set aside', severity: 'warning', meaning: 'A later return tells the same days otherwise: the later return stands.' },
  'repair-duplicate-row': { effect: 'set aside', severity: 'warning', meaning: 'The same episode is in one return twice: counted once.' },
  'repair-two-rows-one-start': { effect: 'set aside', severity: 'warning', meaning: 'Two different episodes of a child begin on one day in one return: the one that tells more stands.' },
  'repair-same-day': { effect: 'set aside', severity: 'warning', meaning: 'An episode ends on the day it begins: no night in care.' },
  'repair-after-eighteen': { effect: 'not counted', severity: 'note', meaning: 'An episode begins on or after the 18th birthday.' },
  'repair-date-swapped': { effect: 'mended', severity: 'warning', meaning: 'Day and month were exchanged.' },
  'repair-impossible-date': { effect: 'mended', severity: 'warning', meaning: 'A date that the calendar does not have (31 February): the month’s last day, or the day of the next episode.' },
  'repair-ends-before-start': { effect: 'mended', severity: 'warning', meaning: 'An episode ends before it begins: the next episode’s first day, or our best estimate.' },
  'repair-ends-after-return': { effect: 'mended', severity: 'warning', meaning: 'An episode ends after its return does: read as still open.' },
  'repair-end-from-next': { effect: 'mended', severity: 'warning', meaning: 'An episode without a usable end is followed by another: it ends as that begins.' },
  'repair-two-open': { effect: 'mended', severity: 'warning', meaning: 'A period of care without an end is followed by a new one: it ends before that begins.' },
  'repair-overlap': { effect: 'mended', severity: 'warning', meaning: 'Two episodes of a child overlap: the first ends as the second begins.' },
  'repair-gap': { effect: 'mended', severity: 'warning', meaning: 'X1 says that another episode follows at once, and it follows later: the first lasts until then.' },
  'repair-carries-on': { effect: 'mended', severity: 'warning', meaning: 'Two episodes meet on one day, and REC or RNE says that they do not belong together: they do.' },
  'repair-exit-unknown': { effect: 'mended', severity: 'warning', meaning: 'A child left care, and the reason is blank, unknown or X1: destination unknown.' },
  'repair-start-without-s': { effect: 'mended', severity: 'warning', meaning: 'A child came into care, and the episode does not say S: read as a new period, its true start unknown.' },
  'repair-reason-without-end': { effect: 'mended', severity: 'warning', meaning: 'An episode gives a reason for ending and no end: read as open.' },
  'repair-next-missing': { effect: 'mended', severity: 'warning', meaning: 'The newest return’s last episode says X1 and none follows: still in care, in the same home.' },
  'repair-vanished': { effect: 'mended', severity: 'warning', meaning: 'In care when a return ended, in no later return: closed on the likeliest day, destination unknown.' },
  'repair-many-vanished': { effect: 'mended', severity: 'warning', meaning: 'More than 5 % of the children in care, and 20 or more, are missing from the next return: it may not be whole.' },
  'repair-came-of-age': { effect: 'mended', severity: 'warning', meaning: 'In care past the 18th birthday: counted until that day.' },
  'repair-home-from-earlier-return': { effect: 'mended', severity: 'warning', meaning: 'PLACE or provider is blank or unknown: taken from the same episode in an earlier return.' },
  'repair-home-from-other-rows': { effect: 'mended', severity: 'warning', meaning: 'PLACE or provider is blank or unknown: taken from the row beside it, or from other rows with the same Ofsted number.' },
  'repair-home-unknown': { effect: 'mended', severity: 'error', meaning: 'PLACE or provider is blank or unknown, and nothing tells it: counted as other, or as not our own.' },
  'repair-birth-varies': { effect: 'mended', severity: 'warning', meaning: 'The returns give a child several days of birth: the most frequent stands; for an unaccompanied child the latest.' },
  'repair-birth-swapped': { effect: 'mended', severity: 'warning', meaning: 'Born after coming into care as written: day and month were exchanged.' },
  'repair-birth-after-start': { effect: 'mended', severity: 'error', meaning: 'Born after coming into care: counted as under 1 until then.' },
  'repair-birth-assumed': { effect: 'mended', severity: 'error', meaning: 'No return gives a day of birth: the median age at entry is assumed.' },
} as const satisfies Readonly<Record<string, RepairMeaning>>

export type RepairRule = keyof typeof REPAIR_RULES

/** A finding of one of the rules above, with the rule's severity. */
export const repairFinding = (
  where: Omit<Finding, 'rule' | 'severity' | 'message'>,
  rule: RepairRule,
  message: string,
): Finding => ({ ...where, rule, severity: REPAIR_RULES[rule].severity, message })
