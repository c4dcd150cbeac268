import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const sameCarerTwoYears: Indicator = {
  id: 'same-carer-two-years',
  title: 'With the same carer for two years',
  question: 'How many children who stay in care have a lasting home?',
  theme: 'Stability',
  definition:
    'Of the children under 16 looked after without a break for two and a half years or more, those who have lived with the same carer for two years or more (once National Indicator 63).',
  caveat:
    'Speaks of those who stay long, in England about a third of all. Children who came later are not in it.',
  polarity: 'more is better',
  unit: '%',
  decimals: 0,
  reading: asPublished({
    dataset: 'placement-stability',
    rows: [
      'children looked after continuously for at least 2.5 years on 31 march aged under 16 years / living with the same carer for at least 2 years',
    ],
    column: 'percentage',
    total: [
      'children looked after continuously for at least 2.5 years on 31 march aged under 16 years / total children',
    ],
  }),
  own: { measure: 'same_placement_two_years', times: 100, differs: ['same_carer', 'corrections'] },
}
