import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const leftAdopted: Indicator = {
  id: 'left-adopted',
  title: 'Left care adopted',
  question: 'How many children leave care by adoption?',
  theme: 'Leaving care',
  definition: 'Of the children who ceased to be looked after in the year, those who were adopted.',
  caveat: 'An order takes a year or more: the figure tells of decisions made before.',
  polarity: 'neither',
  unit: '%',
  decimals: 0,
  reading: asPublished({
    dataset: 'children-ceased',
    rows: ['reason episode ceased / adopted'],
    column: 'percentage',
    total: ['reason episode ceased / total'],
  }),
  own: { measure: 'exits_adopted_12m', times: 100, differs: ['once_a_year', 'corrections'] },
}
