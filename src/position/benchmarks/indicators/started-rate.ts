import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const startedRate: Indicator = {
  id: 'started-rate',
  title: 'Children who started to be looked after per 10,000',
  question: 'How many children come into care in a year, for each 10,000?',
  theme: 'How many',
  definition:
    'Children who started to be looked after in the year to 31 March, each once, for each 10,000 children under 18.',
  caveat: 'Unaccompanied children and those who came through the national transfer scheme are in it.',
  polarity: 'neither',
  unit: 'per 10,000',
  decimals: 0,
  reading: asPublished({
    dataset: 'children-looked-after',
    rows: ['children starting to be looked after each year'],
    column: 'rate_per_10000',
  }),
  own: { measure: 'started_12m_per_10000', times: 1, differs: ['once_a_year', 'corrections', 'population'] },
}
