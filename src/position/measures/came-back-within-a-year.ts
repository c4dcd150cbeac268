import { addMonths } from '../../care/index.ts'
import type { ShareMeasure } from '../measure.ts'

export const cameBackWithinAYear: ShareMeasure = {
  shape: 'share',
  name: 'came_back_within_a_year',
  label: 'Came back within a year of leaving',
  question: 'How many children who left care came back within a year?',
  theme: 'leaving',
  definition:
    'Of children who left care in the twelve months that ended a year before the day, with a year or more to go until 18, those who were in care again within a year of leaving.',
  numerator: 'In care again within twelve months of leaving',
  denominator:
    'Children who ceased to be looked after in the twelve months that ended a year ago, before their 17th birthday',
  exclusions: 'Children who came into the care of another authority are not known.',
  source: 'Sufficiency',
  polarity: 'less is better',
  needs: [],
  months: 24,
  of: 'ceased_before',
  isAsked:
    ({ history: { periods }, ground }, cases) =>
    row =>
      addMonths(periods.end[cases.period[row]!]!, 12) <= ground.eighteenth[cases.child[row]!]!,
  isCounted:
    ({ history: { periods } }, cases) =>
    row => {
      const period = cases.period[row]!
      const isSameChild = periods.child[period + 1] === cases.child[row]
      return isSameChild && periods.start[period + 1]! <= addMonths(periods.end[period]!, 12)
    },
}
