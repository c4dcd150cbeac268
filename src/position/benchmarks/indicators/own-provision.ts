import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const ownProvision: Indicator = {
  id: 'own-provision',
  title: 'In the authority’s own provision',
  question: 'How many children live in homes that the authority itself provides?',
  theme: 'Kinds of home',
  definition:
    'Of the children looked after on 31 March, those placed with a provider that is the authority itself: its own carers, approved relatives and its own homes.',
  caveat:
    'Where a trust runs the authority’s services, its homes may be counted as voluntary: Birmingham’s most likely are.',
  polarity: 'more is better',
  unit: '%',
  decimals: 0,
  reading: asPublished({
    dataset: 'children-by-characteristics',
    rows: ['place providers / own provision (by the la)'],
    column: 'percentage',
    total: ['place providers / total'],
  }),
  own: { measure: 'own_provision', times: 100, differs: ['provider_codes', 'corrections'] },
}
