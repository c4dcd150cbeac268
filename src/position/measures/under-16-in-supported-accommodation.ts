import { kindIndex } from '../../care/index.ts'
import type { ShareMeasure } from '../measure.ts'

const SUPPORTED = kindIndex('supported_accommodation')

export const under16InSupportedAccommodation: ShareMeasure = {
  shape: 'share',
  name: 'under_16_in_supported_accommodation',
  label: 'Under 16 in supported accommodation',
  question: 'Is any child under 16 in supported accommodation?',
  theme: 'complex',
  definition: 'Children in care under 16 who live in supported accommodation: the law forbids it.',
  numerator: 'In supported accommodation',
  denominator: 'Children in care under 16',
  exclusions: '',
  source: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 27A',
  polarity: 'less is better',
  needs: [],
  months: 0,
  of: 'in_care',
  isAsked:
    ({ ground, day }, cases) =>
    row =>
      ground.isUnder16(cases.child[row]!, day),
  isCounted:
    ({ history }, cases) =>
    row =>
      history.placements.kind[cases.placement[row]!] === SUPPORTED,
}
