import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const outsideArea: Indicator = {
  id: 'outside-area',
  title: 'Outside the authority',
  question: 'How many children live outside our area?',
  theme: 'Near home',
  definition:
    'Of the children looked after on 31 March, those placed outside the boundary of the authority that looks after them.',
  caveat: 'A small authority has more of its neighbours within reach: next door is outside too.',
  polarity: 'less is better',
  unit: '%',
  decimals: 0,
  reading: asPublished({
    dataset: 'children-by-characteristics',
    rows: ['locality of placement / placed outside the local authority boundary'],
    column: 'percentage',
    total: ['locality of placement / total'],
  }),
  own: { measure: 'outside_area', times: 100, differs: ['unknown_place', 'corrections'] },
}
