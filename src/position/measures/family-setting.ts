import { kindIndex } from '../../care/index.ts'
import type { ShareMeasure } from '../measure.ts'

const KINDS_COUNTED = new Set([
  kindIndex('kinship'),
  kindIndex('in_house_fostering'),
  kindIndex('agency_fostering'),
  kindIndex('with_parents'),
  kindIndex('adoption'),
])

export const familySetting: ShareMeasure = {
  shape: 'share',
  name: 'family_setting',
  label: 'In a family',
  question: 'How many children live in a family?',
  theme: 'homes',
  definition:
    'Children in care who live with kinship or foster carers, with parents, or with the family that will adopt them.',
  numerator: 'Kinship, fostering, with parents, adoption',
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
