import { nameToCompare, type Day, type Kind, type ProvisionRow, type SupplyMode } from '../care/index.ts'
import type { CostBook } from './book.ts'

/** The own kind whose places are paid for empty or full, as homes are staffed as a whole; carers are paid by the child. */
export const PAID_AS_A_WHOLE: Kind = 'in_house_residential'

/**
 * Our own homes that count and have no row of fixed cost: children in them are priced by the week, and an empty place costs
 * nothing. Each once, as the list of places calls it.
 */
export function homesWithoutCost(
  places: readonly ProvisionRow[],
  { homeCosts }: Pick<CostBook, 'homeCosts'>,
  { asAt, supply }: { readonly asAt: Day; readonly supply: SupplyMode },
): string[] {
  const costed = new Set(homeCosts.map(row => nameToCompare(row.home)))
  const counts = (row: ProvisionRow): boolean =>
    row.kind === PAID_AS_A_WHOLE && row.openTo > asAt && (row.status === 'open' || supply === 'planned')
  const names = places.filter(row => counts(row) && !costed.has(nameToCompare(row.provision)))
  return [...new Set(names.map(row => row.provision))]
}

/** Planned homes whose fixed cost begins after the as-at day: on one and the same day in every future. */
export const plannedFixedCosts = (
  { homeCosts }: Pick<CostBook, 'homeCosts'>,
  { asAt, supply }: { readonly asAt: Day; readonly supply: SupplyMode },
): string[] =>
  supply === 'planned'
    ? homeCosts.filter(row => row.status === 'planned' && row.from > asAt).map(row => row.home)
    : []
