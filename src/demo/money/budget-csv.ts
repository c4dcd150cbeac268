import { calendarDateOf, type Day } from '../../care/index.ts'
import { toCsv } from '../files/csv.ts'
import { episodeOf } from '../lives/child.ts'
import type { World } from '../lives/world.ts'
import { pricedChildren } from './placement-costs-csv.ts'
import { WEEKLY_COSTS } from './prices-csv.ts'

const WEEKS = 365 / 7
/** What the council set aside against a year of today’s children at today’s prices, year by year: growth, less savings. */
const SHARES = [0.98, 0.955, 0.95] as const
const STEP = 100_000

/** budget.csv: three years to come. */
export function budgetCsv(world: World, lastDay: Day): string {
  const priced = new Map(pricedChildren(world).map(one => [one.child, one.weeklyPrice]))
  const weekly = [...world.inCare].reduce(
    (sum, child) => sum + (priced.get(child) ?? WEEKLY_COSTS[episodeOf(child).stay.kind]),
    0,
  )
  const { year } = calendarDateOf(lastDay)
  const rows = SHARES.map((share, i) => {
    const name = `${year + i}-${String((year + i + 1) % 100).padStart(2, '0')}`
    return [name, 'all', String(Math.max(1, Math.round((weekly * WEEKS * share) / STEP)) * STEP)]
  })
  return toCsv(['year', 'line', 'amount'], rows)
}
