import type { ShareMeasure } from '../measure.ts'

const MILES = 20

export const over20MilesAndOutside: ShareMeasure = {
  shape: 'share',
  name: 'over_20_miles_and_outside',
  label: 'More than 20 miles from home and outside',
  question: 'How many children live far from home and outside our area?',
  theme: 'distance',
  definition: 'Children in care placed more than 20 miles from home and in another authority.',
  numerator: 'More than 20 miles from home, and in another authority',
  denominator: 'Children in care, the distance known or not',
  exclusions: '',
  source: 'Local authority interactive tool (LAIT)',
  polarity: 'less is better',
  needs: ['distances', 'la_code'],
  months: 0,
  of: 'in_care',
  isCounted:
    ({ ground }, cases) =>
    row => {
      const source = cases.source[row]!
      return (ground.distanceOf(source) ?? 0) > MILES && ground.isOutside(source) === true
    },
}
