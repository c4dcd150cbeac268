import { answersYes } from '../health.ts'
import type { ShareMeasure } from '../measure.ts'

export const healthAssessments: ShareMeasure = {
  shape: 'share',
  name: 'health_assessments',
  label: 'Health assessment up to date',
  question: 'How many children had their health assessed?',
  theme: 'wellbeing',
  definition:
    'Of children looked after for a whole year to 31 March, those whose yearly health assessment was done.',
  numerator: 'HEALTH_ASSESSMENT is 1',
  denominator: 'In care on 31 March, looked after for the twelve months to it',
  exclusions:
    'Children without a row in OC2 are in the denominator alone. The year is the last whole one: to the 31 March on or before the day.',
  source: 'Department for Education, Children looked after in England',
  polarity: 'more is better',
  needs: ['OC2'],
  months: 12,
  of: 'whole_year',
  isCounted: answersYes('HEALTH_ASSESSMENT'),
}
