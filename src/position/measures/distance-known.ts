import type { ShareMeasure } from '../measure.ts'

export const distanceKnown: ShareMeasure = {
  shape: 'share',
  name: 'distance_known',
  label: 'Distance from home known',
  question: 'For how many children do we know how far from home they live?',
  theme: 'distance',
  definition: 'Children in care whose home and placement postcodes are both in the postcode directory.',
  numerator: 'Both postcodes known',
  denominator: 'Children in care',
  exclusions: '',
  source: 'Sufficiency',
  polarity: 'more is better',
  needs: ['postcodes'],
  months: 0,
  of: 'in_care',
  isCounted:
    ({ ground }, cases) =>
    row =>
      ground.distanceOf(cases.source[row]!) !== undefined,
}
