import type { ShareMeasure } from '../measure.ts'

const UNPLANNED = new Set(['CREQB', 'CREQO', 'CHILD', 'ALLEG', 'STAND', 'APPRR', 'CLOSE', 'LAREQ'])

export const unplannedEndings12m: ShareMeasure = {
  shape: 'share',
  name: 'unplanned_endings_12m',
  label: 'Unplanned endings',
  question: 'How many moves were not planned?',
  theme: 'stability',
  definition:
    'Of placements that ended in another placement in the twelve months, those that ended for a reason that nobody planned: carer’s request, child’s request, allegation, standards, approval removed, closure, the authority’s request.',
  numerator: 'Ended with CREQB, CREQO, CHILD, ALLEG, STAND, APPRR, CLOSE or LAREQ',
  denominator: 'Placements that ended in another placement, reason PLACE left out',
  exclusions: 'A change of status of the placement only (PLACE). A blank reason is in the denominator.',
  source: 'Department for Education, Children looked after in England',
  polarity: 'less is better',
  needs: [],
  months: 12,
  of: 'moves',
  isAsked:
    ({ history }, cases) =>
    row =>
      history.placements.reasonChange[cases.placement[row]!] !== 'PLACE',
  isCounted:
    ({ history }, cases) =>
    row =>
      UNPLANNED.has(history.placements.reasonChange[cases.placement[row]!]!),
}
