import { dayOf, type Day } from '../../care/index.ts'
import { between } from '../draw.ts'
import type { DemoChild, Episode } from '../lives/child.ts'
import type { ReturnChild } from './children.ts'
import type { Row, Window } from './demo-return.ts'
import { britishDay } from './text.ts'

/** Children in children's homes who are deprived of their liberty by an order of the High Court. Our assumption. */
const DEPRIVED = 0.04
const EARLIEST_AGE_IN_DAYS = 12 * 365

/** An order within one stay in a children's home and within the year. */
function ordersIn(child: DemoChild, episode: Episode, { world, ending, firstDay }: Window): [Day, Day][] {
  const draw = (part: number) => world.draw('legal', child.number, episode.start, ending * 10 + part)
  const from = Math.max(episode.start, firstDay) + between(5, 60, draw(1))
  const to = from + between(20, 90, draw(2))
  const isHere = episode.stay.place === 'K2' && from - child.birth > EARLIEST_AGE_IN_DAYS
  const fits = to < episode.end && to <= dayOf(ending, 3, 31)
  return isHere && fits && draw(0) < DEPRIVED ? [[from, to]] : []
}

/** Rows of DoLo (from 2026-27). */
export function libertyRows({ child, id, episodes }: ReturnChild, window: Window): Row[] {
  const { lastDay } = window
  return episodes
    .flatMap(episode => ordersIn(child, episode, window))
    .filter(([from]) => from <= lastDay)
    .map(([from, to]) => [id, britishDay(child.birth), britishDay(from), to <= lastDay ? britishDay(to) : ''])
}
