import type { SpreadMeasure } from '../measure.ts'

export const distanceMiles: SpreadMeasure = {
  shape: 'spread',
  name: 'distance_miles',
  label: 'Miles from home',
  question: 'How far from home do children live?',
  theme: 'distance',
  definition:
    'Home to placement in a straight line, by the formula of the return, of children in care whose two postcodes are known.',
  numerator: 'Miles from home',
  denominator: '',
  exclusions: 'Children with a postcode that is blank or not in the directory.',
  source: 'Sufficiency',
  polarity: 'neither',
  needs: ['postcodes'],
  months: 0,
  of: 'in_care',
  unit: 'miles',
  barWidth: 5,
  valueOf:
    ({ ground }, cases) =>
    row =>
      ground.distanceOf(cases.source[row]!),
}
