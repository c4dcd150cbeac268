import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const threeOrMorePlacementsTwoYears: Indicator = {
  id: 'three-or-more-placements-two-years',
  title: 'Three or more placements in two years',
  question: 'How many children who stay in care keep moving?',
  theme: 'Stability',
  definition:
    'Of the children looked after on 31 March for two years or more, those who had three or more placements in those two years.',
  caveat: 'Children who came less than two years ago are not in it, and they move most.',
  polarity: 'less is better',
  unit: '%',
  decimals: 0,
  reading: asPublished({
    dataset: 'placement-stability',
    rows: ['cla 2 years on 31 march / with 3 or more placements during the previous 2 years'],
    column: 'percentage',
    total: ['cla 2 years on 31 march / total children'],
  }),
  own: { measure: 'three_or_more_placements_24m', times: 100, differs: ['same_carer', 'corrections'] },
}
