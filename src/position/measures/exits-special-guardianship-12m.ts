import type { ShareMeasure } from '../measure.ts'

const CODES = new Set(['E45', 'E46', 'E47', 'E48'])

export const exitsSpecialGuardianship12m: ShareMeasure = {
  shape: 'share',
  name: 'exits_special_guardianship_12m',
  label: 'Left care by special guardianship',
  question: 'How many of those who left did so with a special guardian?',
  theme: 'leaving',
  definition:
    'Of children who left care in the twelve months, those who left under a special guardianship order.',
  numerator: 'E45 to E48',
  denominator: 'Children who ceased to be looked after',
  exclusions: '',
  source: 'Department for Education, Children looked after in England',
  polarity: 'more is better',
  needs: [],
  months: 12,
  of: 'ceased',
  isCounted:
    ({ history }, cases) =>
    row =>
      CODES.has(history.periods.exitCode[cases.period[row]!]!),
}
