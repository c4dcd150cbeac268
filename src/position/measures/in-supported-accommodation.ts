import { kindIndex } from '../../care/index.ts'
import type { ShareMeasure } from '../measure.ts'

const KINDS_COUNTED = new Set([kindIndex('supported_accommodation')])

export const inSupportedAccommodation: ShareMeasure = {
  shape: 'share',
  name: 'in_supported_accommodation',
  label: 'In supported accommodation',
  question: 'How many children live in supported accommodation?',
  theme: 'homes',
  definition: 'Children in care who live in supported accommodation or independently.',
  numerator: 'Supported accommodation (K3, H5, P2)',
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
