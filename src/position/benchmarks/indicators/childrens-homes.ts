import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const childrensHomes: Indicator = {
  id: 'childrens-homes',
  title: 'In children’s homes and secure homes',
  question: 'How many children live in children’s homes?',
  theme: 'Kinds of home',
  definition: 'Of the children looked after on 31 March, those in children’s homes and secure homes.',
  caveat: 'A home run by the authority and one bought 200 miles away are the same here.',
  polarity: 'less is better',
  unit: '%',
  decimals: 0,
  reading: asPublished({
    dataset: 'children-by-characteristics',
    rows: ["placement / secure homes and children's homes"],
    column: 'percentage',
    total: ['placement / total'],
  }),
  own: { measure: 'childrens_homes_and_secure', times: 100, differs: ['corrections'] },
}
