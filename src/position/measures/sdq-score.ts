import { sdqScoreOf } from '../health.ts'
import type { SpreadMeasure } from '../measure.ts'

export const sdqScore: SpreadMeasure = {
  shape: 'spread',
  name: 'sdq_score',
  label: 'SDQ score',
  question: 'How do our children feel, by their SDQ scores?',
  theme: 'wellbeing',
  definition:
    'Scores of the strengths and difficulties questionnaire, 0 to 40, of children looked after for a whole year to 31 March: the higher, the harder.',
  numerator: 'SDQ score',
  denominator: '',
  exclusions: 'Children whose questionnaire did not come back.',
  source: 'Department for Education, Children looked after in England',
  polarity: 'less is better',
  needs: ['OC2'],
  months: 12,
  of: 'whole_year',
  unit: 'score',
  barWidth: 2,
  valueOf: sdqScoreOf,
}
