import { isOfSdqAge, sdqScoreOf } from '../health.ts'
import type { ShareMeasure } from '../measure.ts'

const CONCERN = 17

export const sdqConcern: ShareMeasure = {
  shape: 'share',
  name: 'sdq_concern',
  label: 'SDQ score a cause for concern',
  question: 'For how many children is the SDQ score a cause for concern?',
  theme: 'wellbeing',
  definition:
    'Of children of 5 to 16 looked after for a whole year to 31 March whose questionnaire came back, those with a score of 17 or more.',
  numerator: 'An SDQ score of 17 or more',
  denominator: 'Aged 5 to 16 on 31 March, looked after for the twelve months to it, with a score',
  exclusions: 'A score of 14 to 16 is borderline and not counted.',
  source: 'Department for Education, Children looked after in England',
  polarity: 'less is better',
  needs: ['OC2'],
  months: 12,
  of: 'whole_year',
  isAsked: (scene, cases) => {
    const [isOfAge, scoreOf] = [isOfSdqAge(scene, cases), sdqScoreOf(scene, cases)]
    return row => isOfAge(row) && scoreOf(row) !== undefined
  },
  isCounted: (scene, cases) => {
    const scoreOf = sdqScoreOf(scene, cases)
    return row => (scoreOf(row) ?? 0) >= CONCERN
  },
}
