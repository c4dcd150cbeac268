import { OPEN, type Day } from '../../care/index.ts'
import { episodeOf, periodOf, type DemoChild, type Episode, type Stay } from './child.ts'
import { freePlace, takePlace } from './places-taken.ts'
import type { World } from './world.ts'

interface NewEpisode {
  readonly rne: string
  readonly ls?: string
  readonly stay?: Stay
  /** REASON_PLACE_CHANGE of the episode that ends; blank for a change of legal status only. */
  readonly reason?: string
}

/** One episode ends and the next begins on the same day; places are freed and taken as the homes change. */
export function goOn(child: DemoChild, day: Day, next: NewEpisode): Episode {
  const before = episodeOf(child)
  const stay = next.stay ?? before.stay
  before.end = day
  before.rec = 'X1'
  before.reason = next.reason ?? ''
  const episode = {
    start: day,
    end: OPEN,
    rne: next.rne,
    ls: next.ls ?? before.ls,
    stay,
    rec: '',
    reason: '',
  }
  periodOf(child).episodes.push(episode)
  return episode
}

/** A move to another home: the new place is taken before the old one is freed, so that nobody else slips in. */
export function moveTo(world: World, child: DemoChild, day: Day, next: NewEpisode & { stay: Stay }): void {
  const old = episodeOf(child).stay
  takePlace(world, next.stay)
  goOn(child, day, next)
  freePlace(world, old, day)
  if (next.rne !== 'T') child.homeSince = day
}

/** A period of care ends. */
export function endPeriod(world: World, child: DemoChild, day: Day, rec: string): void {
  const episode = episodeOf(child)
  episode.end = day
  episode.rec = rec
  periodOf(child).end = day
  freePlace(world, homeStay(child), day)
  world.inCare.delete(child)
  child.plans = []
  child.step++
}

/** The home that a child has a place in: a temporary stay keeps the place it came from. */
function homeStay(child: DemoChild): Stay {
  const { episodes } = periodOf(child)
  for (let i = episodes.length - 1; i >= 0; i--)
    if (!episodes[i]!.stay.place.startsWith('T')) return episodes[i]!.stay
  return episodes[0]!.stay
}
