import {
  authorityName,
  InputError,
  signedArea,
  upperTierAuthority,
  type Area,
  type Boundaries,
  type Ring,
} from '../../care/index.ts'
import { dissolve } from './dissolve.ts'
import { gridPlaceOf } from './national-grid.ts'
import { shapesOf, type Place, type Shape } from './shapes-of-file.ts'

/** Points are kept to fifty metres: both sides of a border are rounded alike, so that neighbours still meet. */
const ROUNDING = 50

type ToMetres = (place: Place) => Place

/**
 * The shapes of an official boundary file: GeoJSON or TopoJSON as the ONS Open Geography Portal gives them out, on the National Grid
 * or in degrees (WGS84). Districts become their county.
 * @throws InputError where it is no such file, saying what was looked for
 */
export function readBoundaryFile(path: string, text: string): Boundaries {
  const { shapes, crs } = shapesOf(path, parsed(path, text))
  const toMetres = transformation(path, shapes, crs)
  const byCode = new Map<string, { name: string | undefined; rings: Ring[]; count: number }>()
  for (const shape of shapes) {
    const [code, name] = codeAndName(path, shape)
    const authority = upperTierAuthority(code)
    const rings = shape.polygons.flatMap(polygon =>
      polygon.map((ring, at) => roundedRing(ring, { toMetres, isHole: at > 0 })),
    )
    const known = byCode.get(authority)
    if (known) {
      known.rings.push(...rings)
      known.count++
    } else byCode.set(authority, { name: authority === code ? name : undefined, rings, count: 1 })
  }
  const areas = [...byCode].map(([code, { name, rings, count }]): Area => {
    const whole = count > 1 ? dissolve(rings) : rings
    return { code, name: authorityName(code) ?? name, rings: whole.filter(ring => ring.length >= 6) }
  })
  return {
    source: 'official',
    areas: areas.filter(area => area.rings.length > 0).sort((a, b) => (a.code < b.code ? -1 : 1)),
  }
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new InputError(`${path}: this is no JSON, so no boundary file.`)
  }
}

const CODE_COLUMN = /^(CTYUA|UTLA|LAD|LAUA|CAUTH|CTY|UA|RGN)?\d*_?(CD|CODE)$/i
const ONS_CODE = /^[EWSN]\d{8}$/
const isOnsCode = (value: unknown): value is string => typeof value === 'string' && ONS_CODE.test(value)

/** The code and the name of a shape: the ONS names its columns CTYUA24CD and CTYUA24NM. */
function codeAndName(path: string, { properties }: Shape): readonly [code: string, name: string | undefined] {
  const columns = Object.entries(properties)
  const found = columns.find(([name, value]) => CODE_COLUMN.test(name) && isOnsCode(value))
  const code = (found ?? columns.find(([, value]) => isOnsCode(value)))?.[1]
  if (!isOnsCode(code))
    throw new InputError(
      `${path}: a shape has no ONS code. Looked for a property such as CTYUA24CD or LAD24CD with a value such as E08000035; found ${columns.map(([name]) => name).join(', ') || 'none'}.`,
    )
  const name = columns.find(([each]) => /NM$|NAME$/i.test(each))?.[1]
  return [code, typeof name === 'string' ? name : undefined]
}

const isDegrees = ([x, y]: Place): boolean => x >= -11 && x <= 3 && y >= 48 && y <= 62
const isOnTheGrid = ([x, y]: Place): boolean =>
  x >= -100_000 && x <= 800_000 && y >= -100_000 && y <= 1_400_000

/** By what the file says of itself, or by where its points lie. */
function transformation(path: string, shapes: readonly Shape[], crs: string): ToMetres {
  const points = shapes
    .flatMap(shape => shape.polygons.flat(1))
    .map(ring => ring[0]!)
    .filter(Boolean)
  const saysGrid = /27700/.test(crs)
  const saysDegrees = crs === '' || /CRS84|4326/.test(crs)
  if ((saysGrid || crs === '') && points.every(isOnTheGrid) && !points.every(isDegrees)) return place => place
  if (saysDegrees && points.every(isDegrees))
    return ([longitude, latitude]) => {
      const { east, north } = gridPlaceOf({ longitude, latitude })
      return [east, north]
    }
  throw new InputError(
    `${path}: its points lie neither on the British National Grid (EPSG:27700) nor in degrees of WGS84 over Great Britain${crs === '' ? '' : ` (it says ${crs})`}. Download it in one of these.`,
  )
}

/** A ring in metres, the outer one anticlockwise and holes clockwise, without its last point and without points that fall on one another. */
function roundedRing(
  ring: readonly Place[],
  { toMetres, isHole }: { toMetres: ToMetres; isHole: boolean },
): Ring {
  const points: number[] = []
  for (const place of ring) {
    const [east, north] = toMetres(place).map(metre => Math.round(metre / ROUNDING) * ROUNDING) as [
      number,
      number,
    ]
    if (points.at(-2) !== east || points.at(-1) !== north) points.push(east, north)
  }
  while (points.length > 2 && points[0] === points.at(-2) && points[1] === points.at(-1)) points.splice(-2)
  const rounded = Int32Array.from(points)
  return signedArea(rounded) > 0 === isHole ? reversed(rounded) : rounded
}

function reversed(ring: Ring): Ring {
  const back = new Int32Array(ring.length)
  for (let at = 0; at < ring.length; at += 2) back.set([ring[at]!, ring[at + 1]!], ring.length - 2 - at)
  return back
}
