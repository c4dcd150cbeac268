import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const ceasedRate: Indicator = {
  id: 'ceased-rate',
  title: 'Children who ceased to be looked after per 10,000',
  question: 'How many children leave care in a year, for each 10,000?',
  theme: 'How many',
  definition:
    'Children who ceased to be looked after in the year to 31 March, each once, for each 10,000 children under 18.',
  caveat:
    'Those who turned 18 are in it: a year with many 17-year-olds is followed by one with many leavers.',
  polarity: 'neither',
  unit: 'per 10,000',
  decimals: 0,
  reading: asPublished({
    dataset: 'children-looked-after',
    rows: ['children ceasing to be looked after each year'],
    column: 'rate_per_10000',
  }),
  own: { measure: 'ceased_12m_per_10000', times: 1, differs: ['once_a_year', 'corrections', 'population'] },
}
