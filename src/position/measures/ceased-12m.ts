import type { CountMeasure } from '../measure.ts'

export const ceased12m: CountMeasure = {
  shape: 'count',
  name: 'ceased_12m',
  label: 'Ceased to be looked after',
  question: 'How many children left care in the last year?',
  theme: 'leaving',
  definition: 'Children who left care in the twelve months that end on the day, each child once.',
  numerator: 'Children who ceased',
  denominator: '',
  exclusions: 'Short breaks (V3, V4).',
  source: 'Department for Education, Children looked after in England',
  polarity: 'neither',
  needs: [],
  months: 12,
  of: 'ceased',
}
