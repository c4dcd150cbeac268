import type { ShareMeasure } from '../measure.ts'

export const siblingsAllTogether: ShareMeasure = {
  shape: 'share',
  name: 'siblings_all_together',
  label: 'Living with all their brothers and sisters in care',
  question: 'How many children live with all their brothers and sisters in care?',
  theme: 'siblings',
  definition: 'Children in care with brothers or sisters in care who live with all of them.',
  numerator: 'Live at the same postcode as all of them',
  denominator: 'Children with brothers or sisters in care',
  exclusions:
    'The return names no brothers and sisters: children who came into care on the same day from the same home postcode are taken for them, unaccompanied children never. Where a placement postcode is blank the child is left out.',
  source: 'Sufficiency',
  polarity: 'more is better',
  needs: [],
  months: 0,
  steadyAfter: 84,
  of: 'in_care',
  isAsked:
    ({ ground, day }, cases) =>
    row =>
      ground.siblingsLivedWith(cases.placement[row]!, day) !== undefined,
  isCounted:
    ({ ground, day }, cases) =>
    row => {
      const known = ground.siblingsLivedWith(cases.placement[row]!, day)
      return known !== undefined && known.together === known.inCare
    },
}
