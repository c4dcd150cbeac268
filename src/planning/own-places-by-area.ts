import { isInArea, OWN_KINDS, type Day, type Postcodes, type ProvisionRow, type SupplyMode } from '../care/index.ts' // prettier-ignore
import { availableOn, isOpenOn } from '../supply/index.ts'

/** Own places on one day, by where they are. */
export interface PlacesByArea {
  readonly near: number
  /** Places of which neither postcode nor statement tells. */
  readonly unknown: number
  readonly far: number
}

/** [own kind][day asked]; undefined: of no place of the kind is it known where it is. */
export type OwnPlacesByArea = readonly (readonly PlacesByArea[] | undefined)[]

export interface AreaContext {
  readonly laCode?: string | undefined
  readonly postcodes?: Postcodes | undefined
}

/** Whether a home is in the area: as stated, else by its postcode; undefined: not known. */
export function isRowInArea(row: ProvisionRow, { laCode, postcodes }: AreaContext): boolean | undefined {
  if (row.isInArea !== undefined) return row.isInArea
  if (row.postcode === undefined || laCode === undefined) return undefined
  const place = postcodes?.lookup(row.postcode)
  return place && isInArea(place.laua, laCode)
}

/** Places available on each of some days, near and far. Openings whose day is not sure count from their likely one. */
export function ownPlacesByArea(
  provision: readonly ProvisionRow[] | undefined,
  days: readonly Day[],
  { supply, ...context }: AreaContext & { readonly supply: SupplyMode },
): OwnPlacesByArea {
  return OWN_KINDS.map(kind => {
    const rows = (provision ?? [])
      .filter(row => row.kind === kind && days.some(day => isOpenOn(row, day, supply)))
      .map(row => ({ row, isNear: isRowInArea(row, context) }))
    if (rows.every(({ isNear }) => isNear === undefined)) return undefined
    const sum = (day: Day, wanted: boolean | undefined) =>
      rows.reduce(
        (total, { row, isNear }) => total + (isNear === wanted ? availableOn(row, day, supply) : 0),
        0,
      )
    return days.map(day => ({ near: sum(day, true), unknown: sum(day, undefined), far: sum(day, false) }))
  })
}

/**
 * Of the children who live in own homes of a kind, how many live in the area: homes there are filled first, then those of which it
 * is not known, then those outside. Where it is not known, and beyond the places listed, the share of today holds.
 */
export function inAreaNearFirst(children: number, places: PlacesByArea | undefined, share: number): number {
  if (!places) return children * share
  const near = Math.min(children, places.near)
  const unknown = Math.min(children - near, places.unknown)
  const beyond = Math.max(children - near - unknown - places.far, 0)
  return near + (unknown + beyond) * share
}
