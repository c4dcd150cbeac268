import { kindIndex } from '../../care/index.ts'
import type { ShareMeasure } from '../measure.ts'

const KINDS_COUNTED = new Set([
  kindIndex('kinship'),
  kindIndex('in_house_fostering'),
  kindIndex('agency_fostering'),
])

export const inFosterCare: ShareMeasure = {
  shape: 'share',
  name: 'in_foster_care',
  label: 'In foster care',
  question: 'How many children live with foster carers?',
  theme: 'homes',
  definition: 'Children in care who live with foster carers: relatives and friends, our own or an agency’s.',
  numerator: 'Kinship, own and agency foster carers',
  denominator: 'Children in care',
  exclusions: '',
  source: 'Department for Education, Children looked after in England',
  polarity: 'more is better',
  needs: [],
  months: 0,
  of: 'in_care',
  isCounted:
    ({ history }, cases) =>
    row =>
      KINDS_COUNTED.has(history.placements.kind[cases.placement[row]!]!),
}
