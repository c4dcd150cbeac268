import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const sdqConcern: Indicator = {
  id: 'sdq-concern',
  title: 'Wellbeing a cause for concern',
  question: 'How many of our children have a score that is a cause for concern?',
  theme: 'Health',
  definition:
    'Of the children of 5 to 16 looked after for a year or more with a score of the Strengths and Difficulties Questionnaire, those whose score is a cause for concern.',
  caveat: 'Where few questionnaires come back, those that do may be of the children about whom carers worry.',
  polarity: 'less is better',
  unit: '%',
  decimals: 0,
  reading: asPublished({
    dataset: 'health',
    rows: ['ages 5 to 16 years with sdq score / sdq score is a cause for concern'],
    column: 'percentage',
  }),
  own: { measure: 'sdq_concern', times: 100, differs: ['corrections'] },
}
