import { answersYes } from '../health.ts'
import type { ShareMeasure } from '../measure.ts'

export const immunisations: ShareMeasure = {
  shape: 'share',
  name: 'immunisations',
  label: 'Immunisations up to date',
  question: 'How many children have their immunisations up to date?',
  theme: 'wellbeing',
  definition:
    'Of children looked after for a whole year to 31 March, those whose immunisations are up to date.',
  numerator: 'IMMUNISATIONS is 1',
  denominator: 'In care on 31 March, looked after for the twelve months to it',
  exclusions:
    'Children without a row in OC2 are in the denominator alone. The year is the last whole one: to the 31 March on or before the day.',
  source: 'Department for Education, Children looked after in England',
  polarity: 'more is better',
  needs: ['OC2'],
  months: 12,
  of: 'whole_year',
  isCounted: answersYes('IMMUNISATIONS'),
}
