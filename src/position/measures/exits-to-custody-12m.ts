import type { ShareMeasure } from '../measure.ts'

const CODES = new Set(['E9'])

export const exitsToCustody12m: ShareMeasure = {
  shape: 'share',
  name: 'exits_to_custody_12m',
  label: 'Left care for custody',
  question: 'How many of those who left went to custody?',
  theme: 'leaving',
  definition: 'Of children who left care in the twelve months, those who were sentenced to custody.',
  numerator: 'E9',
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
