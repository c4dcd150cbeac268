import { pick, type Weights } from '../draw.ts'
import type { ReturnChild } from './children.ts'
import type { Row, Window } from './demo-return.ts'
import { britishDay } from './text.ts'

// prettier-ignore
const IN_TOUCH: Weights<string> = [['YES', 93], ['NO', 4], ['REFU', 2], ['NREQ', 1]]
// prettier-ignore
const ACTIVITY: Weights<string> = [['F1', 8], ['F2', 26], ['P2', 3], ['F4', 12], ['F5', 10], ['P5', 3], ['G4', 12], ['G5', 18], ['G6', 8]]
// prettier-ignore
const LIVING: Weights<string> = [['B1', 12], ['D1', 12], ['H1', 8], ['K1', 18], ['T1', 16], ['U1', 12], ['V1', 6], ['Z1', 4], ['X2', 4], ['S2', 2], ['W1', 6]]

/** A row of OC3: how a young person of 19 is who left care at 18. Shares are our assumption. */
export function leaverRow({ child, id, isLeaver }: ReturnChild, { world, ending }: Window): Row[] {
  if (!isLeaver) return []
  const draw = (part: number) => world.draw('leaver', child.number, ending, part)
  const touch = pick(IN_TOUCH, draw(0))
  const isKnown = touch === 'YES'
  const activity = isKnown ? pick(ACTIVITY, draw(1)) : '0'
  return [[id, britishDay(child.birth), touch, activity, isKnown ? pick(LIVING, draw(2)) : '0']]
}
