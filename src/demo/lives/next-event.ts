import type { Day } from '../../care/index.ts'
import { waitInDays } from '../draw.ts'
import { episodeOf, isTemporary, type DemoChild, type PlannedChange } from './child.ts'
import { awayRate, growingUpRate, leavingRate, movingRate, settlingRate } from './rates.ts'
import type { World } from './world.ts'

type Chance = 'exit' | 'move' | 'settle' | 'away' | 'grow_up'

export type EventKind = 'come_of_age' | Chance | PlannedChange['what']

export interface NextEvent {
  readonly day: Day
  readonly what: EventKind
  readonly plan?: PlannedChange
}

/** The plan that comes first; one that is due already comes on the next day. */
function firstPlan(child: DemoChild, after: Day, isAway: boolean): NextEvent | undefined {
  let first: PlannedChange | undefined
  for (const plan of child.plans) {
    // a child on a temporary stay comes back first: it must end with X1 and in the same home (rules 381, 383)
    if (isAway && plan.what !== 'back_from_away') continue
    if (!first || plan.day < first.day) first = plan
  }
  return first && { day: Math.max(first.day, after + 1), what: first.what, plan: first }
}

/** What chance brings: competing exponential waits at today's rates, by one draw for when and one for what. */
function byChance(world: World, child: DemoChild, after: Day): NextEvent | undefined {
  const exit = leavingRate(world, child, after)
  const move = exit + movingRate(world, child, after)
  const settle = move + settlingRate(child, after)
  const away = settle + awayRate(child)
  const all = away + growingUpRate(child, after)
  if (all === 0) return undefined
  const day = after + waitInDays(all, world.draw('event_day', child.number, child.step, after))
  const which = all * world.draw('event', child.number, child.step, after)
  if (which < exit) return { day, what: 'exit' }
  if (which < move) return { day, what: 'move' }
  if (which < settle) return { day, what: 'settle' }
  return { day, what: which < away ? 'away' : 'grow_up' }
}

/**
 * The first thing that happens to a child after a day: coming of age, what is planned, or what chance brings.
 * Nothing happens twice on one day: an episode lasts a day at least (rule 355).
 */
export function nextEvent(world: World, child: DemoChild, after: Day): NextEvent {
  const isAway = isTemporary(episodeOf(child).stay)
  const planned = firstPlan(child, after, isAway)
  const chance = isAway ? undefined : byChance(world, child, after)
  const first = planned && !(chance && chance.day < planned.day) ? planned : chance
  return first && first.day < child.turns18 ? first : { day: child.turns18, what: 'come_of_age' }
}
