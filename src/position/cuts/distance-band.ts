import type { Cut } from '../cut.ts'

const GROUPS = [
  'up_to_5_miles',
  '5_to_10_miles',
  '10_to_20_miles',
  '20_to_50_miles',
  'over_50_miles',
  'not_known',
] as const
/** The most that each band holds, in miles. */
const UP_TO = [5, 10, 20, 50] as const

/** Home to placement by the return's formula; all are not known without a postcode directory. */
export const distanceBand: Cut = {
  name: 'distance',
  label: 'Distance from home',
  groups: GROUPS,
  groupLabels: {
    up_to_5_miles: 'Up to 5 miles',
    '5_to_10_miles': '5 to 10 miles',
    '10_to_20_miles': '10 to 20 miles',
    '20_to_50_miles': '20 to 50 miles',
    over_50_miles: 'Over 50 miles',
    not_known: 'Not known',
  },
  groupOf:
    ({ ground }, cases) =>
    row => {
      const miles = ground.distanceOf(cases.source[row]!)
      if (miles === undefined) return GROUPS.length - 1
      const band = UP_TO.findIndex(most => miles <= most)
      return band < 0 ? UP_TO.length : band
    },
}
