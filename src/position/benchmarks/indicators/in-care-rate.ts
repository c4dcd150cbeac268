import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const inCareRate: Indicator = {
  id: 'in-care-rate',
  title: 'Children looked after per 10,000',
  question: 'How many children are looked after, for each 10,000?',
  theme: 'How many',
  definition:
    'Children looked after on 31 March for each 10,000 children under 18 who live in the area. Short breaks (V3, V4) are left out.',
  caveat:
    'A high rate may tell of need, of poverty, or of help that came late; it is no score. Unaccompanied children are in it.',
  polarity: 'neither',
  unit: 'per 10,000',
  decimals: 0,
  reading: asPublished({
    dataset: 'children-looked-after',
    rows: ['children looked after on 31 march each year'],
    column: 'rate_per_10000',
  }),
  own: { measure: 'in_care_per_10000', times: 1, differs: ['corrections', 'population'] },
}
