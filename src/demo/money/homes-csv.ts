import { addMonths, isoFromDay, type Day } from '../../care/index.ts'
import { toCsv } from '../files/csv.ts'
import { plannedHomes } from '../files/provision-csv.ts'
import type { World } from '../lives/world.ts'

/** £ a year for a place, empty or full; small homes cost more a place. Our assumption. */
const FIXED_A_PLACE = 226_000
const FIXED_A_SMALL_PLACE = 248_000
const SMALL = 3
const WEEKLY_A_CHILD = 240
/** Every third home still has agency staff, at so much more a week. */
const AGENCY_PREMIUM = 450

const fixed = (places: number): string =>
  String(places * (places <= SMALL ? FIXED_A_SMALL_PLACE : FIXED_A_PLACE))

/** home-costs.csv: homes that are open, and those that are planned. */
export function homeCostsCsv({ market, scale }: World, lastDay: Day): string {
  const own = market.homes.filter(home => home.provider === 'PR1')
  const open = own.map(({ name, places, openFrom }, i) => [name, String(places), fixed(places), String(WEEKLY_A_CHILD), i % 3 === 0 ? String(AGENCY_PREMIUM) : '', isoFromDay(openFrom), 'open']) // prettier-ignore
  const planned = plannedHomes(scale, lastDay).map(({ name, places, opens }) => [name, String(places), fixed(places), String(WEEKLY_A_CHILD), '', isoFromDay(opens), 'planned']) // prettier-ignore
  return toCsv(
    ['home', 'places', 'yearly_fixed_cost', 'weekly_cost_per_child', 'weekly_agency_premium', 'from', 'status'], // prettier-ignore
    [...open, ...planned],
  )
}

const MONTHS_AHEAD = 4
const RECRUITING = 85_000
const BUYING_A_PLACE = 260_000

/** one-off-costs.csv: buying and refitting each planned home, and recruiting before it opens. */
export function oneOffCostsCsv({ scale }: World, lastDay: Day): string {
  const rows = plannedHomes(scale, lastDay).flatMap(({ name, places, opens }) => {
    const on = isoFromDay(Math.max(addMonths(opens, -MONTHS_AHEAD), lastDay + 1))
    return [
      [`${name}: buying and refitting`, 'in_house_residential', 'capital', String(BUYING_A_PLACE * places), on, 'planned'], // prettier-ignore
      [`${name}: recruiting and registering`, 'in_house_residential', 'revenue', String(RECRUITING), on, 'planned'], // prettier-ignore
    ]
  })
  return toCsv(['name', 'kind', 'type', 'amount', 'on', 'status'], rows)
}
