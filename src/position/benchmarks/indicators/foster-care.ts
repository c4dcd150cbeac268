import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const fosterCare: Indicator = {
  id: 'foster-care',
  title: 'In foster care',
  question: 'How many children live with foster carers?',
  theme: 'Kinds of home',
  definition:
    'Of the children looked after on 31 March, those in foster placements: with relatives and friends, the authority’s own carers and agencies’.',
  caveat:
    'Relatives and friends are in it: authorities differ most in how many of those they approve as foster carers.',
  polarity: 'more is better',
  unit: '%',
  decimals: 0,
  reading: asPublished({
    dataset: 'children-by-characteristics',
    rows: ['placement / foster placements'],
    column: 'percentage',
    total: ['placement / total'],
  }),
  own: { measure: 'in_foster_care', times: 100, differs: ['corrections'] },
}
