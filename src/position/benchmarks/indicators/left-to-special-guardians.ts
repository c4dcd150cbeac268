import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const leftToSpecialGuardians: Indicator = {
  id: 'left-to-special-guardians',
  title: 'Left care to special guardians',
  question: 'How many children leave care to special guardians?',
  theme: 'Leaving care',
  definition:
    'Of the children who ceased to be looked after in the year, those for whom a special guardianship order was made.',
  caveat: 'Children who never came into care because of such an order are not seen here.',
  polarity: 'neither',
  unit: '%',
  decimals: 0,
  reading: asPublished({
    dataset: 'children-ceased',
    rows: ['reason episode ceased / special guardianship order'],
    column: 'percentage',
    total: ['reason episode ceased / total'],
  }),
  own: { measure: 'exits_special_guardianship_12m', times: 100, differs: ['once_a_year', 'corrections'] },
}
