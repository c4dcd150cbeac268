import { kindIndex } from '../../care/index.ts'
import type { ShareMeasure } from '../measure.ts'

const FOSTERING = new Set([
  kindIndex('kinship'),
  kindIndex('in_house_fostering'),
  kindIndex('agency_fostering'),
])
const AGENCY = kindIndex('agency_fostering')

export const agencyShareOfFostering: ShareMeasure = {
  shape: 'share',
  name: 'agency_share_of_fostering',
  label: 'Agencies’ share of fostering',
  question: 'How much of our fostering do agencies provide?',
  theme: 'homes',
  definition:
    'Of children who live with kinship or foster carers, those who live with carers of an agency or of another authority.',
  numerator: 'Agency fostering',
  denominator: 'Kinship, own and agency fostering',
  exclusions: '',
  source: 'Department for Education, Children looked after in England',
  polarity: 'less is better',
  needs: [],
  months: 0,
  of: 'in_care',
  isAsked:
    ({ history }, cases) =>
    row =>
      FOSTERING.has(history.placements.kind[cases.placement[row]!]!),
  isCounted:
    ({ history }, cases) =>
    row =>
      history.placements.kind[cases.placement[row]!] === AGENCY,
}
