import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const ofstedOverall: Indicator = {
  id: 'ofsted-overall',
  title: 'Ofsted’s overall judgement',
  question: 'What does Ofsted think of our services?',
  theme: 'Inspection',
  definition:
    'Overall effectiveness of the authority’s services for children, as Ofsted last judged it: outstanding (1), good (2), requires improvement to be good (3), inadequate (4).',
  caveat:
    'The newest judgement before each 31 March stands, however old: the date of the inspection matters.',
  polarity: 'less is better',
  unit: 'grade',
  decimals: 0,
  reading: asPublished({ dataset: 'authority-judgements', rows: ['overall'], column: 'grade' }),
}
