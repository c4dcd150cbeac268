import type { ShareMeasure } from '../measure.ts'

export const reEntries12m: ShareMeasure = {
  shape: 'share',
  name: 're_entries_12m',
  label: 'Came back into care',
  question: 'How many of those who came had been in care before?',
  theme: 'coming',
  definition:
    'Of children who came into care in the twelve months, those who had been in care before, as far as the returns tell.',
  numerator: 'In care before',
  denominator: 'Children who started to be looked after',
  exclusions: 'Care before the first return is not known.',
  source: 'Sufficiency',
  polarity: 'less is better',
  needs: [],
  months: 12,
  steadyAfter: 60,
  of: 'started',
  isCounted:
    ({ history: { children } }, cases) =>
    row =>
      cases.period[row]! > children.firstPeriod[cases.child[row]!]!,
}
