import type { ShareMeasure } from '../measure.ts'

const CODES = new Set(['E4A', 'E4B'])

export const exitsHome12m: ShareMeasure = {
  shape: 'share',
  name: 'exits_home_12m',
  label: 'Left care for home',
  question: 'How many of those who left went home?',
  theme: 'leaving',
  definition:
    'Of children who left care in the twelve months, those who returned to parents or relatives with parental responsibility, planned or not.',
  numerator: 'E4A, E4B',
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
