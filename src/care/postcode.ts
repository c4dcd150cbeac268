/** Where a postcode lies: its local authority (ONS code) and its grid reference in metres. */
export interface PostcodePlace {
  /** ONS code of the authority that the directory names: the district where there are two tiers. */
  readonly laua: string
  readonly east: number
  readonly north: number
}

/** Port: the places of postcodes. Spaces and case do not matter; undefined where the postcode is not known. */
export interface Postcodes {
  readonly count: number
  lookup(postcode: string): PostcodePlace | undefined
}

/** A postcode as it is compared: without spaces, in capitals. */
export const compactPostcode = (postcode: string): string =>
  (/\s/.test(postcode) ? postcode.replace(/\s+/g, '') : postcode).toUpperCase()

/** Whether it is written as a whole postcode is, such as LS6 1LU; not whether there is one. */
export const isWholePostcode = (written: string): boolean =>
  /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(compactPostcode(written))

const METRES_IN_A_KILOMETRE = 1000
/** The return's own figure, not 1.609344: published distances rest on it. */
const KILOMETRES_IN_A_MILE = 1.6093

/** Straight line between two places in miles, to one decimal: PL_DISTANCE by the return's own formula. */
export function distanceInMiles(home: PostcodePlace, placement: PostcodePlace): number {
  const metres = Math.hypot(home.east - placement.east, home.north - placement.north)
  return Math.round((metres / METRES_IN_A_KILOMETRE / KILOMETRES_IN_A_MILE) * 10) / 10
}

/** PL_DISTANCE between two postcodes; undefined where either is not known. */
export function distanceBetween(postcodes: Postcodes, home: string, placement: string): number | undefined {
  const [from, to] = [postcodes.lookup(home), postcodes.lookup(placement)]
  return from && to && distanceInMiles(from, to)
}

/** Two values of PL_DISTANCE are the same where they differ by less than 0.2 mile (rules 453, 503G). */
export const isSameDistance = (one: number, other: number): boolean =>
  Math.round(Math.abs(one - other) * 10) < 2
