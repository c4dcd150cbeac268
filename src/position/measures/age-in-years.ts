import type { SpreadMeasure } from '../measure.ts'

export const ageInYears: SpreadMeasure = {
  shape: 'spread',
  name: 'age_in_years',
  label: 'Age',
  question: 'How old are the children in our care?',
  theme: 'numbers',
  definition: 'Age in completed years of children in care on the day.',
  numerator: 'Age in years',
  denominator: '',
  exclusions: '',
  source: 'Sufficiency',
  polarity: 'neither',
  needs: [],
  months: 0,
  of: 'in_care',
  unit: 'years',
  barWidth: 1,
  valueOf:
    ({ ground }, cases) =>
    row =>
      ground.ageOf(cases.child[row]!, cases.on[row]!),
}
