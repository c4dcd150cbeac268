import type { SpreadMeasure } from '../measure.ts'

export const weeklyPrice: SpreadMeasure = {
  shape: 'spread',
  name: 'weekly_price',
  label: 'Price of a week',
  question: 'What do children’s homes really cost a week?',
  theme: 'cost',
  definition:
    'What each child’s home costs a week, of children in care whose home is in the register of prices on the day; what health and education pay is in it.',
  numerator: 'Pounds a week',
  denominator: '',
  exclusions: 'Children whose home has no price in the register: look at the number known.',
  source: 'Sufficiency',
  polarity: 'neither',
  needs: ['prices'],
  months: 0,
  of: 'in_care',
  unit: 'pounds a week',
  barWidth: 500,
  valueOf:
    ({ ground }, cases) =>
    row =>
      ground.priceOf(cases.child[row]!, cases.on[row]!),
}
