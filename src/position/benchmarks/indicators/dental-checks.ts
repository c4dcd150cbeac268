import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const dentalChecks: Indicator = {
  id: 'dental-checks',
  title: 'Had their teeth checked',
  question: 'Do our children see a dentist?',
  theme: 'Health',
  definition:
    'Of the children looked after for a year or more on 31 March, those whose teeth were checked by a dentist in the year.',
  caveat: 'Fell everywhere when practices closed in 2020.',
  polarity: 'more is better',
  unit: '%',
  decimals: 0,
  reading: asPublished({
    dataset: 'health',
    rows: ['health assessments: children looked after all ages / had their teeth checked by a dentist'],
    column: 'percentage',
    total: ['health assessments: children looked after all ages / total all ages'],
  }),
  own: { measure: 'dental_checks', times: 100, differs: ['corrections'] },
}
