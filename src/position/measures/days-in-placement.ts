import type { SpreadMeasure } from '../measure.ts'

export const daysInPlacement: SpreadMeasure = {
  shape: 'spread',
  name: 'days_in_placement',
  label: 'Days in the present placement',
  question: 'How long have children been in their present homes?',
  theme: 'stability',
  definition:
    'How long the present placement has lasted, of children in care; a placement begins with S, P or B.',
  numerator: 'Days in the present placement',
  denominator: '',
  exclusions: 'Where the placement began before the first return, at least as long.',
  source: 'Sufficiency',
  polarity: 'neither',
  needs: [],
  months: 0,
  steadyAfter: 60,
  of: 'in_care',
  unit: 'days',
  barWidth: 182,
  valueOf:
    ({ ground: { spells }, day }, cases) =>
    row =>
      day - spells.start[spells.ofPlacement[cases.placement[row]!]!]!,
}
