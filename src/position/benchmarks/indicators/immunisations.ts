import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const immunisations: Indicator = {
  id: 'immunisations',
  title: 'Immunisations up to date',
  question: 'Are our children’s immunisations up to date?',
  theme: 'Health',
  definition:
    'Of the children looked after for a year or more on 31 March, those whose immunisations are up to date.',
  caveat: 'Says nothing of which immunisation is missing.',
  polarity: 'more is better',
  unit: '%',
  decimals: 0,
  reading: asPublished({
    dataset: 'health',
    rows: ['health assessments: children looked after all ages / had their immunisations up to date'],
    column: 'percentage',
    total: ['health assessments: children looked after all ages / total all ages'],
  }),
  own: { measure: 'immunisations', times: 100, differs: ['corrections'] },
}
