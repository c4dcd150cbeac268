import { dayInWords, type Boundaries, type Day } from '../../../care/index.ts'
import { DISTANCE_BANDS, whereChildrenLive, type Ground } from '../../../position/index.ts'
import {
  csvText,
  distanceBandInWords,
  distanceBars,
  mapFigures,
  percent,
  SUPPRESSED,
  type MapFigures,
  type MapHome,
  type ShownCount,
} from '../../../reports/index.ts'
import { middleOf } from '../../../position/index.ts'
import type { Chart } from '../../components/chart.ts'
import { sortedTable, type Cell, type DataTable, type ShownTable } from '../../components/data-table.ts'
import { addressWith } from '../../components/paging.ts'
import type { UserRequest } from '../../server/route.ts'
import { count, number } from '../../words.ts'
import { mapPicture, middleOfArea, nameOf, ownCode, type MapParts } from './map-picture.ts'
import type { PlaceRequest } from './map-request.ts'

const WIDE = { id: 'map', width: 1000, height: 680 } as const
const NARROW = { id: 'map-narrow', width: 340, height: 400 } as const

/** All that the map's page and files show of one request. */
export interface MapView {
  readonly asked: PlaceRequest
  readonly parts: MapParts
  readonly figures: MapFigures
  readonly boundaries: Boundaries
  readonly ground: Ground
}

export interface MapSources {
  readonly ground: Ground
  readonly boundaries: Boundaries
  readonly homes: readonly MapHome[]
}

export function mapViewOf(request: UserRequest, asked: PlaceRequest, sources: MapSources): MapView {
  const { ground, boundaries } = sources
  const figures = mapFigures(whereChildrenLive(ground, asked.day), asked.choice, asked)
  const view = request.query.get('view') === 'all' ? 'all' : 'near'
  const words = { title: titleOf(view, asked), description: answerOf(figures, { ground, boundaries }) }
  return {
    asked,
    figures,
    boundaries,
    ground,
    // a home of our own is a children's home: where it stands is for those who may see its children
    parts: { ...sources, homes: asked.seesSmallNumbers ? sources.homes : [], figures, view, words },
  }
}

const titleOf = (view: MapParts['view'], { day }: PlaceRequest): string =>
  `Children by where they live${view === 'near' ? ', around us' : ''}, ${dayInWords(day)}`

const FAR_FROM = DISTANCE_BANDS.findIndex(band => band.upTo > 20)

/** `Of 1,512 children 54 % live in Larkwater; 334 (22 %) live more than 20 miles from home.` */
export function answerOf(
  { total, authorities, bands }: MapFigures,
  { ground, boundaries }: Pick<MapSources, 'ground' | 'boundaries'>,
): string {
  if (total === undefined) return 'They are so few that no figure can be shown.'
  if (total === 0) return 'Nobody: there is no such child on this day.'
  if (authorities.length === 0 && bands.slice(0, DISTANCE_BANDS.length).every(one => !one))
    return `Not known: the postcode directory that is kept here has the homes of too few of the ${count(total, 'child', 'children')}.`
  const own = ownCode(ground)
  const here = authorities.find(one => one.code === own)?.children
  const others = authorities.filter(one => one.code !== own).length
  const far = sumOf(bands.slice(FAR_FROM, DISTANCE_BANDS.length))
  const inside =
    own === undefined || here === undefined
      ? ''
      : ` ${number(here)} (${percent(here / total)}) live in ${nameOf(own, boundaries)},`
  const away =
    far === undefined ? '' : `; ${number(far)} (${percent(far / total)}) live more than 20 miles from home`
  return `Of ${count(total, 'child', 'children')},${inside} the others in ${count(others, 'other authority', 'other authorities')}${away}.`.replace(
    'child,',
    'child',
  )
}

function sumOf(counts: readonly ShownCount[]): ShownCount {
  return counts.reduce<ShownCount>(
    (sum, each) => (sum === undefined || each === undefined ? undefined : sum + each),
    0,
  )
}

export const countCell = (children: ShownCount): Cell =>
  children === undefined ? { text: SUPPRESSED, sortBy: 0 } : { text: number(children), sortBy: children }

export const shareCell = (children: ShownCount, total: ShownCount): Cell =>
  children === undefined || !total
    ? { text: SUPPRESSED, sortBy: 0 }
    : { text: percent(children / total), sortBy: children }

/** Authorities with children of ours, the most first. */
export function authoritiesTable({ figures, boundaries }: MapView, request: UserRequest): ShownTable {
  const table: DataTable = {
    caption: 'Children by the authority that they live in',
    columns: [
      { key: 'authority', text: 'Authority', isSortable: true },
      { key: 'children', text: 'Children', isNumeric: true, isSortable: true },
      { key: 'share', text: 'Of all', isNumeric: true, isSortable: true },
    ],
    rows: [...figures.authorities, { code: '', children: figures.elsewhere }].map(({ code, children }) => ({
      cells: [{ text: nameOf(code, boundaries) }, countCell(children), shareCell(children, figures.total)],
    })),
    whenEmpty: 'No child lives in a place that is known.',
  }
  return sortedTable(table, request.path, request.query)
}

const COMPASS = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
] as const
const METRES_IN_A_MILE = 1609.3

/** `about 4 miles north-east of the middle`. */
function whereabouts(
  east: number,
  north: number,
  middle: { readonly east: number; readonly north: number },
): string {
  const [across, up] = [east - middle.east, north - middle.north]
  const miles = Math.round(Math.hypot(across, up) / METRES_IN_A_MILE)
  if (miles < 2) return 'in the middle'
  const eighth = Math.round((Math.atan2(across, up) / (2 * Math.PI)) * COMPASS.length)
  return `about ${miles} miles ${COMPASS[(eighth + COMPASS.length) % COMPASS.length]!} of the middle`
}

/** What the hexagons show, in words and figures: the most children first. */
function hexagonsTable({ figures, boundaries, ground, parts }: MapView): ShownTable {
  const middle = middleOfArea(parts, ownCode(ground))
  const rows = [...figures.hexagons].sort((one, other) => other.children - one.children)
  return {
    caption: 'Children in each hexagon of about three miles, from the middle of our area',
    columns: [
      { key: 'authority', text: 'Authority' },
      { key: 'where', text: 'Where' },
      { key: 'children', text: 'Children', isNumeric: true },
    ],
    rows: rows.map(({ hexagon, code, children }) => {
      const { east, north } = middleOf(hexagon)
      return {
        cells: [
          { text: nameOf(code, boundaries) },
          { text: whereabouts(east, north, middle) },
          countCell(children),
        ],
      }
    }),
    whenEmpty: 'Hexagons are shown for all children together: choose all kinds and all ages.',
  }
}

const bandsTable = ({ bands, total }: Pick<MapFigures, 'bands' | 'total'>): ShownTable => ({
  caption: 'Children by distance from home',
  columns: [
    { key: 'distance', text: 'Distance from home' },
    { key: 'children', text: 'Children', isNumeric: true },
    { key: 'share', text: 'Of all', isNumeric: true },
  ],
  rows: bands.map((children, band) => ({
    cells: [{ text: distanceBandInWords(band) }, countCell(children), shareCell(children, total)],
  })),
})

const sourceOf = ({ boundaries, asked }: MapView): string =>
  `the authority’s statutory returns, on ${dayInWords(asked.day)}; ${boundaries.source === 'official' ? 'official boundaries' : 'shapes traced from postcodes'}. Contains OS, Royal Mail and National Statistics data © Crown copyright and database right`

/** The map itself, drawn for a desk and for a phone. */
export function mapChart(view: MapView, request: UserRequest): Chart {
  const file = (name: string): string => addressWith(`/map/files/${name}`, request.query, {})
  return {
    id: 'map',
    title: view.parts.words.title,
    says: saysOf(view),
    svg: mapPicture(view.parts, WIDE),
    narrowSvg: mapPicture(view.parts, NARROW),
    table: hexagonsTable(view),
    downloads: [
      { text: 'CSV', href: file('authorities.csv') },
      ...(view.figures.hexagons.length > 0
        ? [{ text: 'CSV of the hexagons', href: file('hexagons.csv') }]
        : []),
      { text: 'SVG', href: file('map.svg') },
    ],
    source: sourceOf(view),
  }
}

function saysOf({ parts, figures, asked }: MapView): string {
  const isOfHexagons = parts.view === 'near' && figures.hexagons.length > 0
  const grain = isOfHexagons
    ? 'Each hexagon is about three miles across: no child is a point on this map.'
    : 'Each authority is shaded by how many of our children live in it.'
  const rounded = asked.seesSmallNumbers
    ? ''
    : ' Numbers are to the nearest five; places with fewer than eight children are left blank.'
  return grain + rounded
}

/** Bars of children by distance from home. @param csvHref where the same figures are as a file */
export const distanceChart = (
  figures: Pick<MapFigures, 'bands' | 'total'>,
  { day, csvHref }: { readonly day: Day; readonly csvHref: string },
): Chart => ({
  id: 'distance',
  title: `Children by distance from home, ${dayInWords(day)}`,
  says: 'In a straight line from the home where the child came from to the home where the child lives, by the formula of the return.',
  svg: distanceBars({
    bands: figures.bands,
    width: 760,
    words: { title: 'Children by distance from home', description: 'One bar for each band of distance.' },
  }),
  narrowSvg: distanceBars({
    bands: figures.bands,
    width: 340,
    words: { title: 'Children by distance from home', description: 'One bar for each band of distance.' },
  }),
  table: bandsTable(figures),
  downloads: [{ text: 'CSV', href: csvHref }],
  source: `the authority’s statutory returns, on ${dayInWords(day)}`,
})

/** The files of a view, by name; undefined where there is no such file. */
export function mapFile(
  view: MapView,
  name: string,
): { readonly type: string; readonly body: string } | undefined {
  const { figures, boundaries } = view
  const shown = (children: ShownCount): string | number => children ?? SUPPRESSED
  const csv = (header: readonly string[], rows: readonly (readonly (string | number)[])[]) => ({
    type: 'text/csv; charset=utf-8',
    body: csvText(header, rows),
  })
  if (name === 'map.svg') return { type: 'image/svg+xml', body: mapPicture(view.parts, WIDE) }
  if (name === 'authorities.csv')
    return csv(['authority_code', 'authority', 'children'], [...figures.authorities, { code: '', children: figures.elsewhere }].map(one => [one.code, nameOf(one.code, boundaries), shown(one.children)])) // prettier-ignore
  if (name === 'distances.csv')
    return csv(['distance', 'children'], figures.bands.map((children, band) => [distanceBandInWords(band), shown(children)])) // prettier-ignore
  if (name !== 'hexagons.csv') return undefined
  const rows = figures.hexagons.map(({ hexagon, code, children }) => {
    const { east, north } = middleOf(hexagon)
    return [code, Math.round(east), Math.round(north), shown(children)]
  })
  return csv(['authority_code', 'middle_east_metres', 'middle_north_metres', 'children'], rows)
}
