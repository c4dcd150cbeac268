import type { ShareMeasure } from '../measure.ts'

const CODES = new Set(['E3'])

export const exitsOtherAuthority12m: ShareMeasure = {
  shape: 'share',
  name: 'exits_other_authority_12m',
  label: 'Left to the care of another authority',
  question: 'How many of those who left are now in the care of another authority?',
  theme: 'leaving',
  definition:
    'Of children who left care in the twelve months, those whose care was taken over by another authority.',
  numerator: 'E3',
  denominator: 'Children who ceased to be looked after',
  exclusions: '',
  source: 'Department for Education, Children looked after in England',
  polarity: 'neither',
  needs: [],
  months: 12,
  of: 'ceased',
  isCounted:
    ({ history }, cases) =>
    row =>
      CODES.has(history.periods.exitCode[cases.period[row]!]!),
}
