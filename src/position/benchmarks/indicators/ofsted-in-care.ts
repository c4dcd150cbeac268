import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const ofstedInCare: Indicator = {
  id: 'ofsted-in-care',
  title: 'Ofsted on children in care',
  question: 'What does Ofsted think of our care of children?',
  theme: 'Inspection',
  definition:
    'The experiences and progress of children in care, as Ofsted last judged them: outstanding (1), good (2), requires improvement to be good (3), inadequate (4).',
  caveat:
    'The newest judgement before each 31 March stands, however old: the date of the inspection matters.',
  polarity: 'less is better',
  unit: 'grade',
  decimals: 0,
  reading: asPublished({ dataset: 'authority-judgements', rows: ['in_care'], column: 'grade' }),
}
