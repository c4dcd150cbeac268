import type { Ring } from '../../care/index.ts'
import { joinPieces } from './join-arcs.ts'

/** The shapes of one area made of several that meet point for point: the borders between them go. */
export function dissolve(rings: readonly Ring[]): readonly Ring[] {
  const sides = new Map<string, readonly number[]>()
  for (const ring of rings)
    for (let at = 0; at < ring.length; at += 2) {
      const next = (at + 2) % ring.length
      const side = [ring[at]!, ring[at + 1]!, ring[next]!, ring[next + 1]!]
      const back = [side[2]!, side[3]!, side[0]!, side[1]!].join()
      if (!sides.delete(back)) sides.set(side.join(), side)
    }
  return joinPieces([...sides.values()].map(line => ({ line })))
}
