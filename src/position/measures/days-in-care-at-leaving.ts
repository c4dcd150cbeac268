import type { SpreadMeasure } from '../measure.ts'

export const daysInCareAtLeaving: SpreadMeasure = {
  shape: 'spread',
  name: 'days_in_care_at_leaving',
  label: 'Days in care, of those who left',
  question: 'How long were children in care before they left?',
  theme: 'leaving',
  definition:
    'How long the period of care lasted, of children who ceased to be looked after in the twelve months, each child once.',
  numerator: 'Days in care',
  denominator: '',
  exclusions: 'Where the true start is not in the returns, at least as long.',
  source: 'Department for Education, Children looked after in England',
  polarity: 'neither',
  needs: [],
  months: 12,
  steadyAfter: 60,
  of: 'ceased',
  unit: 'days',
  barWidth: 365,
  valueOf:
    ({ history: { periods } }, cases) =>
    row =>
      periods.end[cases.period[row]!]! - periods.start[cases.period[row]!]!,
}
