import type { Line } from './smooth-line.ts'

/**
 * Leaves out points of a line that stand nearer than `tolerance` metres to what is drawn without them (Ramer 1972, Douglas and
 * Peucker 1973). The ends stay: lines that met still meet.
 */
export function simplifyLine(line: Line, tolerance: number): Line {
  const last = line.length / 2 - 1
  const isKept = new Uint8Array(last + 1)
  isKept[0] = isKept[last] = 1
  const spans: [number, number][] = [[0, last]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span
    const { at, distance } = farthest(line, from, to)
    if (distance <= tolerance) continue
    isKept[at] = 1
    spans.push([from, at], [at, to])
  }
  return line.filter((_, at) => isKept[at >> 1] === 1)
}

function farthest(line: Line, from: number, to: number): { at: number; distance: number } {
  let [at, distance] = [from, 0]
  for (let point = from + 1; point < to; point++) {
    const away = distanceToSpan(line, point, { from, to })
    if (away > distance) [at, distance] = [point, away]
  }
  return { at, distance }
}

/** From a point to the straight piece between two others; where those are one point (a ring), to that point. */
function distanceToSpan(line: Line, point: number, { from, to }: { from: number; to: number }): number {
  const [x, y] = [line[from * 2]!, line[from * 2 + 1]!]
  const [dx, dy] = [line[to * 2]! - x, line[to * 2 + 1]! - y]
  const [px, py] = [line[point * 2]! - x, line[point * 2 + 1]! - y]
  const squaredLength = dx * dx + dy * dy
  if (squaredLength === 0) return Math.hypot(px, py)
  const share = Math.min(1, Math.max(0, (px * dx + py * dy) / squaredLength))
  return Math.hypot(px - share * dx, py - share * dy)
}
