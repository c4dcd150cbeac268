import type { Indicator } from '../indicator.ts'
import { ratioOf } from '../reading.ts'

export const residentialShareOfSpend: Indicator = {
  id: 'residential-share-of-spend',
  title: 'Spend on residential care',
  question: 'How much of the money goes to residential care?',
  theme: 'Spend',
  definition:
    'Gross spend on residential care of children looked after, as a share of gross spend on all children looked after.',
  caveat: 'Worked out here. What authorities book to the residential line differs.',
  polarity: 'neither',
  unit: '%',
  decimals: 0,
  reading: ratioOf({
    over: [
      {
        dataset: 'spend',
        rows: ['children looked after of which residential care'],
        column: 'total_expenditure',
      },
    ],
    under: [{ dataset: 'spend', rows: ['children looked after'], column: 'total_expenditure' }],
    times: 100,
  }),
}
