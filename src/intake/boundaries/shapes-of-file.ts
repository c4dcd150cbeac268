import { InputError } from '../../care/index.ts'

export type Place = readonly [x: number, y: number]

/** One shape of a file, in the file's own coordinates. */
export interface Shape {
  readonly properties: Readonly<Record<string, unknown>>
  /** Polygons of rings: the outer one first, then holes. */
  readonly polygons: readonly (readonly (readonly Place[])[])[]
}

interface Geometry {
  readonly type?: string
  readonly coordinates?: unknown
  readonly arcs?: unknown
  readonly properties?: Readonly<Record<string, unknown>> | null
  readonly geometries?: readonly Geometry[]
}

interface Feature {
  readonly properties?: Readonly<Record<string, unknown>> | null
  readonly geometry?: Geometry | null
}

interface AnyFile {
  readonly type?: string
  readonly crs?: { readonly properties?: { readonly name?: string } }
  readonly features?: readonly Feature[]
  readonly objects?: Readonly<Record<string, Geometry>>
  readonly arcs?: readonly (readonly Place[])[]
  readonly transform?: { readonly scale: Place; readonly translate: Place }
}

/** The shapes of a GeoJSON or a TopoJSON file, and what it says of its coordinates ('' where nothing). */
export function shapesOf(
  path: string,
  value: unknown,
): { readonly shapes: readonly Shape[]; readonly crs: string } {
  const file = (typeof value === 'object' && value !== null ? value : {}) as AnyFile
  const crs = file.crs?.properties?.name ?? ''
  const shapes = readShapes(path, file)
  if (shapes.length === 0) throw new InputError(`${path}: there is no polygon in this boundary file.`)
  return { shapes, crs }
}

function readShapes(path: string, file: AnyFile): Shape[] {
  try {
    if (file.type === 'FeatureCollection')
      return (file.features ?? []).flatMap(({ geometry, properties }) =>
        shapeOf(geometry, properties, direct),
      )
    if (file.type === 'Topology') {
      const rings = ringsOfArcs(decodedArcs(file))
      return Object.values(file.objects ?? {})
        .flatMap(object => object.geometries ?? [object])
        .flatMap(geometry => shapeOf(geometry, geometry.properties, rings))
    }
  } catch (fault) {
    if (fault instanceof InputError) throw fault
    throw new InputError(`${path}: this boundary file is damaged.`)
  }
  throw new InputError(
    `${path}: looked for a GeoJSON FeatureCollection or a TopoJSON Topology, as the ONS gives them out.`,
  )
}

type RingsOf = (polygon: unknown) => readonly (readonly Place[])[]

function shapeOf(
  geometry: Geometry | null | undefined,
  properties: Readonly<Record<string, unknown>> | null | undefined,
  ringsOf: RingsOf,
): Shape[] {
  const given = geometry?.coordinates ?? geometry?.arcs
  if (!Array.isArray(given)) return []
  if (geometry?.type === 'Polygon') return [{ properties: properties ?? {}, polygons: [ringsOf(given)] }]
  if (geometry?.type !== 'MultiPolygon') return []
  return [{ properties: properties ?? {}, polygons: given.map(ringsOf) }]
}

const isPlace = (place: unknown): place is Place =>
  Array.isArray(place) && Number.isFinite(place[0]) && Number.isFinite(place[1])

/** Coordinates as they stand. */
function direct(polygon: unknown): readonly (readonly Place[])[] {
  return (polygon as readonly (readonly unknown[])[]).map(ring => ring.map(placeIn))
}

function placeIn(place: unknown): Place {
  if (!isPlace(place)) throw new InputError('A point of the boundary file is not two numbers.')
  return [place[0], place[1]]
}

/** TopoJSON's arcs: steps from point to point where they are quantised. */
function decodedArcs({ arcs = [], transform }: AnyFile): readonly (readonly Place[])[] {
  if (!transform) return arcs
  const { scale, translate } = transform
  return arcs.map(arc => {
    let [x, y] = [0, 0]
    return arc.map(([dx, dy]): Place => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
  })
}

/** A ring is a list of arcs; ~n stands for arc n walked backwards. */
const ringsOfArcs =
  (arcs: readonly (readonly Place[])[]): RingsOf =>
  polygon =>
    (polygon as readonly (readonly number[])[]).map(ring =>
      ring.flatMap((arc, at) => {
        const line = arc < 0 ? arcs[~arc]!.toReversed() : arcs[arc]!
        return at === 0 ? line : line.slice(1)
      }),
    )
