import type { ShareMeasure } from '../measure.ts'

export const inUnlistedHomes: ShareMeasure = {
  shape: 'share',
  name: 'in_unlisted_homes',
  label: 'In homes of no listed kind',
  question: 'How many children live in homes that may not be registered?',
  theme: 'complex',
  definition:
    'Children in care whose home is of none of the return’s kinds (Z1; from 2025-26 Z11 to Z14): unregistered homes are reported so.',
  numerator: 'Z1, Z11, Z12, Z13 or Z14',
  denominator: 'Children in care',
  exclusions:
    'The return does not tell unregistered homes from others of no listed kind: look at each child.',
  source: 'Sufficiency, after the codes of the return',
  polarity: 'less is better',
  needs: [],
  months: 0,
  of: 'in_care',
  isCounted:
    ({ history: { sources } }, cases) =>
    row =>
      sources.place[cases.source[row]!]!.startsWith('Z'),
}
