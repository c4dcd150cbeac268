import { addMonths } from '../../care/index.ts'
import type { ShareMeasure } from '../measure.ts'

export const threeOrMorePlacements24m: ShareMeasure = {
  shape: 'share',
  name: 'three_or_more_placements_24m',
  label: 'Three or more placements in two years',
  question: 'How many children had three or more homes in two years?',
  theme: 'stability',
  definition:
    'Children looked after for two years or more on the day who were in three or more placements at any time in those two years.',
  numerator: 'In three or more placements in two years',
  denominator: 'Looked after without a break for two years or more',
  exclusions: '',
  source: 'Department for Education, Children looked after in England',
  polarity: 'less is better',
  needs: [],
  months: 24,
  of: 'in_care',
  isAsked: ({ history: { periods }, day }, cases) => {
    const latest = addMonths(day, -24)
    return row => periods.start[cases.period[row]!]! <= latest
  },
  isCounted: ({ ground: { spells }, day }, cases) => {
    const since = addMonths(day, -24) + 1
    return row => {
      const child = cases.child[row]!
      let count = 0
      for (let spell = spells.firstOfChild[child]!; spell < spells.firstOfChild[child + 1]!; spell++)
        if (spells.start[spell]! <= day && spells.end[spell]! > since) count++
      return count >= 3
    }
  },
}
