import type { ShareMeasure } from '../measure.ts'

const CODES = new Set(['E5', 'E6'])

export const exitsIndependence12m: ShareMeasure = {
  shape: 'share',
  name: 'exits_independence_12m',
  label: 'Left care to live on their own',
  question: 'How many of those who left went to live on their own?',
  theme: 'leaving',
  definition:
    'Of children who left care in the twelve months, those who moved into independent living, with or without support.',
  numerator: 'E5, E6',
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
