import type { ShareMeasure } from '../measure.ts'

const CODES = new Set(['E17'])

export const exitsStayingPut12m: ShareMeasure = {
  shape: 'share',
  name: 'exits_staying_put_12m',
  label: 'Stayed with their carers at 18',
  question: 'How many of those who left stayed with their carers at 18?',
  theme: 'leaving',
  definition:
    'Of children who left care in the twelve months, those who stayed with their carers after the 18th birthday.',
  numerator: 'E17',
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
