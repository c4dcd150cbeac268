import { answersYes } from '../health.ts'
import type { ShareMeasure } from '../measure.ts'

export const substanceMisuse: ShareMeasure = {
  shape: 'share',
  name: 'substance_misuse',
  label: 'Substance misuse',
  question: 'How many children misuse alcohol or drugs?',
  theme: 'wellbeing',
  definition:
    'Of children looked after for a whole year to 31 March, those identified as having a substance misuse problem.',
  numerator: 'SUBSTANCE_MISUSE is 1',
  denominator: 'In care on 31 March, looked after for the twelve months to it',
  exclusions:
    'Children without a row in OC2 are in the denominator alone. The year is the last whole one: to the 31 March on or before the day.',
  source: 'Department for Education, Children looked after in England',
  polarity: 'less is better',
  needs: ['OC2'],
  months: 12,
  of: 'whole_year',
  isCounted: answersYes('SUBSTANCE_MISUSE'),
}
