import { INVENTED_AUTHORITIES, type InventedAuthority } from './authorities.ts'
import { CITY_EASTING, CITY_NORTHING, districtCentre, INWARD_LETTERS, METRES_IN_A_MILE } from './geography.ts'

/** A farm or a hamlet: nobody in the story lives there, but every map needs its countryside. */
export interface CountryPostcode {
  readonly text: string
  readonly authority: number
  readonly easting: number
  readonly northing: number
}

/** The city does not sprawl: its countryside ends this far from its middle. */
const CITY_EDGE_MILES = 8.5
const ISLAND_MILES = 114
const COAST_VILLAGES = 720
/** Apart near the city, where maps look closely, and further off. */
const NEAR = { spacing: 0.75, within: 26 } as const
const FAR = { spacing: 2.6, within: ISLAND_MILES * 1.2 } as const
const UNITS_OF_A_SECTOR = INWARD_LETTERS.length ** 2
/** Towns use sectors 1 to 6. */
const COUNTRY_SECTORS = ['7', '8', '9', '0'] as const

interface Spot {
  /** Miles from the middle of the city. */
  readonly east: number
  readonly north: number
}

/** Waves of several lengths: borders and coasts that nobody drew with a ruler. */
const waves = (at: number, seed: number): number =>
  Math.sin(at + seed) + 0.6 * Math.sin(2.3 * at + 2 * seed) + 0.35 * Math.sin(5.1 * at + 3 * seed)

/** How far off the sea is in a direction, in miles: capes and bays. */
const coastAt = (angle: number): number =>
  ISLAND_MILES * (1 + 0.04 * waves(3 * angle, 1) + 0.02 * waves(11 * angle, 2) + 0.007 * waves(41 * angle, 5))

const isOnTheIsland = ({ east, north }: Spot): boolean =>
  Math.hypot(east, north) < coastAt(Math.atan2(east, north))

/** Villages along the coast, one a mile. */
const onTheCoast = (): Spot[] =>
  Array.from({ length: COAST_VILLAGES }, (_, i) => {
    const angle = (i / COAST_VILLAGES) * 2 * Math.PI
    const away = coastAt(angle) - 0.5
    return { east: Math.sin(angle) * away, north: Math.cos(angle) * away }
  })

function milesBeyond(
  { east, north }: Spot,
  { milesAway, bearing, radiusInMiles }: InventedAuthority,
): number {
  const turn = (bearing / 180) * Math.PI
  return Math.hypot(east - Math.sin(turn) * milesAway, north - Math.cos(turn) * milesAway) - radiusInMiles
}

/** Whose a spot is: the authority whose towns are nearest, along borders that wander. */
function authorityAt({ east, north }: Spot): number {
  const reach = 0.5 + Math.hypot(east, north) / 22
  const wave = (along: number, seed: number): number =>
    reach * waves(along / (2 + reach * 2), seed) + 0.4 * waves(along / 1.7, seed)
  const wandering = { east: east + wave(north, 1), north: north + wave(east, 4) }
  const isCity = Math.hypot(wandering.east, wandering.north) < CITY_EDGE_MILES
  const beyond = INVENTED_AUTHORITIES.map((authority, i) =>
    i === 0 && !isCity ? Infinity : milesBeyond(wandering, authority),
  )
  return beyond.indexOf(Math.min(...beyond))
}

function nearestDistrict(spot: Spot, authority: InventedAuthority): number {
  const distances = Array.from({ length: authority.districts }, (_, district) => {
    const centre = districtCentre(authority, district)
    return Math.hypot(centre.east - spot.east, centre.north - spot.north)
  })
  return distances.indexOf(Math.min(...distances))
}

function* spots({ spacing, within }: typeof NEAR | typeof FAR): Generator<Spot> {
  const steps = Math.floor(within / spacing)
  for (let up = -steps; up <= steps; up++)
    for (let across = -steps; across <= steps; across++)
      yield {
        east: (across + 0.3 * waves(up * 2.7 + across, 3)) * spacing,
        north: (up + 0.3 * waves(across * 3.1 + up, 6)) * spacing,
      }
}

/** Postcodes all over an invented island, each with the authority whose towns are nearest: for maps. */
export function makeCountryside(): CountryPostcode[] {
  const taken = new Map<string, number>()
  const near = [...spots(NEAR)].filter(spot => Math.hypot(spot.east, spot.north) < NEAR.within)
  const far = [...spots(FAR)].filter(spot => Math.hypot(spot.east, spot.north) >= NEAR.within)
  return [...[...near, ...far].filter(isOnTheIsland), ...onTheCoast()].flatMap(spot => {
    const authority = authorityAt(spot)
    const { area } = INVENTED_AUTHORITIES[authority]!
    const outward = `${area}${nearestDistrict(spot, INVENTED_AUTHORITIES[authority]!) + 1}`
    const unit = taken.get(outward) ?? 0
    taken.set(outward, unit + 1)
    const sector = COUNTRY_SECTORS[Math.floor(unit / UNITS_OF_A_SECTOR)]
    if (sector === undefined) return []
    const [first, second] = [Math.floor((unit % UNITS_OF_A_SECTOR) / 20), unit % 20]
    return {
      text: `${outward} ${sector}${INWARD_LETTERS[first]!}${INWARD_LETTERS[second]!}`,
      authority,
      easting: Math.round(CITY_EASTING + spot.east * METRES_IN_A_MILE),
      northing: Math.round(CITY_NORTHING + spot.north * METRES_IN_A_MILE),
    }
  })
}
