import { addMonths } from '../../care/index.ts'
import type { ShareMeasure } from '../measure.ts'

export const turning1812m: ShareMeasure = {
  shape: 'share',
  name: 'turning_18_12m',
  label: 'Turning 18 in the next year',
  question: 'How many children turn 18 in the next year?',
  theme: 'leaving',
  definition: 'Children in care on the day whose 18th birthday falls in the twelve months after it.',
  numerator: '18th birthday in the next twelve months',
  denominator: 'Children in care',
  exclusions: '',
  source: 'Sufficiency',
  polarity: 'neither',
  needs: [],
  months: 0,
  of: 'in_care',
  isCounted: ({ ground, day }, cases) => {
    const until = addMonths(day, 12)
    return row => ground.eighteenth[cases.child[row]!]! <= until
  },
}
