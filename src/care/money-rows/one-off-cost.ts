import type { Day } from '../day.ts'
import { KIND_LABELS, type Kind } from '../kind.ts'
import type { ProvisionStatus } from '../provision.ts'
import type { RowShape } from '../row-shape.ts'
import { PROVISION_STATUSES } from './home-cost.ts'

export const ONE_OFF_TYPES = { revenue: 'Revenue', capital: 'Capital' } as const
export type OneOffType = keyof typeof ONE_OFF_TYPES

/** Money spent once: buying a building, refitting it, recruiting before a home opens. */
export interface OneOffCostRow {
  readonly name: string
  readonly kind: Kind
  readonly type: OneOffType
  readonly amountInPence: number
  readonly on: Day
  /** `planned`: counted only where planned places are. */
  readonly status: ProvisionStatus
}

export const ONE_OFF_COSTS: RowShape<OneOffCostRow> = {
  register: 'one-off-costs',
  one: 'a cost that comes once',
  signature: ['name', 'amount', 'on'],
  fields: {
    name: { column: 'name', label: 'What for', is: 'text' },
    kind: { column: 'kind', label: 'Kind of home', is: 'choice', choices: KIND_LABELS },
    type: { column: 'type', label: 'Revenue or capital', is: 'choice', choices: ONE_OFF_TYPES },
    amountInPence: { column: 'amount', label: 'Amount', is: 'pence' },
    on: { column: 'on', label: 'Paid on', is: 'day' },
    status: { column: 'status', label: 'Status', is: 'choice', choices: PROVISION_STATUSES, whenBlank: 'open', hint: 'Planned: counted where planned places are.' }, // prettier-ignore
  },
  exactly: ['name', 'on'],
  loosely: ['name'],
}
