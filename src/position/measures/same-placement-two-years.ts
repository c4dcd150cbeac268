import { addMonths } from '../../care/index.ts'
import type { ShareMeasure } from '../measure.ts'

export const samePlacementTwoYears: ShareMeasure = {
  shape: 'share',
  name: 'same_placement_two_years',
  label: 'Same placement for two years',
  question: 'How many children have a lasting home?',
  theme: 'stability',
  definition:
    'Children in care under 16, looked after without a break for two and a half years or more, who have been in the same placement for two years or more.',
  numerator: 'In the same placement for two years or more',
  denominator: 'In care, under 16, looked after for two and a half years or more',
  exclusions: 'A stay that began before the first return is as long as that return tells.',
  source: 'National indicator 063; Department for Education, Children looked after in England',
  polarity: 'more is better',
  needs: [],
  months: 0,
  steadyAfter: 30,
  of: 'in_care',
  isAsked: ({ history: { periods }, ground, day }, cases) => {
    const latest = addMonths(day, -30)
    return row => periods.start[cases.period[row]!]! <= latest && ground.isUnder16(cases.child[row]!, day)
  },
  isCounted: ({ ground: { spells }, day }, cases) => {
    const latest = addMonths(day, -24)
    return row => spells.start[spells.ofPlacement[cases.placement[row]!]!]! <= latest
  },
}
