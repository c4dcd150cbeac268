import { birthday, type Day } from '../../care/index.ts'
import { between, pick, type Weights } from '../draw.ts'
import type { DemoChild, Period } from '../lives/child.ts'
import type { World } from '../lives/world.ts'
import type { ReturnChild } from './children.ts'
import type { Row, Window } from './demo-return.ts'
import { britishDay } from './text.ts'

/** How children of four and over took part. Our assumption. */
// prettier-ignore
const TAKING_PART: Weights<string> = [['PN1', 52], ['PN2', 4], ['PN3', 12], ['PN4', 2], ['PN5', 18], ['PN6', 6], ['PN7', 6]]

/** Reviews fall due within 20 working days, then within three months, then every six (Care Planning Regulations, r33). */
const FIRST = [18, 27] as const
const SECOND = [70, 90] as const
const LATER = [150, 182] as const

function* reviewDays({ draw }: World, child: DemoChild, { start, end, count }: Period): Generator<Day> {
  let day = start
  for (let i = 0; ; i++) {
    const [soonest, latest] = i === 0 ? FIRST : i === 1 ? SECOND : LATER
    day += between(soonest, latest, draw('review', child.number, count * 200 + i))
    if (day >= end) return
    yield day
  }
}

/** Rows of Reviews in the window. */
export function reviewRows({ child, id, periods }: ReturnChild, { world, firstDay, lastDay }: Window): Row[] {
  const rows: Row[] = []
  const turns4 = birthday(child.birth, 4)
  for (const period of periods)
    for (const day of reviewDays(world, child, period)) {
      if (day > lastDay) break
      const code = day < turns4 ? 'PN0' : pick(TAKING_PART, world.draw('review', child.number, day, 1))
      if (day >= firstDay) rows.push([id, britishDay(child.birth), britishDay(day), code])
    }
  return rows
}
