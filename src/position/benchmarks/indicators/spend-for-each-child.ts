import type { Indicator } from '../indicator.ts'
import { ratioOf } from '../reading.ts'

/** RO3 is in thousands of pounds. */
const THOUSAND = 1000
const WEEKS_IN_A_YEAR = 52.14

export const spendForEachChild: Indicator = {
  id: 'spend-for-each-child',
  title: 'Spend a week for each child looked after',
  question: 'What does it cost to look after a child for a week?',
  theme: 'Spend',
  definition:
    'Gross spend on children looked after in the financial year, divided by the children looked after on the 31 March that ends it and by 52.14 weeks.',
  caveat:
    'Worked out here, from two publications: the children of one day stand for those of the year. What authorities book to this line differs.',
  polarity: 'neither',
  unit: '£ a week',
  decimals: 0,
  reading: ratioOf({
    over: [{ dataset: 'spend', rows: ['children looked after'], column: 'total_expenditure' }],
    under: [
      {
        dataset: 'children-looked-after',
        rows: ['children looked after on 31 march each year'],
        column: 'number',
      },
    ],
    times: THOUSAND / WEEKS_IN_A_YEAR,
  }),
}
