import { escapeMarkup } from '../charts/render-chart.ts'
import type { MapArea } from './draw-map.ts'
import type { Projection } from './project.ts'

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const LETTER_WIDTH = 6.6
const LINE = 15
const EDGE = 4

/** Names on the map with the count beneath, largest areas first; one that would stand over another, or over the edge, is left out. */
export function labelsOf(
  areas: readonly MapArea[],
  projection: Projection,
  size: { readonly width: number; readonly height: number },
): string {
  const taken: Box[] = []
  return [...areas]
    .sort((one, other) => Number(other.isOwn) - Number(one.isOwn) || weight(other) - weight(one))
    .map(area => {
      const at = placeOfName(area, projection, size)
      if (!at) return ''
      const box = boxOf(area, at)
      const isFree = isWithin(box, size) && !taken.some(other => overlaps(box, other))
      if (!isFree) return ''
      taken.push(box)
      return labelAt(area, at)
    })
    .join('')
}

/** Areas with children are named first, then large ones. */
const weight = ({ children, rings }: MapArea): number =>
  children * 1_000 + rings.reduce((most, ring) => Math.max(most, ring.length), 0)

const wordsOf = ({ children }: MapArea): string => (children === 0 ? '' : children.toLocaleString('en-GB'))

interface Point {
  readonly x: number
  readonly y: number
}

interface Size {
  readonly width: number
  readonly height: number
}

/** The ring of an area with most points, on the drawing: x, y, x, y. */
function largestRing({ rings }: MapArea, { x, y }: Projection): Float64Array | undefined {
  const largest = [...rings].sort((one, other) => other.length - one.length)[0]
  return largest && Float64Array.from(largest, (value, at) => (at % 2 === 0 ? x(value) : y(value)))
}

/**
 * Where an area's name stands: in the middle of what can be seen of it; where that lies outside the area, as of one that is
 * bent around another, at the place inside it that is furthest from its border.
 */
function placeOfName(area: MapArea, projection: Projection, size: Size): Point | undefined {
  const ring = largestRing(area, projection)
  if (!ring) return undefined
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let at = 0; at + 1 < ring.length; at += 2) {
    const [across, down] = [clamp(ring[at]!, size.width), clamp(ring[at + 1]!, size.height)]
    left = Math.min(left, across)
    right = Math.max(right, across)
    top = Math.min(top, down)
    bottom = Math.max(bottom, down)
  }
  if (right - left <= 36 || bottom - top <= 22) return undefined
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 }
  return isInside(ring, middle) ? middle : roomiest(ring, { left, right, top, bottom })
}

const COLUMNS = 24
const ROWS = 16
/** Points of the border that are looked at, at most. */
const MOST_POINTS = 150

function roomiest(ring: Float64Array, { left, right, top, bottom }: Box): Point | undefined {
  let best: Point | undefined
  let most = 0
  for (let column = 1; column < COLUMNS; column++)
    for (let row = 1; row < ROWS; row++) {
      const at = { x: left + ((right - left) * column) / COLUMNS, y: top + ((bottom - top) * row) / ROWS }
      if (!isInside(ring, at)) continue
      const edge = Math.min(at.x - left, right - at.x, at.y - top, bottom - at.y)
      const room = Math.min(edge, nearestOf(ring, at))
      if (room > most) [best, most] = [at, room]
    }
  return best
}

/** How near the border comes: the border as straight lines between some of its points. */
function nearestOf(ring: Float64Array, at: Point): number {
  const step = 2 * Math.max(1, Math.floor(ring.length / 2 / MOST_POINTS))
  let nearest = Infinity
  let before = ring.length - 2
  for (let next = 0; next + 1 < ring.length; before = next, next += step)
    nearest = Math.min(nearest, distanceToLine(at, ring, before, next))
  return nearest
}

function distanceToLine({ x, y }: Point, ring: Float64Array, from: number, to: number): number {
  const [x1, y1, x2, y2] = [ring[from]!, ring[from + 1]!, ring[to]!, ring[to + 1]!]
  const [across, down] = [x2 - x1, y2 - y1]
  const length = across ** 2 + down ** 2
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * across + (y - y1) * down) / length))
  return Math.hypot(x - x1 - along * across, y - y1 - along * down)
}

/** Whether a point lies within a ring: a line from it crosses the border an odd number of times. */
function isInside(ring: Float64Array, { x, y }: Point): boolean {
  let isIn = false
  for (let at = 0, before = ring.length - 2; at + 1 < ring.length; before = at, at += 2) {
    const [x1, y1, x2, y2] = [ring[at]!, ring[at + 1]!, ring[before]!, ring[before + 1]!]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isIn = !isIn
  }
  return isIn
}

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value))

function boxOf(area: MapArea, { x, y }: Point): Box {
  const half = (Math.max(area.name.length, 3) * LETTER_WIDTH) / 2 + 2
  const lines = wordsOf(area) === '' ? 1 : 2
  return { left: x - half, right: x + half, top: y - LINE, bottom: y - LINE + lines * LINE + 4 }
}

const isWithin = (
  box: Box,
  { width, height }: { readonly width: number; readonly height: number },
): boolean => box.left >= EDGE && box.right <= width - EDGE && box.top >= EDGE && box.bottom <= height - EDGE

const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

function labelAt(area: MapArea, { x, y }: Point): string {
  const halo =
    'text-anchor="middle" fill="#14191c" stroke="#fff" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke"'
  const line = (text: string, down: number, weightOfType: string): string =>
    text === ''
      ? ''
      : `<text x="${x.toFixed(1)}" y="${(y + down).toFixed(1)}" ${halo} font-weight="${weightOfType}">${escapeMarkup(text)}</text>`
  return line(area.name, 0, area.isOwn ? 'bold' : 'normal') + line(wordsOf(area), LINE, 'bold')
}
