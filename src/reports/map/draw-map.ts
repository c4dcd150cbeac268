import type { Area } from '../../care/index.ts'
import { cornersOf } from '../../position/index.ts'
import { escapeMarkup, type ChartWords } from '../charts/render-chart.ts'
import { labelsOf } from './labels.ts'
import type { HexagonFigure } from './map-figures.ts'
import { pathOf, projectionOf, type Frame, type Projection } from './project.ts'
import { AUTHORITY_SHADES, fillOf, HEXAGON_SHADES, shadeInWords, type Shade } from './shades.ts'

/** An area as a map shows it. */
export interface MapArea extends Pick<Area, 'code' | 'rings'> {
  readonly name: string
  /** Children who live there; 0 too where the number is hidden. */
  readonly children: number
  /** The authority's own. */
  readonly isOwn: boolean
}

/** A home of the authority's own. */
export interface MapHome {
  readonly east: number
  readonly north: number
  readonly places: number
}

export interface AreaMap {
  /** Begins the names of parts within the drawing: unique on its page. */
  readonly id: string
  readonly areas: readonly MapArea[]
  /** Where there are hexagons these are shaded, else the areas. */
  readonly hexagons: readonly HexagonFigure[]
  readonly homes: readonly MapHome[]
  /** A circle of so many miles around a point, for scale. */
  readonly circle: { readonly east: number; readonly north: number; readonly miles: number } | undefined
  readonly frame: Frame
  readonly words: ChartWords
  readonly width: number
  readonly height: number
}

const FONT = "'Atkinson Hyperlegible Next', Arial, sans-serif"
const SEA = '#e7eff3'
const LAND = '#fbfaf6'
const BORDER = '#8b979c'
const INK = '#14191c'
const HOME = '#b3470b'
const METRES_IN_A_MILE = 1609.3

/** A map as SVG text: one image with its title and description, no tiles, no styles, no scripts. */
export function drawMap(map: AreaMap): string {
  const { width, height, words } = map
  const projection = projectionOf(map.frame, { width, height })
  const defs = `<defs><clipPath id="${map.id}-frame"><rect width="${width}" height="${height}"/></clipPath>${clipPaths(map, projection)}</defs>`
  const layers = [
    `<rect width="${width}" height="${height}" fill="${SEA}"/>`,
    ...map.areas.map(area => areaPath(area, map, projection)),
    ...map.hexagons.map(figure => hexagonPath(figure, map.id, projection)),
    borders(map, projection),
    circle(map, projection),
    ...map.homes.map(home => diamond(home, projection)),
    labelsOf(map.areas, projection, { width, height }),
  ]
  const { markup, bottom } = legend(map)
  return [
    `<svg viewBox="0 0 ${width} ${bottom}" width="${width}" height="${bottom}" role="img" xmlns="http://www.w3.org/2000/svg" font-family="${FONT}" font-size="13" aria-label="${escapeMarkup(words.title)}" class="chart">`,
    `<title>${escapeMarkup(words.title)}</title><desc>${escapeMarkup(words.description)}</desc>`,
    defs,
    `<g clip-path="url(#${map.id}-frame)">${layers.join('')}</g>`,
    markup,
    '</svg>',
  ].join('')
}

/** Hexagons are shown as far as their authority goes. */
function clipPaths({ id, areas, hexagons }: AreaMap, projection: Projection): string {
  const used = new Set(hexagons.map(figure => figure.code))
  return areas
    .filter(area => used.has(area.code))
    .map(
      area =>
        `<clipPath id="${id}-in-${area.code}"><path clip-rule="evenodd" d="${pathOf(area.rings, projection)}"/></clipPath>`,
    )
    .join('')
}

function areaPath(area: MapArea, { hexagons }: AreaMap, projection: Projection): string {
  const fill = hexagons.length > 0 ? undefined : fillOf(area.children, AUTHORITY_SHADES)
  return `<path fill="${fill ?? LAND}" fill-rule="evenodd" d="${pathOf(area.rings, projection)}"/>`
}

function hexagonPath({ hexagon, code, children }: HexagonFigure, id: string, projection: Projection): string {
  const fill = fillOf(children, HEXAGON_SHADES) ?? LAND
  const path = pathOf([cornersOf(hexagon)], projection)
  return `<path fill="${fill}" stroke="#fff" stroke-width="1" clip-path="url(#${id}-in-${code})" d="${path}"/>`
}

/** Thin for all, thick around our own. */
function borders({ areas, hexagons }: AreaMap, projection: Projection): string {
  const others = areas.filter(area => !area.isOwn).flatMap(area => area.rings)
  const own = areas.filter(area => area.isOwn).flatMap(area => area.rings)
  const path = (rings: typeof own, stroke: string, strokeWidth: number): string =>
    `<path fill="none" stroke="${stroke}" stroke-width="${strokeWidth}" stroke-linejoin="round" d="${pathOf(rings, projection)}"/>`
  // white between shades, grey on bare land
  return path(others, hexagons.length > 0 ? BORDER : '#fff', 1) + path(own, INK, 2.4)
}

function circle({ circle: shown, width }: AreaMap, { x, y, pixelsPerMetre }: Projection): string {
  if (!shown) return ''
  const radius = shown.miles * METRES_IN_A_MILE * pixelsPerMetre
  const [across, down] = [x(shown.east), y(shown.north)]
  const label = `<text x="${across.toFixed(1)}" y="${(down + radius - 7).toFixed(1)}" text-anchor="middle" fill="${INK}" stroke="#fff" stroke-width="3" paint-order="stroke" font-size="${width < 500 ? 12 : 13}">${shown.miles} miles</text>`
  return `<circle cx="${across.toFixed(1)}" cy="${down.toFixed(1)}" r="${radius.toFixed(1)}" fill="none" stroke="${INK}" stroke-width="1.2" stroke-dasharray="3 5"/>${label}`
}

/** Six pixels and a little more for more places. */
function diamond({ east, north, places }: MapHome, { x, y }: Projection): string {
  const [across, down, reach] = [x(east), y(north), 5 + Math.min(4, Math.sqrt(places))]
  const corners = `M${(across - reach).toFixed(1)} ${down.toFixed(1)}l${reach} ${-reach}l${reach} ${reach}l${-reach} ${reach}Z`
  return `<path d="${corners}" fill="${HOME}" stroke="#fff" stroke-width="1.5"/>`
}

interface LegendItem {
  readonly text: string
  readonly mark: (x: number, y: number) => string
}

const swatch =
  (fill: string): LegendItem['mark'] =>
  (x, y) =>
    `<rect x="${x}" y="${y - 11}" width="16" height="14" fill="${fill}" stroke="${BORDER}" stroke-width="0.6"/>`

function legendItems({ hexagons, areas, homes }: AreaMap): LegendItem[] {
  const isOfHexagons = hexagons.length > 0
  const counts = (isOfHexagons ? hexagons : areas).map(one => one.children)
  const isSeen = ({ from, to }: Shade): boolean => counts.some(count => count >= from && count <= to)
  const shades = (isOfHexagons ? HEXAGON_SHADES : AUTHORITY_SHADES).filter(isSeen)
  return [
    ...shades.map(shade => ({ text: shadeInWords(shade), mark: swatch(shade.fill) })),
    ...(homes.length > 0
      ? [
          {
            text: 'our own home',
            mark: (x: number, y: number) =>
              `<path d="M${x} ${y - 4}l7 -7l7 7l-7 7Z" fill="${HOME}" stroke="#fff" stroke-width="1"/>`,
          },
        ]
      : []),
  ]
}

const LETTER_WIDTH = 6.9

/** Under the map, so that a downloaded picture has it too; on as many lines as it needs. */
function legend(map: AreaMap): { readonly markup: string; readonly bottom: number } {
  const title = map.hexagons.length > 0 ? 'Children in each hexagon' : 'Children in each authority'
  let [x, y] = [0, map.height + 20]
  const parts = [`<text x="0" y="${y}" font-weight="bold" fill="${INK}">${title}</text>`]
  x += map.width < 500 ? 0 : title.length * LETTER_WIDTH + 22
  if (map.width < 500) y += 19
  for (const { text, mark } of legendItems(map)) {
    const room = 22 + text.length * LETTER_WIDTH + 10
    if (x + room > map.width) [x, y] = [0, y + 19]
    parts.push(mark(x, y), `<text x="${x + 22}" y="${y}" fill="${INK}">${text}</text>`)
    x += room
  }
  return { markup: parts.join(''), bottom: y + 10 }
}
