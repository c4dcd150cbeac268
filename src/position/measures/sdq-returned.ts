import { isOfSdqAge, sdqScoreOf } from '../health.ts'
import type { ShareMeasure } from '../measure.ts'

export const sdqReturned: ShareMeasure = {
  shape: 'share',
  name: 'sdq_returned',
  label: 'SDQ scores returned',
  question: 'For how many children do we know how they feel?',
  theme: 'wellbeing',
  definition:
    'Of children of 5 to 16 looked after for a whole year to 31 March, those whose strengths and difficulties questionnaire came back with a score.',
  numerator: 'An SDQ score of 0 to 40',
  denominator: 'Aged 5 to 16 on 31 March, looked after for the twelve months to it',
  exclusions:
    'Children without a row in OC2 are in the denominator alone. The year is the last whole one: to the 31 March on or before the day.',
  source: 'Department for Education, Children looked after in England',
  polarity: 'more is better',
  needs: ['OC2'],
  months: 12,
  of: 'whole_year',
  isAsked: isOfSdqAge,
  isCounted: (scene, cases) => {
    const scoreOf = sdqScoreOf(scene, cases)
    return row => scoreOf(row) !== undefined
  },
}
