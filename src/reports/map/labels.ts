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
      const at = middleWithin(area, projection, size)
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

/** The middle of what can be seen of an area: the mean of its points in the frame, by the largest ring. */
function middleWithin(
  { rings }: MapArea,
  { x, y }: Projection,
  { width, height }: { readonly width: number; readonly height: number },
): Point | undefined {
  const largest = [...rings].sort((one, other) => other.length - one.length)[0]
  if (!largest) return undefined
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let at = 0; at + 1 < largest.length; at += 2) {
    const [across, down] = [clamp(x(largest[at]!), width), clamp(y(largest[at + 1]!), height)]
    left = Math.min(left, across)
    right = Math.max(right, across)
    top = Math.min(top, down)
    bottom = Math.max(bottom, down)
  }
  const isSeen = right - left > 36 && bottom - top > 22
  return isSeen ? { x: (left + right) / 2, y: (top + bottom) / 2 } : undefined
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
