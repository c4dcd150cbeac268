import { kindIndex } from '../../care/index.ts'
import type { ShareMeasure } from '../measure.ts'

const FOSTERING = new Set([
  kindIndex('kinship'),
  kindIndex('in_house_fostering'),
  kindIndex('agency_fostering'),
])

export const ownShareOfFostering: ShareMeasure = {
  shape: 'share',
  name: 'own_share_of_fostering',
  label: 'Our own share of fostering',
  question: 'How much of our fostering is our own?',
  theme: 'homes',
  definition:
    'Of children who live with kinship or foster carers, those whose carers are the authority’s own, kinship carers included.',
  numerator: 'Own provider codes with U1 to U6',
  denominator: 'Kinship, own and agency fostering',
  exclusions: '',
  source: 'Department for Education, Children looked after in England',
  polarity: 'more is better',
  needs: [],
  months: 0,
  of: 'in_care',
  isAsked:
    ({ history }, cases) =>
    row =>
      FOSTERING.has(history.placements.kind[cases.placement[row]!]!),
  isCounted:
    ({ history, ground }, cases) =>
    row =>
      ground.ownProviders.has(history.sources.provider[cases.source[row]!]!),
}
