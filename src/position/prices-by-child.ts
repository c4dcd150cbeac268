import { isDay, NO_DAY, type Day, type PlacementCostRow } from '../care/index.ts'
import type { History } from '../history/index.ts'

const PENCE_IN_A_POUND = 100

/** What single children's homes cost, by child of the history. */
export interface PricesByChild {
  /** Pounds a week; undefined where no row holds the day. */
  priceOn(child: number, day: Day): number | undefined
  /** Whether a row of a child of the history holds the day. */
  tellsOf(day: Day): boolean
}

const holds = ({ from, to }: PlacementCostRow, day: Day): boolean =>
  (from <= day || from === NO_DAY) && day <= to

/**
 * First day of which a register tells: where it keeps homes that were left, from the first leaving on; where it does not, from its
 * newest row. Before it, those that were left are missing, and those that are there are the lasting ones.
 */
function toldSince(rows: readonly PlacementCostRow[]): Day {
  const ends = rows.flatMap(row => (isDay(row.to) ? row.to : []))
  if (ends.length > 0) return ends.reduce((first, end) => Math.min(first, end))
  return rows.reduce((newest, row) => Math.max(newest, row.from), NO_DAY)
}

/** A register of prices, found by child: the row that began last stands where two hold a day. */
export function pricesByChild({ children }: History, rows: readonly PlacementCostRow[]): PricesByChild {
  const childOf = new Map(children.id.map((id, child) => [id, child]))
  const byChild = new Map<number, PlacementCostRow[]>()
  for (const row of [...rows].sort((one, other) => other.from - one.from)) {
    const child = childOf.get(row.child)
    if (child === undefined) continue
    const known = byChild.get(child)
    if (known) known.push(row)
    else byChild.set(child, [row])
  }
  const since = toldSince(rows)
  return {
    priceOn: (child, day) => {
      const row = byChild.get(child)?.find(one => holds(one, day))
      return row && row.weeklyPriceInPence / PENCE_IN_A_POUND
    },
    tellsOf: day => day >= since && [...byChild.values()].some(known => known.some(row => holds(row, day))),
  }
}
