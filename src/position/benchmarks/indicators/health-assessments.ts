import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const healthAssessments: Indicator = {
  id: 'health-assessments',
  title: 'Had their yearly health assessment',
  question: 'Do our children have their health looked at each year?',
  theme: 'Health',
  definition:
    'Of the children looked after for a year or more on 31 March, those who had their annual health assessment.',
  caveat: 'Says that it was done, not what came of it.',
  polarity: 'more is better',
  unit: '%',
  decimals: 0,
  reading: asPublished({
    dataset: 'health',
    rows: ['health assessments: children looked after all ages / had their annual health assessment'],
    column: 'percentage',
    total: ['health assessments: children looked after all ages / total all ages'],
  }),
  own: { measure: 'health_assessments', times: 100, differs: ['corrections'] },
}
