import type { ContractRow, Day, PlacementCostRow } from '../care/index.ts'
import { isInForce } from './dated.ts'
import { blockBooking, retainer } from './calculators/block-booking.ts'

/** A booking as it is used on a day. */
export interface ContractUse {
  readonly contract: ContractRow
  /** Children who live there under it, by the register of placements and prices; undefined: no placement names it. */
  readonly inUse: number | undefined
  /** What a place costs by the week when it is not booked. */
  readonly spotInPence: number
  /** Share of places, in hundredths of a per cent, above which booking is cheaper than buying by the week. */
  readonly breakEvenInHundredths: number
  /** What it saves in a year against the same children bought by the week, at today's use; in minus: it costs more. */
  readonly yearlySavingInPence: number | undefined
}

/** @param spotInPence the unit cost of the kind, for contracts that do not say what the same place costs by the week */
export function contractUse(
  contract: ContractRow,
  placements: readonly PlacementCostRow[],
  { on, spotInPence }: { readonly on: Day; readonly spotInPence: number },
): ContractUse {
  const named = placements.filter(row => row.contract !== '' && row.contract === contract.contract)
  const inUse = named.length === 0 ? undefined : named.filter(row => isInForce(row, on)).length
  const spot = contract.weeklySpotInPence || spotInPence
  const terms = { places: contract.places, usedPlaces: Math.min(inUse ?? 0, contract.places) }
  const result =
    contract.type === 'retainer'
      ? retainer({ ...terms, spotInPence: spot, retainerInPence: contract.weeklyRateInPence, whenUsedInPence: contract.weeklyWhenUsedInPence }) // prettier-ignore
      : blockBooking({ ...terms, spotInPence: spot, blockInPence: contract.weeklyRateInPence })
  return {
    contract,
    inUse,
    spotInPence: spot,
    breakEvenInHundredths: result.breakEvenInHundredths,
    yearlySavingInPence: inUse === undefined ? undefined : result.yearlySavingInPence,
  }
}
