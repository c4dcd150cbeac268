import type { CountMeasure } from '../measure.ts'

export const started12m: CountMeasure = {
  shape: 'count',
  name: 'started_12m',
  label: 'Started to be looked after',
  question: 'How many children came into care in the last year?',
  theme: 'coming',
  definition: 'Children who came into care in the twelve months that end on the day, each child once.',
  numerator: 'Children who started',
  denominator: '',
  exclusions: 'Short breaks (V3, V4).',
  source: 'Department for Education, Children looked after in England',
  polarity: 'neither',
  needs: [],
  months: 12,
  of: 'started',
}
