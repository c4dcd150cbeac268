import type { SpreadMeasure } from '../measure.ts'

export const ageOnEntry: SpreadMeasure = {
  shape: 'spread',
  name: 'age_on_entry',
  label: 'Age on coming into care',
  question: 'How old are children when they come into care?',
  theme: 'coming',
  definition:
    'Age in completed years on the day on which children started to be looked after in the twelve months, each child once.',
  numerator: 'Age in years',
  denominator: '',
  exclusions: '',
  source: 'Sufficiency',
  polarity: 'neither',
  needs: [],
  months: 12,
  of: 'started',
  unit: 'years',
  barWidth: 1,
  valueOf:
    ({ ground }, cases) =>
    row =>
      ground.ageOf(cases.child[row]!, cases.on[row]!),
}
