import { areGood, hasAny } from '../reviews.ts'
import type { ShareMeasure } from '../measure.ts'

export const tookPartInReviews12m: ShareMeasure = {
  shape: 'share',
  name: 'took_part_in_reviews_12m',
  label: 'Took part in their reviews',
  question: 'Do children have a say in their reviews?',
  theme: 'wellbeing',
  definition:
    'Of children in care aged four and over who had a review in the twelve months, those who told their views at every one: there, or by somebody or something that they sent.',
  numerator: 'PN1, PN2, PN3, PN5 or PN6 at every review',
  denominator: 'Children in care aged four and over with a review in the twelve months',
  exclusions: 'Who was there and told no views (PN4), or neither (PN7), did not take part.',
  source: 'Department for Education, Children looked after in England',
  polarity: 'more is better',
  needs: ['Reviews'],
  months: 12,
  of: 'in_care',
  isAsked:
    ({ ground, yearStart, day }, cases) =>
    row =>
      hasAny(ground.reviewsOf(cases.period[row]!).asked, yearStart, day + 1),
  isCounted:
    ({ ground, yearStart, day }, cases) =>
    row =>
      areGood(ground.reviewsOf(cases.period[row]!).asked, yearStart, day + 1),
}
