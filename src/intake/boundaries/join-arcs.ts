import type { Ring } from '../../care/index.ts'
import type { Line } from './smooth-line.ts'

/** A piece of an area's border, walked with the area on the left. */
export interface Piece {
  readonly line: Line
}

const startOf = ({ line }: Piece): string => `${line[0]!},${line[1]!}`
const endOf = ({ line }: Piece): string => `${line.at(-2)!},${line.at(-1)!}`

/** Joins pieces end to start into rings. Every place where one ends is a place where one starts. */
export function joinPieces(pieces: readonly Piece[]): Ring[] {
  const waiting = new Map<string, Piece[]>()
  for (const piece of pieces) waiting.set(startOf(piece), [...(waiting.get(startOf(piece)) ?? []), piece])
  const rings: Ring[] = []
  for (const first of pieces) {
    if (!waiting.get(startOf(first))?.includes(first)) continue
    const points: number[] = []
    for (let piece: Piece | undefined = first; piece; piece = waiting.get(endOf(piece))?.[0]) {
      const others: Piece[] = waiting.get(startOf(piece))!
      others.splice(others.indexOf(piece), 1)
      points.push(...piece.line.slice(0, -2))
      if (endOf(piece) === startOf(first)) break
    }
    if (points.length >= 6) rings.push(Int32Array.from(points))
  }
  return rings
}

/** The same line walked the other way. */
export function turned(line: Line): Line {
  const back: number[] = []
  for (let at = line.length - 2; at >= 0; at -= 2) back.push(line[at]!, line[at + 1]!)
  return back
}
