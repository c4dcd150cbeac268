import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const privateProvision: Indicator = {
  id: 'private-provision',
  title: 'In private provision',
  question: 'How many children live in homes bought from private providers?',
  theme: 'Kinds of home',
  definition: 'Of the children looked after on 31 March, those placed with a private provider.',
  caveat: 'Charities are not in it; agencies owned by investors and small family firms both are.',
  polarity: 'less is better',
  unit: '%',
  decimals: 0,
  reading: asPublished({
    dataset: 'children-by-characteristics',
    rows: ['place providers / private provision'],
    column: 'percentage',
    total: ['place providers / total'],
  }),
  own: { measure: 'private_provision', times: 100, differs: ['corrections'] },
}
