import { answersYes } from '../health.ts'
import type { ShareMeasure } from '../measure.ts'

/** The age of criminal responsibility in England. */
const CRIMINAL_AGE = 10

export const convicted: ShareMeasure = {
  shape: 'share',
  name: 'convicted',
  label: 'Convicted or cautioned',
  question: 'How many children were convicted or cautioned?',
  theme: 'wellbeing',
  definition:
    'Of children aged ten and over looked after for a whole year to 31 March, those convicted or cautioned for an offence in it.',
  numerator: 'CONVICTED is 1',
  denominator: 'Aged ten and over on 31 March, looked after for the twelve months to it',
  exclusions:
    'Children without a row in OC2 are in the denominator alone. The year is the last whole one: to the 31 March on or before the day.',
  source: 'Department for Education, Children looked after in England',
  polarity: 'less is better',
  needs: ['OC2'],
  months: 12,
  of: 'whole_year',
  isAsked:
    ({ ground, yearEnd }, cases) =>
    row =>
      ground.ageOf(cases.child[row]!, yearEnd) >= CRIMINAL_AGE,
  isCounted: answersYes('CONVICTED'),
}
