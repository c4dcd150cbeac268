import { ageOn, isoFromDay, type Day } from '../../care/index.ts'
import type { World } from '../lives/world.ts'
import { toCsv } from './csv.ts'

/** carers.csv: each fostering household of our own that is open, or closed in the years of the returns. */
export function carersCsv({ carers }: World, firstDay: Day, lastDay: Day): string {
  const rows = carers.all
    .filter(household => household.approvedTo === undefined || household.approvedTo >= firstDay)
    .map(household => [
      household.id,
      household.postcode.text,
      isoFromDay(household.approvedFrom),
      household.approvedTo === undefined ? '' : isoFromDay(household.approvedTo),
      String(household.approvedPlaces),
      String(household.approvedPlaces - household.unavailable),
      household.reason,
      String(household.leadAge + ageOn(household.approvedFrom, household.approvedTo ?? lastDay)),
    ])
  // prettier-ignore
  const header = ['household', 'postcode', 'approved_from', 'approved_to', 'approved_places', 'usable_places', 'why_not_usable', 'lead_carer_age']
  return toCsv(header, rows)
}
