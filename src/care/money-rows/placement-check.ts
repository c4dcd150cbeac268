import type { Day } from '../day.ts'
import type { CellProblem } from '../row-shape.ts'
import { nameToCompare } from '../same-name.ts'
import type { PlacementCostRow } from './placement-cost.ts'

/** Pounds a week above which a price is more likely a slip than a price: of placements in homes one in six costs £10,000 and more. */
export const DOUBTFUL_WEEKLY_PENCE = 50_000 * 100

/** What a row of the register of placements and prices is held against. */
export interface PlacementTerms {
  /** Children of the return as `nameToCompare` writes them; undefined: there is no return to tell. */
  readonly children: ReadonlySet<string> | undefined
  /** The last day of the return. */
  readonly lastDay: Day | undefined
}

export interface PlacementProblem extends CellProblem {
  /** The row cannot be used; else it is used, and the reader is told. */
  readonly isRefused: boolean
}

/** What is odd of a placement’s cost; undefined: nothing. One that begins after the return’s last day may be of a child who came since. */
export function placementProblem(
  row: PlacementCostRow,
  { children, lastDay }: PlacementTerms,
): PlacementProblem | undefined {
  if (children && !children.has(nameToCompare(row.child))) {
    const mayHaveComeSince = lastDay !== undefined && row.from > lastDay
    const message = mayHaveComeSince
      ? 'No child of the return has this identifier; the placement begins after its last day, and is used from then on'
      : 'No child of the return has this identifier'
    return { column: 'child', message, isRefused: !mayHaveComeSince }
  }
  if (row.weeklyPriceInPence > DOUBTFUL_WEEKLY_PENCE)
    return { column: 'weekly_price', message: 'More than £50,000 a week is dearer than any placement that we know of: please look at it again. It is used as it is written, for the child and for those who come after', isRefused: false } // prettier-ignore
  return undefined
}
