import type { ShareMeasure } from '../measure.ts'

const MILES = 20

export const over20Miles: ShareMeasure = {
  shape: 'share',
  name: 'over_20_miles',
  label: 'More than 20 miles from home',
  question: 'How many children live more than 20 miles from home?',
  theme: 'distance',
  definition:
    'Children in care whose placement is more than 20 miles from home in a straight line, by the formula of the return.',
  numerator: 'Home to placement more than 20 miles',
  denominator: 'Children in care, the distance known or not',
  exclusions: 'Where a postcode is not known the child is in the denominator alone: see distance_known.',
  source: 'Department for Education, Children looked after in England',
  polarity: 'less is better',
  needs: ['distances'],
  months: 0,
  of: 'in_care',
  isCounted:
    ({ ground }, cases) =>
    row =>
      (ground.distanceOf(cases.source[row]!) ?? 0) > MILES,
}
