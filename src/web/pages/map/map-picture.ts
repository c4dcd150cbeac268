import {
  authorityName,
  isDay,
  upperTierAuthority,
  type Boundaries,
  type Day,
  type ProvisionRow,
} from '../../../care/index.ts'
import type { Ground } from '../../../position/index.ts'
import {
  drawMap,
  frameOf,
  widened,
  type AreaMap,
  type Frame,
  type MapArea,
  type MapFigures,
  type MapHome,
} from '../../../reports/index.ts'

/** What a map is drawn from. */
export interface MapParts {
  readonly ground: Ground
  readonly boundaries: Boundaries
  readonly figures: MapFigures
  readonly homes: readonly MapHome[]
  /** The whole country as far as our children live in it, or the authority and what lies around. */
  readonly view: 'near' | 'all'
  readonly words: AreaMap['words']
}

/** The code of the authority itself, as the shapes have it. */
export const ownCode = ({ context }: Ground): string | undefined =>
  context.laCode === undefined ? undefined : upperTierAuthority(context.laCode)

/** What an authority is called: as the shapes' source says, else by the list of 2025, else its code. */
export function nameOf(code: string, boundaries: Boundaries | undefined): string {
  if (code === '') return 'Elsewhere, or not known'
  return boundaries?.areas.find(area => area.code === code)?.name ?? authorityName(code) ?? code
}

const AROUND_METRES = 34_000
const MARGIN_METRES = 6_000

/** Draws the map for a desk or for a phone. */
export function mapPicture(
  parts: MapParts,
  size: { readonly id: string; readonly width: number; readonly height: number },
): string {
  const areas = areasOf(parts)
  const own = areas.find(area => area.isOwn)
  const ownFrame = own && frameOf(own.rings)
  const isNear = parts.view === 'near' && ownFrame !== undefined
  const frame = isNear ? nearFrame(ownFrame) : frameOfAll(areas, ownFrame)
  return drawMap({
    areas,
    hexagons: isNear ? parts.figures.hexagons : [],
    homes: isNear ? parts.homes : [],
    circle: ownFrame && { ...middleOf(ownFrame), miles: isNear ? 20 : 50 },
    frame,
    words: parts.words,
    ...size,
  })
}

function areasOf({ ground, boundaries, figures }: MapParts): MapArea[] {
  const counts = new Map(figures.authorities.map(one => [one.code, one.children]))
  const own = ownCode(ground)
  return boundaries.areas.map(area => ({
    code: area.code,
    rings: area.rings,
    name: nameOf(area.code, boundaries),
    children: counts.get(area.code) ?? 0,
    isOwn: area.code === own,
  }))
}

const middleOf = ({ west, east, south, north }: Frame) => ({
  east: (west + east) / 2,
  north: (south + north) / 2,
})

/** The middle of an authority on the National Grid; of all areas where it has none. */
export function middleOfArea({ boundaries }: Pick<MapParts, 'boundaries'>, code: string | undefined) {
  const own = boundaries.areas.find(area => area.code === code)
  const frame = frameOf(own?.rings ?? boundaries.areas.flatMap(area => area.rings))
  return middleOf(frame ?? { west: 0, south: 0, east: 0, north: 0 })
}

/** The authority whole, and at least twenty miles around its middle. */
function nearFrame(own: Frame): Frame {
  const middle = middleOf(own)
  const point = { west: middle.east, east: middle.east, south: middle.north, north: middle.north }
  const around = widened(point, AROUND_METRES)
  const whole = widened(own, MARGIN_METRES)
  return {
    west: Math.min(around.west, whole.west),
    south: Math.min(around.south, whole.south),
    east: Math.max(around.east, whole.east),
    north: Math.max(around.north, whole.north),
  }
}

/** Every authority in which one of our children lives. */
function frameOfAll(areas: readonly MapArea[], own: Frame | undefined): Frame {
  const lived = areas.filter(area => area.isOwn || area.children !== 0).flatMap(area => area.rings)
  const frame = frameOf(lived) ?? own ?? frameOf(areas.flatMap(area => area.rings))
  return widened(frame ?? { west: 0, south: 0, east: 1, north: 1 }, MARGIN_METRES)
}

/** Our own homes that are open on a day and whose postcode is known. */
export function homesOn(rows: readonly ProvisionRow[], day: Day, { context }: Ground): MapHome[] {
  return rows.flatMap(({ postcode, places, status, openFrom, openTo }) => {
    const isOpen = status === 'open' && (!isDay(openFrom) || openFrom <= day) && day < openTo
    const place = isOpen && postcode ? context.postcodes?.lookup(postcode) : undefined
    return place ? [{ east: place.east, north: place.north, places }] : []
  })
}
