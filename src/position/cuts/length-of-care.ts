import type { Cut } from '../cut.ts'

const GROUPS = [
  'under_6_months',
  '6_to_12_months',
  '1_to_2_years',
  '2_to_5_years',
  '5_years_and_over',
] as const
/** First day of each group after the first, in days of care. */
const STARTS_IN_DAYS = [183, 365, 731, 1826] as const

/** How long the period of care has lasted; where its true start is unknown, at least. */
export const lengthOfCare: Cut = {
  name: 'length',
  label: 'Length of care',
  groups: GROUPS,
  steadyAfter: 60,
  groupLabels: {
    under_6_months: 'Under 6 months',
    '6_to_12_months': '6 to 12 months',
    '1_to_2_years': '1 to 2 years',
    '2_to_5_years': '2 to 5 years',
    '5_years_and_over': '5 years and over',
  },
  groupOf:
    ({ history: { periods } }, cases) =>
    row => {
      const days = cases.on[row]! - periods.start[cases.period[row]!]!
      const next = STARTS_IN_DAYS.findIndex(start => days < start)
      return next < 0 ? STARTS_IN_DAYS.length : next
    },
}
