import type { ShareMeasure } from '../measure.ts'

export const moved12m: ShareMeasure = {
  shape: 'share',
  name: 'moved_12m',
  label: 'Moved in the last year',
  question: 'How many children moved in the last year?',
  theme: 'stability',
  definition:
    'Children in care who moved to another carer or home in the twelve months, within this or an earlier period of care.',
  numerator: 'Moved at least once',
  denominator: 'Children in care',
  exclusions: 'Coming into care is no move.',
  source: 'Sufficiency',
  polarity: 'less is better',
  needs: [],
  months: 12,
  of: 'in_care',
  isCounted:
    ({ history: { periods, placements }, ground: { spells }, day, yearStart }, cases) =>
    row => {
      const child = cases.child[row]!
      for (let spell = spells.firstOfChild[child]!; spell < spells.firstOfChild[child + 1]!; spell++) {
        const [start, period] = [spells.start[spell]!, placements.period[spells.lastPlacement[spell]!]!]
        if (start >= yearStart && start <= day && start > periods.start[period]!) return true
      }
      return false
    },
}
