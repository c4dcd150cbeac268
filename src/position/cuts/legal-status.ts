import { LEGAL_GROUPS } from '../../history/index.ts'
import type { Cut } from '../cut.ts'

export const legalStatus: Cut = {
  name: 'legal',
  label: 'Legal status',
  groups: LEGAL_GROUPS,
  groupLabels: {
    voluntary: 'Voluntary (section 20)',
    interim_order: 'Interim care order',
    full_order: 'Full care order',
    placement_order: 'Placement order',
    short_term: 'Police protection, remand',
    other: 'Other',
  },
  groupOf:
    ({ history: { periods, statuses } }, cases) =>
    row => {
      const period = cases.period[row]!
      let status = periods.firstStatus[period]!
      while (status + 1 < periods.firstStatus[period + 1]! && statuses.start[status + 1]! <= cases.on[row]!)
        status++
      return statuses.group[status]!
    },
}
