import { kindIndex } from '../../care/index.ts'
import type { ShareMeasure } from '../measure.ts'

const KINDS_COUNTED = new Set([kindIndex('secure')])

export const inSecureHomes: ShareMeasure = {
  shape: 'share',
  name: 'in_secure_homes',
  label: 'In secure homes',
  question: 'How many children live in secure homes?',
  theme: 'complex',
  definition: 'Children in care who live in a secure children’s home.',
  numerator: 'Secure children’s homes',
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
