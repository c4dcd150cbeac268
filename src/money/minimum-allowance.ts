import { dayOf, type AllowanceArea, type CarerPaymentRow, type Day, type MinimumAllowanceRow } from '../care/index.ts' // prettier-ignore
import { isInForce } from './dated.ts'

const POUND = 100
const AGES = [
  [0, 2],
  [3, 4],
  [5, 10],
  [11, 15],
  [16, 17],
] as const
const POUNDS_2025_26: Readonly<Record<AllowanceArea, readonly number[]>> = {
  london: [198, 201, 225, 257, 299],
  south_east: [189, 196, 216, 247, 288],
  rest_of_england: [170, 176, 194, 220, 258],
}

/**
 * The national minimum fostering allowance for 2025-26 as the Department published it. Later years are not here: the user
 * adds them, each with its date, when they are published.
 */
export const PUBLISHED_MINIMUM_ALLOWANCES: readonly MinimumAllowanceRow[] = (
  Object.entries(POUNDS_2025_26) as [AllowanceArea, readonly number[]][]
).flatMap(([area, pounds]) =>
  AGES.map(([ageFrom, ageTo], i) => ({
    area,
    ageFrom,
    ageTo,
    weeklyInPence: pounds[i]! * POUND,
    from: dayOf(2025, 4, 6),
    to: dayOf(2026, 4, 5),
  })),
)

/** A payment held against the minimum for one year of age. */
export interface AllowanceCheck {
  readonly payment: CarerPaymentRow
  readonly age: number
  /** undefined: no minimum is known for the day. */
  readonly minimumInPence: number | undefined
  /** Minimum less allowance where the allowance is below it, else nought. */
  readonly shortInPence: number
  /** The minimum of the last year that one is known for, where none is known for the day. */
  readonly lastKnown: MinimumAllowanceRow | undefined
}

const latestEnded = (rows: readonly MinimumAllowanceRow[], on: Day): MinimumAllowanceRow | undefined =>
  rows
    .filter(row => row.to < on)
    .reduce<MinimumAllowanceRow | undefined>((a, b) => (a && a.to >= b.to ? a : b), undefined)

/**
 * Every year of age of every payment in force on a day, against the minimum of that day. An end that is past is not
 * carried on: a minimum that nobody has updated is no minimum.
 */
export function checkAllowances(
  payments: readonly CarerPaymentRow[],
  minimums: readonly MinimumAllowanceRow[],
  { area, on }: { readonly area: AllowanceArea; readonly on: Day },
): AllowanceCheck[] {
  const ofArea = minimums.filter(row => row.area === area)
  return payments
    .filter(row => isInForce(row, on))
    .flatMap(payment =>
      Array.from({ length: payment.ageTo - payment.ageFrom + 1 }, (_, i) => {
        const age = payment.ageFrom + i
        const ofAge = ofArea.filter(row => row.ageFrom <= age && age <= row.ageTo)
        const minimumInPence = ofAge.find(row => isInForce(row, on))?.weeklyInPence
        const lastKnown = minimumInPence === undefined ? latestEnded(ofAge, on) : undefined
        const short = (minimumInPence ?? 0) - payment.weeklyAllowanceInPence
        return { payment, age, minimumInPence, shortInPence: Math.max(short, 0), lastKnown }
      }),
    )
}
