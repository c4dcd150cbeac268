import type { Day } from '../day.ts'
import type { CellProblem, RowShape } from '../row-shape.ts'
import { endsAfterItBegins, FROM, TO } from './unit-cost.ts'

const OLDEST = 17

const agesFit = (row: { readonly ageFrom: number; readonly ageTo: number }): CellProblem | undefined =>
  row.ageTo < row.ageFrom ? { column: 'age_to', message: 'The last age is below the first' } : undefined

const AGE_FROM = { column: 'age_from', label: 'From age', is: 'whole', most: OLDEST } as const
const AGE_TO = { column: 'age_to', label: 'To age', is: 'whole', most: OLDEST, hint: 'That age included.' } as const // prettier-ignore

export const CARER_SCHEMES = { kinship: 'Kinship', mainstream: 'Mainstream', specialist: 'Specialist' } as const // prettier-ignore
export type CarerScheme = keyof typeof CARER_SCHEMES

/** What the authority pays its own carers for a child of some ages. */
export interface CarerPaymentRow {
  readonly scheme: CarerScheme
  readonly ageFrom: number
  readonly ageTo: number
  /** For the child's keep: held against the national minimum. */
  readonly weeklyAllowanceInPence: number
  /** For the carer's skill and time. */
  readonly weeklyFeeInPence: number
  readonly from: Day
  readonly to: Day
}

export const CARER_PAYMENTS: RowShape<CarerPaymentRow> = {
  register: 'carer-payments',
  one: 'a payment to carers',
  signature: ['scheme', 'weekly_allowance'],
  fields: {
    scheme: { column: 'scheme', label: 'Scheme', is: 'choice', choices: CARER_SCHEMES },
    ageFrom: AGE_FROM,
    ageTo: AGE_TO,
    weeklyAllowanceInPence: { column: 'weekly_allowance', label: 'Allowance a week', is: 'pence' },
    weeklyFeeInPence: { column: 'weekly_fee', label: 'Fee a week', is: 'pence', whenBlank: 0 },
    from: FROM,
    to: TO,
  },
  exactly: ['scheme', 'ageFrom', 'from'],
  loosely: ['scheme', 'ageFrom'],
  check: row => endsAfterItBegins(row) ?? agesFit(row),
}

export const ALLOWANCE_AREAS = { london: 'London', south_east: 'South East', rest_of_england: 'Rest of England' } as const // prettier-ignore
export type AllowanceArea = keyof typeof ALLOWANCE_AREAS

/** The national minimum fostering allowance for some ages, as published for a year. */
export interface MinimumAllowanceRow {
  readonly area: AllowanceArea
  readonly ageFrom: number
  readonly ageTo: number
  readonly weeklyInPence: number
  readonly from: Day
  readonly to: Day
}

export const MINIMUM_ALLOWANCES: RowShape<MinimumAllowanceRow> = {
  register: 'minimum-allowances',
  one: 'a minimum allowance',
  signature: ['area', 'weekly_minimum'],
  fields: {
    area: { column: 'area', label: 'Area', is: 'choice', choices: ALLOWANCE_AREAS },
    ageFrom: AGE_FROM,
    ageTo: AGE_TO,
    weeklyInPence: { column: 'weekly_minimum', label: 'At least a week', is: 'pence' },
    from: FROM,
    to: TO,
  },
  exactly: ['area', 'ageFrom', 'from'],
  loosely: ['area', 'ageFrom'],
  check: row => endsAfterItBegins(row) ?? agesFit(row),
}
