import { NO_DAY, type Day, type PlacementCostRow } from '../care/index.ts'
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
  return {
    priceOn: (child, day) => {
      const row = byChild.get(child)?.find(one => holds(one, day))
      return row && row.weeklyPriceInPence / PENCE_IN_A_POUND
    },
    tellsOf: day => [...byChild.values()].some(known => known.some(row => holds(row, day))),
  }
}
