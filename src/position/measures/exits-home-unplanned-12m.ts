import type { ShareMeasure } from '../measure.ts'

const CODES = new Set(['E4B'])

export const exitsHomeUnplanned12m: ShareMeasure = {
  shape: 'share',
  name: 'exits_home_unplanned_12m',
  label: 'Left care for home, unplanned',
  question: 'How many of those who left went home unplanned?',
  theme: 'leaving',
  definition:
    'Of children who left care in the twelve months, those who returned home when that was not the plan.',
  numerator: 'E4B',
  denominator: 'Children who ceased to be looked after',
  exclusions: '',
  source: 'Department for Education, Children looked after in England',
  polarity: 'less is better',
  needs: [],
  months: 12,
  of: 'ceased',
  isCounted:
    ({ history }, cases) =>
    row =>
      CODES.has(history.periods.exitCode[cases.period[row]!]!),
}
