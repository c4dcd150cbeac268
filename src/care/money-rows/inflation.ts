import { OPEN, type Day } from '../day.ts'
import type { Kind } from '../kind.ts'
import type { RowShape } from '../row-shape.ts'
import { endsAfterItBegins, FROM, KIND, TO } from './unit-cost.ts'

/** How much prices of a kind of home rise on each 1 April. */
export interface InflationRow {
  readonly kind: Kind
  /** Hundredths of a per cent: 350 is 3.5 % a year. */
  readonly yearlyInHundredths: number
  readonly from: Day
  readonly to: Day
}

const LARGEST_RISE = 100

export const INFLATION: RowShape<InflationRow> = {
  register: 'inflation',
  one: 'a rise in prices',
  signature: ['kind', 'yearly_percent'],
  fields: {
    kind: KIND,
    yearlyInHundredths: { column: 'yearly_percent', label: 'Rise on each 1 April', is: 'percent', most: LARGEST_RISE }, // prettier-ignore
    from: FROM,
    to: { ...TO, whenBlank: OPEN },
  },
  exactly: ['kind', 'from'],
  loosely: ['kind'],
  check: endsAfterItBegins,
}
