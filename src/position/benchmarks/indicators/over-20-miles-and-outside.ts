import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const over20MilesAndOutside: Indicator = {
  id: 'over-20-miles-and-outside',
  title: 'More than 20 miles from home and outside the authority',
  question: 'How many children live far away and outside our area?',
  theme: 'Near home',
  definition:
    'Of the children looked after on 31 March, those placed outside the authority and more than 20 miles from home.',
  caveat: 'What is not known of distance and place is in what the share is of.',
  polarity: 'less is better',
  unit: '%',
  decimals: 0,
  reading: asPublished(
    {
      dataset: 'children-by-characteristics',
      rows: [
        'distance between home and placement and locality of placement / 4. placed outside the la boundary, more than 20 miles from home',
        'distance between home and placement and locality of placement / placed outside the la boundary, more than 20 miles from home',
      ],
      column: 'percentage',
      total: ['distance between home and placement and locality of placement / total'],
    },
    {
      dataset: 'placement-distance',
      rows: ['all children / 2.ii over 20 miles outside la boundary'],
      column: 'percentage',
      total: ['all children / total'],
    },
  ),
  own: { measure: 'over_20_miles_and_outside', times: 100, differs: ['unknown_distance', 'corrections'] },
}
