import type { Day } from '../day.ts'
import type { Kind } from '../kind.ts'
import type { ProvisionStatus } from '../provision.ts'
import type { RowShape } from '../row-shape.ts'
import { endsAfterItBegins, FROM, KIND, TO } from './unit-cost.ts'

/** What one home of the authority's own costs, empty or full, and what each child in it adds. */
export interface HomeCostRow {
  readonly home: string
  readonly kind: Kind
  readonly places: number
  /** Staff, building, management: paid empty or full. */
  readonly yearlyFixedInPence: number
  readonly weeklyPerChildInPence: number
  /** What agency staff cost more than the authority's own would, a week. */
  readonly weeklyAgencyPremiumInPence: number
  readonly from: Day
  readonly to: Day
  readonly status: ProvisionStatus
}

export const PROVISION_STATUSES = { open: 'Open', planned: 'Planned' } as const satisfies Record<ProvisionStatus, string> // prettier-ignore

export const HOME_COSTS: RowShape<HomeCostRow> = {
  register: 'home-costs',
  one: 'a home’s costs',
  signature: ['home', 'yearly_fixed_cost'],
  fields: {
    home: { column: 'home', label: 'Home', is: 'text' },
    kind: { ...KIND, whenBlank: 'in_house_residential' },
    places: { column: 'places', label: 'Places', is: 'whole', most: 500 },
    yearlyFixedInPence: { column: 'yearly_fixed_cost', label: 'A year, empty or full', is: 'pence', hint: 'Staff, building and management.' }, // prettier-ignore
    weeklyPerChildInPence: { column: 'weekly_cost_per_child', label: 'A week for each child besides', is: 'pence', whenBlank: 0 }, // prettier-ignore
    weeklyAgencyPremiumInPence: { column: 'weekly_agency_premium', label: 'Agency staff: more a week', is: 'pence', whenBlank: 0, hint: 'What agency staff cost more than your own would.' }, // prettier-ignore
    from: FROM,
    to: TO,
    status: { column: 'status', label: 'Status', is: 'choice', choices: PROVISION_STATUSES, whenBlank: 'open' }, // prettier-ignore
  },
  exactly: ['home', 'from', 'status'],
  loosely: ['home'],
  check: endsAfterItBegins,
}
