import type { ShareMeasure } from '../measure.ts'

export const threeOrMorePlacements12m: ShareMeasure = {
  shape: 'share',
  name: 'three_or_more_placements_12m',
  label: 'Three or more placements in a year',
  question: 'How many children had three or more homes in a year?',
  theme: 'stability',
  definition:
    'Children in care on the day who were in three or more placements at any time in the twelve months that end on it. A placement begins with S, P or B; T, U, L and temporary stays begin none.',
  numerator: 'In three or more placements',
  denominator: 'Children in care',
  exclusions: '',
  source: 'National indicator 062; Department for Education, Children looked after in England',
  polarity: 'less is better',
  needs: [],
  months: 12,
  of: 'in_care',
  isCounted:
    ({ ground: { spells }, day, yearStart }, cases) =>
    row => {
      const child = cases.child[row]!
      let count = 0
      for (let spell = spells.firstOfChild[child]!; spell < spells.firstOfChild[child + 1]!; spell++)
        if (spells.start[spell]! <= day && spells.end[spell]! > yearStart) count++
      return count >= 3
    },
}
