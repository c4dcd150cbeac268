import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const stayedWithCarers: Indicator = {
  id: 'stayed-with-carers',
  title: 'Stayed with their carers at 18',
  question: 'How many young people stay with their carers when they turn 18?',
  theme: 'Leaving care',
  definition:
    'Of the children who ceased to be looked after in the year, those who had turned 18 and stayed with their carers (staying put).',
  caveat: 'Of all who left, not of those who turned 18 in foster care.',
  polarity: 'more is better',
  unit: '%',
  decimals: 0,
  reading: asPublished({
    dataset: 'children-ceased',
    rows: ['reason episode ceased / aged 18 (or over) and remained with current carers'],
    column: 'percentage',
    total: ['reason episode ceased / total'],
  }),
  own: { measure: 'exits_staying_put_12m', times: 100, differs: ['once_a_year', 'corrections'] },
}
