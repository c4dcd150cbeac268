import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const withParents: Indicator = {
  id: 'with-parents',
  title: 'With their parents',
  question: 'How many looked-after children live with their parents?',
  theme: 'Kinds of home',
  definition:
    'Of the children looked after on 31 March, those placed with parents or others with parental responsibility.',
  caveat: 'Authorities differ in how soon they ask the court to discharge an order.',
  polarity: 'neither',
  unit: '%',
  decimals: 0,
  reading: asPublished({
    dataset: 'children-by-characteristics',
    rows: ['placement / placed with parents or other person with parental responsibility'],
    column: 'percentage',
    total: ['placement / total'],
  }),
  own: { measure: 'with_parents', times: 100, differs: ['corrections'] },
}
