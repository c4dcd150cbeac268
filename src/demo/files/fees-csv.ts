import { calendarDateOf, KINDS, type Day, type Kind } from '../../care/index.ts'
import { toCsv } from './csv.ts'

/** Fees of the last year, £ a week (our assumption, about what councils paid in 2024-25). */
const WEEKLY_FEES: Record<Kind, number> = {
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
/** Rise of fees from one year to the next: our assumption. */
const RISE = 1.04
const YEARS_OF_FEES = [-2, -1, 0, 1]

/** fees.csv: a row a kind and financial year, rising; the last stands until another is agreed. */
export function feesCsv(lastDay: Day): string {
  const { year } = calendarDateOf(lastDay)
  const rows = KINDS.flatMap(kind =>
    YEARS_OF_FEES.map(later => [
      kind,
      (WEEKLY_FEES[kind] * RISE ** later).toFixed(2),
      later === YEARS_OF_FEES[0] ? '' : `${year - 1 + later}-04-01`,
      later === YEARS_OF_FEES.at(-1) ? '' : `${year + later}-03-31`,
    ]),
  )
  return toCsv(['kind', 'weekly_fee', 'from', 'to'], rows)
}
