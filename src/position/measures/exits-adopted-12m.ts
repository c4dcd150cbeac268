import type { ShareMeasure } from '../measure.ts'

const CODES = new Set(['E11', 'E12'])

export const exitsAdopted12m: ShareMeasure = {
  shape: 'share',
  name: 'exits_adopted_12m',
  label: 'Left care by adoption',
  question: 'How many of those who left were adopted?',
  theme: 'leaving',
  definition: 'Of children who left care in the twelve months, those who were adopted.',
  numerator: 'E11, E12',
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
