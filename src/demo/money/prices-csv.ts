import { calendarDateOf, isoFromDay, KINDS, type Day, type Kind } from '../../care/index.ts'
import { toCsv } from '../files/csv.ts'

/** £ a week: our assumptions, about what councils paid in 2024-25. */
export const WEEKLY_COSTS: Record<Kind, number> = {
  kinship: 330,
  in_house_fostering: 550,
  agency_fostering: 1000,
  in_house_residential: 5000,
  external_residential: 7000,
  supported_accommodation: 1050,
  with_parents: 100,
  adoption: 60,
  secure: 8500,
  other: 1050,
}

/** Weeks paid after a child has left: our assumption. */
const NOTICE: Partial<Record<Kind, number>> = { agency_fostering: 1, external_residential: 2, supported_accommodation: 1 } // prettier-ignore

const PARTICULAR: readonly (readonly [Kind, string, string, number])[] = [
  ['in_house_fostering', '4', 'specialist, stepping down', 1100],
  ['agency_fostering', '4', 'with therapy', 1450],
  ['external_residential', '5', 'solo, two to one', 12500],
]

/** First day of the financial year that ends with the last return. */
const yearBegan = (lastDay: Day): string => `${calendarDateOf(lastDay).year - 1}-04-01`

/** unit-costs.csv: a general price a kind, and some by need band and package. */
export function unitCostsCsv(lastDay: Day): string {
  const from = yearBegan(lastDay)
  const general = KINDS.map(kind => [kind, '', '', '', String(WEEKLY_COSTS[kind]), String(NOTICE[kind] ?? 0), from, '']) // prettier-ignore
  const particular = PARTICULAR.map(([kind, band, what, cost]) => [kind, '', band, what, String(cost), String(NOTICE[kind] ?? 0), from, '']) // prettier-ignore
  return toCsv(
    ['kind', 'provider', 'need_band', 'package', 'weekly_cost', 'notice_weeks', 'from', 'to'],
    [...general, ...particular],
  )
}

/** Per cent on each 1 April: our assumption; homes bought outside have risen fastest. */
const RISES: Record<Kind, number> = {
  kinship: 3,
  in_house_fostering: 3,
  agency_fostering: 4,
  in_house_residential: 3.5,
  external_residential: 6,
  supported_accommodation: 4,
  with_parents: 3,
  adoption: 3,
  secure: 4,
  other: 3,
}

export const inflationCsv = (): string =>
  toCsv(
    ['kind', 'yearly_percent', 'from', 'to'],
    KINDS.map(kind => [kind, String(RISES[kind]), '', '']),
  )

const AGES = [
  [0, 2, 170],
  [3, 4, 176],
  [5, 10, 194],
  [11, 15, 220],
  [16, 17, 250],
] as const

/** £ a week besides the allowance. */
const FEES = { kinship: 0, mainstream: 210, specialist: 520 } as const

/** carer-payments.csv: the national minimum of 2025-26, but for the eldest, who get less: the page says so. */
export const carerPaymentsCsv = (lastDay: Day): string =>
  toCsv(
    ['scheme', 'age_from', 'age_to', 'weekly_allowance', 'weekly_fee', 'from', 'to'],
    Object.entries(FEES).flatMap(
      ([scheme, fee]) =>
      AGES.map(([from, to, allowance]) => [scheme, String(from), String(to), String(allowance), String(fee), isoFromDay(lastDay + 6), '']), // prettier-ignore
    ),
  )

export const stayingPutCsv = (): string =>
  toCsv(['percent_who_stay', 'months', 'weekly_cost', 'from', 'to'], [['25', '18', '310', '', '']])
