import { addMonths, isoFromDay, type Day } from '../../care/index.ts'
import { toCsv } from '../files/csv.ts'
import type { World } from '../lives/world.ts'
import { BLOCK } from './contracts-csv.ts'
import { pricedChildren } from './placement-costs-csv.ts'

/** savings.csv: £500,000 projected from prices (as in a report of 2012), children who come back, a booking, income, and one line too many. */
export function savingsCsv(world: World, lastDay: Day): string {
  const external = pricedChildren(world).filter(one => one.kind === 'external_residential')
  const ids = (from: number, count: number) => external.slice(from, from + count).map(one => one.id).join(', ') // prettier-ignore
  const [from, to] = [isoFromDay(lastDay + 1), isoFromDay(addMonths(lastDay, 12))]
  const line = (
    [saving, owner, type, claims]: readonly [string, string, string, string],
    [method, counterfactual]: readonly [string, string],
    numbers: readonly number[],
  ) => [saving, owner, type, 'external_residential', claims, method, counterfactual, ...numbers.map(String), from, to] // prettier-ignore
  const back = ids(14, 8)
  const rows = [
    line(['Prices of other homes agreed anew', 'Head of commissioning', 'cashable', ids(4, 10)], ['weeks paid × fall of the price', 'the price of 31 March stands'], [500, 6500, 500, 5500, 0, 300, 300, 5820, 0]), // prettier-ignore
    line(['Eight children come back to live near by', 'Head of placements', 'cashable', back], ['weeks in another home that are not bought', 'each stays to the year’s end'], [416, 6900, 208, 6900, 0, 240, 150, 6900, 0]), // prettier-ignore
    line(['Millrace block booking', 'Head of commissioning', 'cashable', BLOCK.name], ['booked rate against the price by the week', 'the same three children bought by the week'], [156, BLOCK.spot, 156, BLOCK.weekly, 0, 90, 90, BLOCK.weekly, 0]), // prettier-ignore
    line(['Health pays its part', 'Joint funding lead', 'cashable', ids(22, 6)], ['invoices that health has paid', 'the authority pays all of it'], [0, 0, 0, 0, 310_000, 0, 0, 0, 126_000]), // prettier-ignore
    line(['Edge of care team', 'Head of early help', 'avoided', 'other: families known to the team'], ['entries against a matched group', 'twelve children come into care for half a year'], [312, 1400, 130, 1400, 0, 150, 80, 1400, 0]), // prettier-ignore
    line(['Stepping down to families', 'Fostering manager', 'cashable', ids(20, 3)], ['weeks in another home that are not bought', 'each stays to the year’s end'], [156, 6900, 78, 6900, 0, 0, 0, 0, 0]), // prettier-ignore
  ]
  // prettier-ignore
  const header = ['saving', 'owner', 'type', 'kind', 'claims', 'method', 'counterfactual', 'weeks_without', 'weekly_without', 'weeks_projected', 'weekly_projected', 'income_projected', 'weeks_without_so_far', 'weeks_achieved', 'weekly_achieved', 'income_achieved', 'from', 'to']
  // a very small authority has no such children: a line that claims nothing is no line
  return toCsv(
    header,
    rows.filter(row => row[header.indexOf('claims')] !== ''),
  )
}
