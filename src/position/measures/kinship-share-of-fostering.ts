import { kindIndex } from '../../care/index.ts'
import type { ShareMeasure } from '../measure.ts'

const FOSTERING = new Set([
  kindIndex('kinship'),
  kindIndex('in_house_fostering'),
  kindIndex('agency_fostering'),
])
const KINSHIP = kindIndex('kinship')

export const kinshipShareOfFostering: ShareMeasure = {
  shape: 'share',
  name: 'kinship_share_of_fostering',
  label: 'Kinship’s share of fostering',
  question: 'How much of our fostering is with relatives and friends?',
  theme: 'homes',
  definition: 'Of children who live with kinship or foster carers, those who live with relatives or friends.',
  numerator: 'Kinship',
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
    ({ history }, cases) =>
    row =>
      history.placements.kind[cases.placement[row]!] === KINSHIP,
}
