import { isoFromDay, type Day } from '../../care/index.ts'
import { toCsv } from '../files/csv.ts'

/** Three beds at 80 % of the price by the week: they pay above 80 % occupancy, and all three are used. */
export const BLOCK = { name: 'Millrace block', places: 3, used: 3, weekly: 5600, spot: 7000 } as const
/** Two places held, one of them used. */
export const RETAINER = { name: 'Fernhill retainer', places: 2, used: 1, weekly: 900, whenUsed: 5200, spot: 7000 } as const // prettier-ignore

/** contracts.csv: a block booking that pays, a retainer, and a framework’s spot price. */
export function contractsCsv(lastDay: Day): string {
  const from = isoFromDay(lastDay - 364)
  const header = ['contract', 'provider', 'kind', 'type', 'places', 'weekly_rate', 'weekly_when_used', 'weekly_spot_rate', 'usable_percent', 'notice_weeks', 'from', 'to'] // prettier-ignore
  return toCsv(header, [
    [BLOCK.name, 'Millrace Homes', 'external_residential', 'block', String(BLOCK.places), String(BLOCK.weekly), '', String(BLOCK.spot), '95', '26', from, ''], // prettier-ignore
    [RETAINER.name, 'Fernhill Care', 'external_residential', 'retainer', String(RETAINER.places), String(RETAINER.weekly), String(RETAINER.whenUsed), String(RETAINER.spot), '90', '12', from, ''], // prettier-ignore
    ['Regional framework', 'Many', 'agency_fostering', 'spot', '0', '980', '', '1000', '', '4', from, ''],
  ])
}
