import { calendarDateOf } from '../../care/index.ts'
import { between } from '../draw.ts'
import type { ReturnChild } from './children.ts'
import type { Row, Window } from './demo-return.ts'
import { britishDay } from './text.ts'

/** Few children had lived with adopters or special guardians before. Our assumption. */
const HAD_PERMANENCE = 0.04

/** A row of PrevPerm for a child who came into care in the year (rules 630, 634). The authority is not known: 999. */
export function permanenceRow(
  { child, id, periods }: ReturnChild,
  { world, firstDay, lastDay }: Window,
): Row[] {
  if (!periods.some(period => period.start >= firstDay && period.start <= lastDay)) return []
  const birth = britishDay(child.birth)
  const draw = (part: number) => world.draw('permanence', child.number, 0, part)
  const first = child.periods[0]!.start
  const isOldEnough = first - child.birth > 4 * 365
  if (child.isUnaccompanied || !isOldEnough || draw(0) >= HAD_PERMANENCE) return [[id, birth, 'Z1', '', '']]
  const year = calendarDateOf(between(child.birth + 500, first - 400, draw(1))).year
  return [[id, birth, draw(2) < 0.3 ? 'P1' : 'P2', '999', `zz/zz/${year}`]]
}
