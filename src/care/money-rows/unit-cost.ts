import { NO_DAY, OPEN, type Day } from '../day.ts'
import { KIND_LABELS, type Kind } from '../kind.ts'
import type { RowShape } from '../row-shape.ts'

/** Need bands as authorities use them, 1 the lightest; blank: not told apart. */
export const NEED_BANDS = { '': 'Any', '1': '1', '2': '2', '3': '3', '4': '4', '5': '5' } as const
export type NeedBand = keyof typeof NEED_BANDS

/** What a week for one child costs in a kind of home; provider, need band and package narrow it. */
export interface UnitCostRow {
  readonly kind: Kind
  /** Blank: any provider. */
  readonly provider: string
  readonly needBand: NeedBand
  /** What is bought: `standard`, `solo with therapy`; blank: any. */
  readonly package: string
  readonly weeklyCostInPence: number
  /** Weeks still paid after a child has left, on average. */
  readonly noticeWeeks: number
  /** NO_DAY: since ever. */
  readonly from: Day
  /** OPEN: no end. */
  readonly to: Day
}

export const endsAfterItBegins = ({ from, to }: { readonly from: Day; readonly to: Day }) =>
  to < from ? { column: 'to', message: 'Until must not be before From' } : undefined

export const FROM = { column: 'from', label: 'From', is: 'day', whenBlank: NO_DAY, hint: 'Leave blank where it has always been so.' } as const // prettier-ignore
export const TO = { column: 'to', label: 'Until', is: 'day', whenBlank: OPEN, hint: 'The last day. Leave blank where no end is known.' } as const // prettier-ignore
export const KIND = { column: 'kind', label: 'Kind of home', is: 'choice', choices: KIND_LABELS } as const

export const UNIT_COSTS: RowShape<UnitCostRow> = {
  register: 'unit-costs',
  one: 'a unit cost',
  signature: ['kind', 'weekly_cost'],
  fields: {
    kind: KIND,
    provider: { column: 'provider', label: 'Provider', is: 'text', mayBeBlank: true, hint: 'Leave blank for any provider.' }, // prettier-ignore
    needBand: { column: 'need_band', label: 'Need band', is: 'choice', choices: NEED_BANDS, whenBlank: '' },
    package: { column: 'package', label: 'Package', is: 'text', mayBeBlank: true, hint: 'What is bought, such as solo care. Leave blank for any.' }, // prettier-ignore
    weeklyCostInPence: { column: 'weekly_cost', label: 'A week', is: 'pence' },
    noticeWeeks: { column: 'notice_weeks', label: 'Weeks paid after a child has left', is: 'whole', most: 26, whenBlank: 0 }, // prettier-ignore
    from: FROM,
    to: TO,
  },
  exactly: ['kind', 'provider', 'needBand', 'package', 'from'],
  loosely: ['kind', 'provider', 'needBand', 'package'],
  check: endsAfterItBegins,
}
