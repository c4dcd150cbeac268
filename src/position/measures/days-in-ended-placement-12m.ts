import type { SpreadMeasure } from '../measure.ts'

export const daysInEndedPlacement12m: SpreadMeasure = {
  shape: 'spread',
  name: 'days_in_ended_placement_12m',
  label: 'Days in homes that children moved from',
  question: 'How long had children been in the homes that they moved from?',
  theme: 'stability',
  definition: 'How long placements lasted that ended in another placement in the twelve months.',
  numerator: 'Days in the placement',
  denominator: '',
  exclusions: 'Where the placement began before the first return, at least as long.',
  source: 'Department for Education, Children looked after in England',
  polarity: 'neither',
  needs: [],
  months: 12,
  steadyAfter: 60,
  of: 'moves',
  unit: 'days',
  barWidth: 91,
  valueOf:
    ({ ground: { spells } }, cases) =>
    row => {
      const spell = spells.ofPlacement[cases.placement[row]!]!
      return spells.end[spell]! - spells.start[spell]!
    },
}
