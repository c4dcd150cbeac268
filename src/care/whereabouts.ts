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

/** What is odd about where a home is said to be, at the column that says it. */
export interface WhereaboutsDoubt {
  readonly column: 'postcode' | 'in_area'
  readonly message: string
}

/**
 * A postcode that the directory does not have, or that lies elsewhere than it is stated; undefined where nothing is odd, or no
 * directory is kept.
 * @param isInArea as someone states it; undefined: nobody does
 */
export function whereaboutsDoubt(
  { postcode = '', isInArea }: Located,
  context: AreaContext,
): WhereaboutsDoubt | undefined {
  if (postcode === '' || context.postcodes === undefined) return undefined
  if (context.postcodes.lookup(postcode) === undefined)
    return { column: 'postcode', message: `postcode ${postcode} is not in the directory of postcodes that is kept: where it lies is not known.` } // prettier-ignore
  const lies = isPostcodeInArea(postcode, context)
  if (lies === undefined || isInArea === undefined || lies === isInArea) return undefined
  const [said, found] = isInArea ? ['yes', 'outside'] : ['no', 'in']
  return { column: 'in_area', message: `in_area is ${said}, but ${postcode} lies ${found} the authority’s area. What in_area says counts: correct one of the two.` } // prettier-ignore
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
