import type { ShareMeasure } from '../measure.ts'

const MANY = 5

export const fiveOrMorePlacements: ShareMeasure = {
  shape: 'share',
  name: 'five_or_more_placements',
  label: 'Five or more homes since coming into care',
  question: 'How many children have had five or more homes?',
  theme: 'complex',
  definition:
    'Children in care who have been in five or more placements since they came into care this time; a placement begins with S, P or B.',
  numerator: 'In five or more placements in this period of care',
  denominator: 'Children in care',
  exclusions: 'Placements before the first return are not known.',
  source: 'Sufficiency',
  polarity: 'less is better',
  needs: [],
  months: 0,
  steadyAfter: 60,
  of: 'in_care',
  isCounted:
    ({ history: { periods }, ground: { spells }, day }, cases) =>
    row => {
      const period = cases.period[row]!
      const first = spells.ofPlacement[periods.firstPlacement[period]!]!
      let count = 0
      for (let spell = first; spell <= spells.ofPlacement[cases.placement[row]!]!; spell++)
        if (spells.start[spell]! <= day) count++
      return count >= MANY
    },
}
