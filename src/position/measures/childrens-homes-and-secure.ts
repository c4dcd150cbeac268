import { kindIndex } from '../../care/index.ts'
import type { ShareMeasure } from '../measure.ts'

const KINDS_COUNTED = new Set([
  kindIndex('in_house_residential'),
  kindIndex('external_residential'),
  kindIndex('secure'),
])

export const childrensHomesAndSecure: ShareMeasure = {
  shape: 'share',
  name: 'childrens_homes_and_secure',
  label: 'In children’s homes or secure homes',
  question: 'How many children live in children’s homes?',
  theme: 'homes',
  definition: 'Children in care who live in a children’s home or a secure home.',
  numerator: 'Children’s homes and secure homes',
  denominator: 'Children in care',
  exclusions: '',
  source: 'Department for Education, Children looked after in England',
  polarity: 'less is better',
  needs: [],
  months: 0,
  of: 'in_care',
  isCounted:
    ({ history }, cases) =>
    row =>
      KINDS_COUNTED.has(history.placements.kind[cases.placement[row]!]!),
}
