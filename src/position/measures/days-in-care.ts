import type { SpreadMeasure } from '../measure.ts'

export const daysInCare: SpreadMeasure = {
  shape: 'spread',
  name: 'days_in_care',
  label: 'Days in care so far',
  question: 'How long have children been in care?',
  theme: 'numbers',
  definition: 'How long the present period of care has lasted, of children in care.',
  numerator: 'Days in care so far',
  denominator: '',
  exclusions: 'Where the true start is not in the returns, at least as long.',
  source: 'Sufficiency',
  polarity: 'neither',
  needs: [],
  months: 0,
  steadyAfter: 60,
  of: 'in_care',
  unit: 'days',
  barWidth: 365,
  valueOf:
    ({ history: { periods }, day }, cases) =>
    row =>
      day - periods.start[cases.period[row]!]!,
}
