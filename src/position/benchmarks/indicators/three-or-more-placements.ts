import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const threeOrMorePlacements: Indicator = {
  id: 'three-or-more-placements',
  title: 'Three or more placements in the year',
  question: 'How many children live in three or more homes in a year?',
  theme: 'Stability',
  definition:
    'Of the children looked after on 31 March, those who had three or more placements in the year (once National Indicator 62).',
  caveat:
    'Never to be ranked on its own: much kinship care and adoption makes it lower. A planned move to a better home counts as much as a breakdown.',
  polarity: 'less is better',
  unit: '%',
  decimals: 0,
  reading: asPublished({
    dataset: 'placement-stability',
    rows: ['cla on 31 march / with 3 or more placements during the year'],
    column: 'percentage',
    total: ['cla on 31 march / total children'],
  }),
  own: { measure: 'three_or_more_placements_12m', times: 100, differs: ['same_carer', 'corrections'] },
}
