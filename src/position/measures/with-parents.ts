import { kindIndex } from '../../care/index.ts'
import type { ShareMeasure } from '../measure.ts'

const KINDS_COUNTED = new Set([kindIndex('with_parents')])

export const withParents: ShareMeasure = {
  shape: 'share',
  name: 'with_parents',
  label: 'Placed with parents',
  question: 'How many children live with their parents while in our care?',
  theme: 'homes',
  definition:
    'Children in care who are placed with their own parents or someone with parental responsibility.',
  numerator: 'Placed with parents',
  denominator: 'Children in care',
  exclusions: '',
  source: 'Department for Education, Children looked after in England',
  polarity: 'neither',
  needs: [],
  months: 0,
  of: 'in_care',
  isCounted:
    ({ history }, cases) =>
    row =>
      KINDS_COUNTED.has(history.placements.kind[cases.placement[row]!]!),
}
