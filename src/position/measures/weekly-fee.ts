import { KINDS } from '../../care/index.ts'
import { weeklyFeeInPence } from '../../supply/index.ts'
import type { SpreadMeasure } from '../measure.ts'

const PENCE_IN_A_POUND = 100

export const weeklyFee: SpreadMeasure = {
  shape: 'spread',
  name: 'weekly_fee',
  label: 'Fee for a week',
  question: 'What does a week in a home cost?',
  theme: 'cost',
  definition: 'The weekly fee of the kind of home, of children in care on the day.',
  numerator: 'Pounds a week',
  denominator: '',
  exclusions:
    'The fee is that of the kind of home in the list of fees; a kind without one costs what is assumed. What a single child’s home costs is not in the return.',
  source: 'Sufficiency',
  polarity: 'neither',
  needs: [],
  months: 0,
  of: 'in_care',
  unit: 'pounds a week',
  barWidth: 500,
  valueOf: ({ history, ground: { context }, day }, cases) => {
    const fees = KINDS.map(kind => weeklyFeeInPence(context.fees ?? [], kind, day) / PENCE_IN_A_POUND)
    return row => fees[history.placements.kind[cases.placement[row]!]!]
  },
}
