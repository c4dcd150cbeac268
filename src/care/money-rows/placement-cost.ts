import { NO_DAY, type Day } from '../day.ts'
import type { Kind } from '../kind.ts'
import type { CellProblem, RowShape } from '../row-shape.ts'
import { endsAfterItBegins, FROM, KIND, NEED_BANDS, TO, type NeedBand } from './unit-cost.ts'

export const STAFFING = { '': 'Not known', usual: 'Usual', '1_to_1': 'One to one', '2_to_1': 'Two to one or more' } as const // prettier-ignore
export type Staffing = keyof typeof STAFFING

/** What one child's home costs and who pays: the register of placements and prices. Rows about a child. */
export interface PlacementCostRow {
  readonly placement: string
  /** The identifier of the return. */
  readonly child: string
  readonly kind: Kind
  readonly provider: string
  /** The block booking or retainer that it uses; blank: spot. */
  readonly contract: string
  readonly needBand: NeedBand
  readonly staffing: Staffing
  readonly isSolo: boolean
  readonly hasEducation: boolean
  readonly hasTherapy: boolean
  /** The whole price; partners' shares are within it. */
  readonly weeklyPriceInPence: number
  readonly educationWeeklyInPence: number
  readonly healthWeeklyInPence: number
  /** Invoiced to and received from partners so far. */
  readonly invoicedInPence: number
  readonly receivedInPence: number
  readonly from: Day
  readonly to: Day
  /** When price and package are looked at next. */
  readonly reviewOn: Day
}

function sharesFit(row: PlacementCostRow): CellProblem | undefined {
  const shares = row.educationWeeklyInPence + row.healthWeeklyInPence
  if (shares > row.weeklyPriceInPence)
    return { column: 'education_weekly', message: 'Education and health pay more than the whole price' }
  if (row.receivedInPence > row.invoicedInPence)
    return { column: 'received', message: 'More is received than was invoiced' }
  return undefined
}

export const PLACEMENT_COSTS: RowShape<PlacementCostRow> = {
  register: 'placement-costs',
  one: 'a placement’s cost',
  signature: ['placement', 'weekly_price'],
  fields: {
    placement: { column: 'placement', label: 'Placement', is: 'text', hint: 'A number of your own.' },
    child: { column: 'child', label: 'Child', is: 'text', hint: 'The identifier of the return, never a name.' }, // prettier-ignore
    kind: KIND,
    provider: { column: 'provider', label: 'Provider', is: 'text', mayBeBlank: true },
    contract: { column: 'contract', label: 'Contract', is: 'text', mayBeBlank: true, hint: 'The block booking or retainer that it uses. Blank: spot.' }, // prettier-ignore
    needBand: { column: 'need_band', label: 'Need band', is: 'choice', choices: NEED_BANDS, whenBlank: '' },
    staffing: { column: 'staffing', label: 'Staffing', is: 'choice', choices: STAFFING, whenBlank: '' },
    isSolo: { column: 'solo', label: 'Lives there alone', is: 'yes_no', whenBlank: false },
    hasEducation: { column: 'education', label: 'Education is in the price', is: 'yes_no', whenBlank: false },
    hasTherapy: { column: 'therapy', label: 'Therapy is in the price', is: 'yes_no', whenBlank: false },
    weeklyPriceInPence: { column: 'weekly_price', label: 'Whole price a week', is: 'pence' },
    educationWeeklyInPence: { column: 'education_weekly', label: 'Of it education pays', is: 'pence', whenBlank: 0 }, // prettier-ignore
    healthWeeklyInPence: { column: 'health_weekly', label: 'Of it health pays', is: 'pence', whenBlank: 0 },
    invoicedInPence: { column: 'invoiced', label: 'Invoiced to partners so far', is: 'pence', whenBlank: 0 },
    receivedInPence: {
      column: 'received',
      label: 'Received from partners so far',
      is: 'pence',
      whenBlank: 0,
    },
    from: FROM,
    to: TO,
    reviewOn: { column: 'review_on', label: 'Next review', is: 'day', whenBlank: NO_DAY },
  },
  exactly: ['placement', 'from'],
  loosely: ['placement'],
  check: row => endsAfterItBegins(row) ?? sharesFit(row),
}
