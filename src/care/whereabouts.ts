import type { Postcodes } from './postcode.ts'
import { isInArea } from './upper-tier.ts'

/** What tells whether a postcode lies in the authority's area. */
export interface AreaContext {
  /** ONS code of the authority. */
  readonly laCode?: string | undefined
  readonly postcodes?: Postcodes | undefined
}

/** Whether a postcode lies in the authority's area; undefined: not known. */
export function isPostcodeInArea(
  postcode: string | undefined,
  { laCode, postcodes }: AreaContext,
): boolean | undefined {
  if (postcode === undefined || postcode === '' || laCode === undefined) return undefined
  const place = postcodes?.lookup(postcode)
  return place && isInArea(place.laua, laCode)
}

/** Places of which it may be said, or told by a postcode, whether they are in the area. */
export interface Located {
  readonly isInArea?: boolean | undefined
  readonly postcode?: string | undefined
}

/** The same, each told where it is as far as that is known: as stated, else by its postcode. */
export const locateRows = <Row extends Located>(rows: readonly Row[], context: AreaContext): readonly Row[] =>
  rows.map(row => {
    const isInArea = row.isInArea ?? isPostcodeInArea(row.postcode, context)
    return isInArea === undefined || isInArea === row.isInArea ? row : { ...row, isInArea }
  })
