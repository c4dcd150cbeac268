import type { Indicator } from '../indicator.ts'
import { ratioOf } from '../reading.ts'

export const fosteringShareOfSpend: Indicator = {
  id: 'fostering-share-of-spend',
  title: 'Spend on fostering',
  question: 'How much of the money goes to fostering?',
  theme: 'Spend',
  definition: 'Gross spend on fostering services, as a share of gross spend on all children looked after.',
  caveat: 'Worked out here. Agencies’ fees and the authority’s own carers are both in it.',
  polarity: 'neither',
  unit: '%',
  decimals: 0,
  reading: ratioOf({
    over: [
      {
        dataset: 'spend',
        rows: ['children looked after of which fostering services'],
        column: 'total_expenditure',
      },
    ],
    under: [{ dataset: 'spend', rows: ['children looked after'], column: 'total_expenditure' }],
    times: 100,
  }),
}
