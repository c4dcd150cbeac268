import type { Day } from '../day.ts'
import type { RowShape } from '../row-shape.ts'
import { endsAfterItBegins, FROM, TO } from './unit-cost.ts'

/** Young people who stay with their foster carers after 18: how many, how long, what it costs. */
export interface StayingPutRow {
  /** Of those who turn 18 in care; hundredths of a per cent. */
  readonly shareInHundredths: number
  readonly months: number
  readonly weeklyCostInPence: number
  readonly from: Day
  readonly to: Day
}

export const STAYING_PUT: RowShape<StayingPutRow> = {
  register: 'staying-put',
  one: 'what Staying Put costs',
  signature: ['percent_who_stay', 'months'],
  fields: {
    shareInHundredths: { column: 'percent_who_stay', label: 'Of those who turn 18 in care, stay', is: 'percent', most: 100 }, // prettier-ignore
    months: { column: 'months', label: 'For how many months', is: 'whole', most: 36 },
    weeklyCostInPence: { column: 'weekly_cost', label: 'A week for each', is: 'pence' },
    from: FROM,
    to: TO,
  },
  exactly: ['from'],
  loosely: [],
  check: endsAfterItBegins,
}
