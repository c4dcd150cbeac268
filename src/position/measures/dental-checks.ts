import { answersYes } from '../health.ts'
import type { ShareMeasure } from '../measure.ts'

export const dentalChecks: ShareMeasure = {
  shape: 'share',
  name: 'dental_checks',
  label: 'Teeth checked',
  question: 'How many children had their teeth checked?',
  theme: 'wellbeing',
  definition: 'Of children looked after for a whole year to 31 March, those whose teeth were checked.',
  numerator: 'TEETH_CHECK is 1',
  denominator: 'In care on 31 March, looked after for the twelve months to it',
  exclusions:
    'Children without a row in OC2 are in the denominator alone. The year is the last whole one: to the 31 March on or before the day.',
  source: 'Department for Education, Children looked after in England',
  polarity: 'more is better',
  needs: ['OC2'],
  months: 12,
  of: 'whole_year',
  isCounted: answersYes('TEETH_CHECK'),
}
