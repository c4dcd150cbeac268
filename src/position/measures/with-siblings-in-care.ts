import type { ShareMeasure } from '../measure.ts'

export const withSiblingsInCare: ShareMeasure = {
  shape: 'share',
  name: 'with_siblings_in_care',
  label: 'With brothers or sisters in care',
  question: 'How many children have brothers or sisters in care?',
  theme: 'siblings',
  definition: 'Children in care who came into care with brothers or sisters who are in care too.',
  numerator: 'Came with others who are in care',
  denominator: 'Children in care',
  exclusions:
    'The return names no brothers and sisters: children who came into care on the same day from the same home postcode are taken for them, unaccompanied children never. Where a placement postcode is blank the child is not counted.',
  source: 'Sufficiency',
  polarity: 'neither',
  needs: [],
  months: 0,
  steadyAfter: 84,
  of: 'in_care',
  isCounted:
    ({ ground, day }, cases) =>
    row =>
      ground.siblingsLivedWith(cases.placement[row]!, day) !== undefined,
}
