import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const supportedAccommodation: Indicator = {
  id: 'supported-accommodation',
  title: 'In supported accommodation',
  question: 'How many children live in supported accommodation?',
  theme: 'Kinds of home',
  definition:
    'Of the children looked after on 31 March, those in supported accommodation and other independent living; only those of 16 and 17 may be.',
  caveat: 'Where many unaccompanied children live, many are of this age.',
  polarity: 'neither',
  unit: '%',
  decimals: 0,
  reading: asPublished({
    dataset: 'children-by-characteristics',
    rows: ['placement / independent and semi-independent living arrangements/supported accommodation'],
    column: 'percentage',
    total: ['placement / total'],
  }),
  own: { measure: 'in_supported_accommodation', times: 100, differs: ['corrections'] },
}
