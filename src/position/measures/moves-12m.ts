import type { CountMeasure } from '../measure.ts'

export const moves12m: CountMeasure = {
  shape: 'count',
  name: 'moves_12m',
  label: 'Moves to another carer or home',
  question: 'How many times did children move in the last year?',
  theme: 'stability',
  definition:
    'Placements that ended in another placement in the twelve months that end on the day; a change with the same carer (T, U), of legal status, or for a temporary stay (T0 to T4) is none.',
  numerator: 'Placements ended in another',
  denominator: '',
  exclusions: '',
  source: 'Sufficiency, after the Department’s count of placements',
  polarity: 'less is better',
  needs: [],
  months: 12,
  of: 'moves',
}
