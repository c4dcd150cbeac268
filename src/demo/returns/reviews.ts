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

/** Reviews fall due within 20 working days, then within three months, then every six (Care Planning Regulations, r33): soonest, latest in time, and when it is late for sure. */
const FIRST = [18, 27, 28] as const
const SECOND = [70, 90, 92] as const
const LATER = [150, 182, 184] as const

/** Of 1,600 reviews 91.7 % were in time in Rotherham in 2022/23 (report of its independent reviewing officers). */
const LATE_SHARE = 0.083
const LATEST_IN_DAYS = 28

function* reviewDays({ draw }: World, child: DemoChild, { start, end, count }: Period): Generator<Day> {
  let day = start
  for (let i = 0; ; i++) {
    const [soonest, latest, due] = i === 0 ? FIRST : i === 1 ? SECOND : LATER
    const step = count * 200 + i
    const isLate = draw('review', child.number, step, 2) < LATE_SHARE
    day += isLate
      ? due + between(1, LATEST_IN_DAYS, draw('review', child.number, step, 3))
      : between(soonest, latest, draw('review', child.number, step))
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
