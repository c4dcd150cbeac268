import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const over20Miles: Indicator = {
  id: 'over-20-miles',
  title: 'More than 20 miles from home',
  question: 'How many children live more than 20 miles from home?',
  theme: 'Near home',
  definition:
    'Of the children looked after on 31 March, those whose placement is more than 20 miles from home in a straight line.',
  caveat:
    'The distance of many is not known, of unaccompanied children above all; they are in what the share is of. A long way in the country may be a short way to a grandmother.',
  polarity: 'less is better',
  unit: '%',
  decimals: 0,
  reading: asPublished(
    {
      dataset: 'children-by-characteristics',
      rows: ['distance between home and placement / placed more than 20 miles from home'],
      column: 'percentage',
      total: ['distance between home and placement / total'],
    },
    {
      dataset: 'placement-distance',
      rows: ['all children / 2. over 20 miles'],
      column: 'percentage',
      total: ['all children / total'],
    },
  ),
  own: { measure: 'over_20_miles', times: 100, differs: ['unknown_distance', 'corrections'] },
}
