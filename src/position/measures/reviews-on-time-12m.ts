import type { ShareMeasure } from '../measure.ts'
import { areGood, hasAny } from '../reviews.ts'

export const reviewsOnTime12m: ShareMeasure = {
  shape: 'share',
  name: 'reviews_on_time_12m',
  label: 'Reviews on time',
  question: 'Are children’s plans reviewed on time?',
  theme: 'wellbeing',
  definition:
    'Of children in care for whom a review fell due in the twelve months, those whose reviews were all held by the day they were due.',
  numerator: 'Every review that fell due was held by then',
  denominator: 'Children in care with a review due in the twelve months',
  exclusions:
    'Due 28 days after coming into care (20 working days; bank holidays are not known), three months after the first and six months after each later one. Where the first reviews came before the first return, from the first that is known.',
  source: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33',
  polarity: 'more is better',
  needs: ['Reviews'],
  months: 12,
  of: 'in_care',
  isAsked:
    ({ ground, yearStart, day }, cases) =>
    row =>
      hasAny(ground.reviewsOf(cases.period[row]!).due, yearStart, day),
  isCounted:
    ({ ground, yearStart, day }, cases) =>
    row =>
      areGood(ground.reviewsOf(cases.period[row]!).due, yearStart, day),
}
