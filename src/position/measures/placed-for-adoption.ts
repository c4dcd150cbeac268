import { kindIndex } from '../../care/index.ts'
import type { ShareMeasure } from '../measure.ts'

const KINDS_COUNTED = new Set([kindIndex('adoption')])

export const placedForAdoption: ShareMeasure = {
  shape: 'share',
  name: 'placed_for_adoption',
  label: 'Placed for adoption',
  question: 'How many children live with those who will adopt them?',
  theme: 'homes',
  definition: 'Children in care who are placed for adoption.',
  numerator: 'Placed for adoption',
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
