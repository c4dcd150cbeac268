/** A place on the earth as GPS and web maps give it: WGS84, degrees. */
export interface Degrees {
  readonly longitude: number
  readonly latitude: number
}

/** A place on the National Grid, in metres. */
export interface GridPlace {
  readonly east: number
  readonly north: number
}

interface Ellipsoid {
  /** Half the axes in metres. */
  readonly a: number
  readonly b: number
}

const WGS84: Ellipsoid = { a: 6_378_137, b: 6_356_752.3142 }
const AIRY_1830: Ellipsoid = { a: 6_377_563.396, b: 6_356_256.909 }
const RADIANS = Math.PI / 180
const SECONDS = RADIANS / 3600

/** From WGS84 to OSGB36: shifts in metres, turns in seconds, scale in parts of a million. */
const HELMERT = {
  x: -446.448,
  y: 125.157,
  z: -542.06,
  turnX: -0.1502,
  turnY: -0.247,
  turnZ: -0.8421,
  scale: 20.4894,
} as const

/** The National Grid's projection: scale on the central meridian, true origin, false origin. */
const SCALE = 0.9996012717
const ORIGIN = { latitude: 49 * RADIANS, longitude: -2 * RADIANS, east: 400_000, north: -100_000 } as const

/**
 * Where a place given in degrees lies on the National Grid, within about five metres. Formulas and constants: Ordnance Survey,
 * A guide to coordinate systems in Great Britain, annexes B and C, and section 6.6 (the transformation of seven parameters).
 */
export const gridPlaceOf = (place: Degrees): GridPlace =>
  projected(osgb36({ longitude: place.longitude * RADIANS, latitude: place.latitude * RADIANS }))

/** Radians of WGS84 → radians of OSGB36, through the middle of the earth. Heights are left out. */
function osgb36({ longitude, latitude }: Degrees): Degrees {
  const squashed = eccentricity(WGS84)
  const nu = WGS84.a / Math.sqrt(1 - squashed * Math.sin(latitude) ** 2)
  const x = nu * Math.cos(latitude) * Math.cos(longitude)
  const y = nu * Math.cos(latitude) * Math.sin(longitude)
  const z = nu * (1 - squashed) * Math.sin(latitude)
  const grown = 1 + HELMERT.scale / 1_000_000
  const [turnX, turnY, turnZ] = [HELMERT.turnX * SECONDS, HELMERT.turnY * SECONDS, HELMERT.turnZ * SECONDS]
  return degreesAt({
    x: HELMERT.x + grown * x - turnZ * y + turnY * z,
    y: HELMERT.y + turnZ * x + grown * y - turnX * z,
    z: HELMERT.z - turnY * x + turnX * y + grown * z,
  })
}

const eccentricity = ({ a, b }: Ellipsoid): number => (a * a - b * b) / (a * a)

const ROUNDS = 6

function degreesAt({ x, y, z }: { readonly x: number; readonly y: number; readonly z: number }): Degrees {
  const squashed = eccentricity(AIRY_1830)
  const flat = Math.hypot(x, y)
  let latitude = Math.atan2(z, flat * (1 - squashed))
  for (let round = 0; round < ROUNDS; round++) {
    const nu = AIRY_1830.a / Math.sqrt(1 - squashed * Math.sin(latitude) ** 2)
    latitude = Math.atan2(z + squashed * nu * Math.sin(latitude), flat)
  }
  return { latitude, longitude: Math.atan2(y, x) }
}

/** Radians of OSGB36 → metres: the transverse Mercator projection on Airy's ellipsoid (annex C.1). */
export function projected({ latitude, longitude }: Degrees): GridPlace {
  const { a } = AIRY_1830
  const squashed = eccentricity(AIRY_1830)
  const [sin, cos, tan] = [Math.sin(latitude), Math.cos(latitude), Math.tan(latitude)]
  const nu = (a * SCALE) / Math.sqrt(1 - squashed * sin ** 2)
  const rho = (a * SCALE * (1 - squashed)) / (1 - squashed * sin ** 2) ** 1.5
  const eta = nu / rho - 1
  const p = longitude - ORIGIN.longitude
  const north =
    meridian(latitude) +
    ORIGIN.north +
    (nu / 2) * sin * cos * p ** 2 +
    (nu / 24) * sin * cos ** 3 * (5 - tan ** 2 + 9 * eta) * p ** 4 +
    (nu / 720) * sin * cos ** 5 * (61 - 58 * tan ** 2 + tan ** 4) * p ** 6
  const east =
    ORIGIN.east +
    nu * cos * p +
    (nu / 6) * cos ** 3 * (nu / rho - tan ** 2) * p ** 3 +
    (nu / 120) * cos ** 5 * (5 - 18 * tan ** 2 + tan ** 4 + 14 * eta - 58 * tan ** 2 * eta) * p ** 5
  return { east, north }
}

/** Metres along the meridian from the true origin. */
function meridian(latitude: number): number {
  const { a, b } = AIRY_1830
  const n = (a - b) / (a + b)
  const [less, more] = [latitude - ORIGIN.latitude, latitude + ORIGIN.latitude]
  return (
    b *
    SCALE *
    ((1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * less -
      (3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(less) * Math.cos(more) +
      ((15 / 8) * n ** 2 + (15 / 8) * n ** 3) * Math.sin(2 * less) * Math.cos(2 * more) -
      (35 / 24) * n ** 3 * Math.sin(3 * less) * Math.cos(3 * more))
  )
}
