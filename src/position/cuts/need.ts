import type { Cut } from '../cut.ts'

const GROUPS = ['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'not_known'] as const

/** Category of need at the start of the period of care. */
export const need: Cut = {
  name: 'need',
  label: 'Category of need',
  groups: GROUPS,
  groupLabels: {
    N1: 'Abuse or neglect',
    N2: 'Child’s disability',
    N3: 'Parental illness or disability',
    N4: 'Family in acute stress',
    N5: 'Family dysfunction',
    N6: 'Socially unacceptable behaviour',
    N7: 'Low income',
    N8: 'Absent parenting',
    not_known: 'Not known',
  },
  groupOf:
    ({ history: { periods } }, cases) =>
    row => {
      const group = (GROUPS as readonly string[]).indexOf(periods.need[cases.period[row]!]!)
      return group < 0 ? GROUPS.length - 1 : group
    },
}
