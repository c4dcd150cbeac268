import type { ShareMeasure } from '../measure.ts'

export const exitsAt1812m: ShareMeasure = {
  shape: 'share',
  name: 'exits_at_18_12m',
  label: 'Left care at 18',
  question: 'How many of those who left did so at 18?',
  theme: 'leaving',
  definition:
    'Of children who left care in the twelve months, those who left on the 18th birthday or the day before.',
  numerator: 'Left on the 18th birthday or the day before',
  denominator: 'Children who ceased to be looked after',
  exclusions: 'Some returns close a period on the eve of the birthday.',
  source: 'Sufficiency',
  polarity: 'neither',
  needs: [],
  months: 12,
  of: 'ceased',
  isCounted:
    ({ history: { periods }, ground }, cases) =>
    row =>
      periods.end[cases.period[row]!]! >= ground.eighteenth[cases.child[row]!]! - 1,
}
