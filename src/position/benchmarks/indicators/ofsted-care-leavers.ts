import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const ofstedCareLeavers: Indicator = {
  id: 'ofsted-care-leavers',
  title: 'Ofsted on care leavers',
  question: 'What does Ofsted think of our care leavers’ start?',
  theme: 'Inspection',
  definition:
    'The experiences and progress of care leavers, as Ofsted last judged them: outstanding (1), good (2), requires improvement to be good (3), inadequate (4). Judged on their own since January 2023.',
  caveat:
    'The newest judgement before each 31 March stands, however old: the date of the inspection matters.',
  polarity: 'less is better',
  unit: 'grade',
  decimals: 0,
  reading: asPublished({ dataset: 'authority-judgements', rows: ['care_leavers'], column: 'grade' }),
}
