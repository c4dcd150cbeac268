import type { CountMeasure } from '../measure.ts'

export const inCare: CountMeasure = {
  shape: 'count',
  name: 'in_care',
  label: 'Children in care',
  question: 'How many children are in our care?',
  theme: 'numbers',
  definition: 'Children in care on the day: begun by that day and not ended by it.',
  numerator: 'Children in care',
  denominator: '',
  exclusions: 'Short breaks (V3, V4).',
  source: 'Department for Education, Children looked after in England',
  polarity: 'neither',
  needs: [],
  months: 0,
  of: 'in_care',
}
