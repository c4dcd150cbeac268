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

/** A child on a day, and the last day that is looked at. */
export interface Outlook {
  readonly child: DemoChild
  readonly after: Day
  readonly until: Day
}

/** What chance brings: competing exponential waits at today's rates, by one draw for when and one for what. */
function byChance(world: World, { child, after, until }: Outlook): NextEvent | undefined {
  const exit = leavingRate(world, child, after)
  const move = exit + movingRate(world, child, after)
  const settle = move + settlingRate(child, after)
  const away = settle + awayRate(child)
  const all = away + growingUpRate(child, after)
  const day = after + waitInDays(all, world.draw('event_day', child.number, child.step, after))
  if (day > until) return undefined
  const which = all * world.draw('event', child.number, child.step, after)
  if (which < exit) return { day, what: 'exit' }
  if (which < move) return { day, what: 'move' }
  if (which < settle) return { day, what: 'settle' }
  return { day, what: which < away ? 'away' : 'grow_up' }
}

/**
 * The first thing that happens to a child after a day and until another: coming of age, what is planned, or what chance
 * brings; undefined where nothing does. Nothing happens twice on one day: an episode lasts a day at least (rule 355).
 */
export function nextEvent(world: World, outlook: Outlook): NextEvent | undefined {
  const { child, after, until } = outlook
  const isAway = isTemporary(episodeOf(child).stay)
  const planned = child.plans.length > 0 ? firstPlan(child, after, isAway) : undefined
  const chance = isAway ? undefined : byChance(world, outlook)
  const first = planned && !(chance && chance.day < planned.day) ? planned : chance
  if (first && first.day < child.turns18) return first.day <= until ? first : undefined
  return child.turns18 <= until ? { day: child.turns18, what: 'come_of_age' } : undefined
}
