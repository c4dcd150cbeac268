import type { ShareMeasure } from '../measure.ts'

const CODES = new Set(['E41'])

export const exitsArrangementsOrder12m: ShareMeasure = {
  shape: 'share',
  name: 'exits_arrangements_order_12m',
  label: 'Left care with a child arrangements order',
  question: 'How many of those who left did so with a child arrangements order?',
  theme: 'leaving',
  definition:
    'Of children who left care in the twelve months, those who left with a residence or child arrangements order.',
  numerator: 'E41',
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
