import { between, type Draw } from '../draw.ts'
import { DISTRICTS, INVENTED_AUTHORITIES, type InventedAuthority } from './authorities.ts'

/** A postcode that does not exist in the real world, on a grid of its own in the open sea. Metres. */
export interface Postcode {
  readonly text: string
  /** Place in INVENTED_AUTHORITIES; 0 is our own. */
  readonly authority: number
  readonly locality: string
  readonly easting: number
  readonly northing: number
}

export interface Geography {
  readonly all: readonly Postcode[]
  /** Postcodes of each authority. */
  readonly of: readonly (readonly Postcode[])[]
}

/** The letters of a real inward code: C, I, K, M, O and V are not used. */
export const INWARD_LETTERS = 'ABDEFGHJLNPQRSTUWXYZ'
export const METRES_IN_A_MILE = 1609.3
const UNITS_IN_A_SECTOR = 16

/** The open North Sea: no real postcode lies within 100 miles of the invented city. */
export const CITY_EASTING = 640_000
export const CITY_NORTHING = 640_000

/** Districts lie like the seeds of a sunflower: evenly over the disc. */
export function districtCentre(
  authority: InventedAuthority,
  district: number,
): { readonly east: number; readonly north: number } {
  const turn = (authority.bearing / 180) * Math.PI
  const spread = authority.radiusInMiles * Math.sqrt((district + 0.5) / authority.districts)
  const angle = district * 2.39996
  return {
    east: Math.sin(turn) * authority.milesAway + spread * Math.sin(angle),
    north: Math.cos(turn) * authority.milesAway + spread * Math.cos(angle),
  }
}

interface Unit {
  readonly authority: number
  readonly district: number
  readonly sector: number
  readonly unit: number
}

function makePostcode({ authority, district, sector, unit }: Unit, draw: Draw): Postcode {
  const { area } = INVENTED_AUTHORITIES[authority]!
  const centre = districtCentre(INVENTED_AUTHORITIES[authority]!, district)
  const key = (district * 10 + sector) * 100 + unit
  const off = (part: number) => (draw('postcode', authority, key, part) - 0.5) * 2.4
  const letter = (part: number) => INWARD_LETTERS[between(0, 19, draw('postcode', authority, key, part))]!
  // the first letter comes from the unit, so that no two units of a sector share a postcode
  return {
    text: `${area}${district + 1} ${sector}${INWARD_LETTERS[unit]!}${letter(3)}`,
    authority,
    locality: DISTRICTS[authority]?.[district] ?? `${area}${district + 1}`,
    easting: Math.round(CITY_EASTING + (centre.east + off(1)) * METRES_IN_A_MILE),
    northing: Math.round(CITY_NORTHING + (centre.north + off(2)) * METRES_IN_A_MILE),
  }
}

function postcodesOf(authority: number, draw: Draw): Postcode[] {
  const { districts, sectors } = INVENTED_AUTHORITIES[authority]!
  const postcodes: Postcode[] = []
  for (let district = 0; district < districts; district++)
    for (let sector = 1; sector <= sectors; sector++)
      for (let unit = 0; unit < UNITS_IN_A_SECTOR; unit++)
        postcodes.push(makePostcode({ authority, district, sector, unit }, draw))
  return postcodes
}

/** The invented city, its neighbours and places further off, as postcodes with grid points. */
export function makeGeography(draw: Draw): Geography {
  const of = INVENTED_AUTHORITIES.map((_, authority) => postcodesOf(authority, draw))
  return { all: of.flat(), of }
}

/** Straight-line miles by the return's own formula: metres / 1000 / 1.6093. */
export const milesBetween = (a: Postcode, b: Postcode): number =>
  Math.hypot(a.easting - b.easting, a.northing - b.northing) / METRES_IN_A_MILE
