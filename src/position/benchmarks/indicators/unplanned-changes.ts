import type { Indicator } from '../indicator.ts'
import { ratioOf, type Source } from '../reading.ts'

const REASONS = [
  'allegation (s47)',
  'approval removed',
  "carer requests placement end other than due to child's behaviour",
  "carer requests placement ends due to child's behaviour",
  'child requests placement to end',
  'resignation or closure of provision',
  'responsible/area authority requests placement ends',
  'standards of care concern',
] as const

const countOf = (reason: string): Source => ({
  dataset: 'new-placements',
  rows: [`reason for placement change during the year / ${reason}`],
  column: 'number',
})

export const unplannedChanges: Indicator = {
  id: 'unplanned-changes',
  title: 'Placements that ended unplanned',
  question: 'How many placements break down?',
  theme: 'Stability',
  definition:
    'Of the changes of placement in the year, those that the carer or the child asked for, or that an allegation, concern about standards, closure or the authority itself brought about. Changes of status only are left out.',
  caveat:
    'Worked out here from published counts. Small counts are withheld for most authorities: then so is this.',
  polarity: 'less is better',
  unit: '%',
  decimals: 0,
  reading: ratioOf({
    over: REASONS.map(countOf),
    under: [countOf('total placements changing')],
    less: [countOf('change in the status of a placement only')],
    times: 100,
  }),
  own: { measure: 'unplanned_endings_12m', times: 100, differs: ['same_carer', 'corrections'] },
}
