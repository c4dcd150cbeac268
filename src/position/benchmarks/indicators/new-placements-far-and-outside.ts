import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const newPlacementsFarAndOutside: Indicator = {
  id: 'new-placements-far-and-outside',
  title: 'New placements far away and outside the authority',
  question: 'How many new placements are far away?',
  theme: 'Near home',
  definition:
    'Of the placements that began in the year, those outside the authority and more than 20 miles from home.',
  caveat: 'Counts placements, not children: a child who moves three times counts three times.',
  polarity: 'less is better',
  unit: '%',
  decimals: 0,
  reading: asPublished({
    dataset: 'new-placements',
    rows: [
      'location of new placements during the year / placed outside la boundary more than 20 miles from home',
    ],
    column: 'percentage',
    total: ['location of new placements during the year / total new placements'],
  }),
}
