import type { ShareMeasure } from '../measure.ts'

export const outsideArea: ShareMeasure = {
  shape: 'share',
  name: 'outside_area',
  label: 'Outside the authority',
  question: 'How many children live outside our area?',
  theme: 'distance',
  definition:
    'Children in care whose placement postcode lies in another authority; a district belongs to its county.',
  numerator: 'Placement in another authority',
  denominator: 'Children in care with a known placement postcode',
  exclusions: 'Placement postcodes that the directory does not have.',
  source: 'Department for Education, Children looked after in England',
  polarity: 'less is better',
  needs: ['postcodes', 'la_code'],
  months: 0,
  of: 'in_care',
  isAsked:
    ({ ground }, cases) =>
    row =>
      ground.isOutside(cases.source[row]!) !== undefined,
  isCounted:
    ({ ground }, cases) =>
    row =>
      ground.isOutside(cases.source[row]!) === true,
}
