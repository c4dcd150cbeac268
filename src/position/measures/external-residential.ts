import { kindIndex } from '../../care/index.ts'
import type { ShareMeasure } from '../measure.ts'

const KINDS_COUNTED = new Set([kindIndex('external_residential')])

export const externalResidential: ShareMeasure = {
  shape: 'share',
  name: 'external_residential',
  label: 'In others’ children’s homes',
  question: 'How many children live in children’s homes that are not ours?',
  theme: 'homes',
  definition: 'Children in care who live in a children’s home that is not our own.',
  numerator: 'Children’s homes of others',
  denominator: 'Children in care',
  exclusions: '',
  source: 'Sufficiency',
  polarity: 'less is better',
  needs: [],
  months: 0,
  of: 'in_care',
  isCounted:
    ({ history }, cases) =>
    row =>
      KINDS_COUNTED.has(history.placements.kind[cases.placement[row]!]!),
}
