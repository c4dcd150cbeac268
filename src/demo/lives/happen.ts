import type { Day } from '../../care/index.ts'
import { between, pick, type Weights } from '../draw.ts'
import { postcodeIn } from '../town/market.ts'
import { episodeOf, isTemporary, periodOf, type DemoChild, type Stay, type StayPlace } from './child.ts'
import { findHome } from './find-home.ts'
import type { Wanted } from './search.ts'
import { comeOfAge, endRemand, leave } from './leave.ts'
import * as legal from './legal.ts'
import type { EventKind, NextEvent } from './next-event.ts'
import { planHome } from './settle-in.ts'
import { goOn, moveTo } from './stay-on.ts'
import { wantedNext } from './wanted.ts'
import type { World } from './world.ts'

/** Why placements change, England 2024, changes of status apart: those are `settle` here. */
// prettier-ignore
const REASONS: Weights<string> = [['CARPL', 41], ['OTHER', 29], ['CREQB', 10.5], ['CREQO', 8], ['CHILD', 4], ['LAREQ', 2], ['ALLEG', 1.3], ['STAND', 1.3], ['CLOSE', 1.3], ['APPRR', 0.6]]
const CLOSE_TO_18 = 60

type Handler = (world: World, child: DemoChild, day: Day, event: NextEvent) => void

function move(world: World, child: DemoChild, day: Day, how: { wanted: Wanted; reason: string }): void {
  const leaving = episodeOf(child).stay.postcode
  const stay = findHome({ world, child, day, together: 1, leaving }, how.wanted)
  moveTo(world, child, day, { rne: 'P', stay, reason: how.reason })
  planHome(world, child, day)
}

const reasonFor = (world: World, child: DemoChild): string =>
  pick(REASONS, world.draw('move', child.number, child.step))

const moveOn: Handler = (world, child, day) =>
  move(world, child, day, { wanted: wantedNext(world, child, day), reason: reasonFor(world, child) })

const growUp: Handler = (world, child, day) =>
  move(world, child, day, { wanted: 'supported', reason: 'CARPL' })

const LONG_TERM: Partial<Record<StayPlace, StayPlace>> = { U3: 'U1', U6: 'U4' }

/** The same carer, for the long term now: a change of PLACE (T), which is no move. */
const settle: Handler = (_, child, day) => {
  const { stay } = episodeOf(child)
  goOn(child, day, { rne: 'T', stay: { ...stay, place: LONG_TERM[stay.place]! }, reason: 'PLACE' })
}

/** Hospital, or the carer's holiday: some days elsewhere, then back to the same home (rules 380 to 383). */
const goAway: Handler = (world, child, day) => {
  if (day > child.turns18 - CLOSE_TO_18 || !/^[CV]/.test(episodeOf(child).ls)) return
  const draw = (part: number) => world.draw('away', child.number, child.step, part)
  const place = pick<StayPlace>([['T1', 4], ['T3', 4], ['T4', 3]], draw(0)) // prettier-ignore
  const postcode = postcodeIn(world.geography, 'own', [draw(1), draw(2)])
  const { home } = child
  if (postcode === home || postcode === episodeOf(child).stay.postcode) return
  const away: Stay = { place, kind: 'other', provider: '', urn: '', postcode }
  goOn(child, day, { rne: 'P', stay: away })
  child.plans.push({ what: 'back_from_away', day: day + between(2, 7, draw(3)) })
}

const comeBack: Handler = (_, child, day) => {
  const { episodes } = periodOf(child)
  const before = episodes[episodes.length - 2]!
  goOn(child, day, { rne: 'P', stay: before.stay })
}

/** With the carer who is there already (A5, the same carer), or with a new family (A6). */
const placeForAdoption: Handler = (world, child, day) => {
  const { withCarer } = legal.matchDay(world, child, day)
  const { stay } = episodeOf(child)
  const { draw, geography, market } = world
  const tier = draw('distance', child.number, child.step) < 0.5 ? 'own' : 'far'
  const postcode = postcodeIn(geography, tier, [
    draw('distance', child.number, child.step, 1),
    draw('distance', child.number, child.step, 2),
  ])
  const family: Stay = {
    place: 'A6',
    kind: 'adoption',
    provider: 'PR1',
    urn: market.ownAdoptionUrn,
    postcode,
  }
  const next: Stay = withCarer ? { ...family, place: 'A5', postcode: stay.postcode } : family
  moveTo(world, child, day, { rne: withCarer ? 'T' : 'P', stay: next, reason: withCarer ? 'PLACE' : 'CARPL' })
  child.plans = [
    { what: 'adopted', day: day + between(120, 330, draw('adoption', child.number, child.step, 3)) },
  ]
}

const adopt: Handler = (world, child, day) =>
  leave(world, child, day, world.draw('adoption', child.number, child.step, 4) < 0.25 ? 'E11' : 'E12')

/** Supported accommodation registers with Ofsted: the same home, now with a URN (T). */
const register: Handler = (_, child, day) => {
  const { stay } = episodeOf(child)
  if (stay.place !== 'SUP' || stay.urn !== '') return
  goOn(child, day, { rne: 'T', stay: { ...stay, urn: stay.home!.urn }, reason: 'PLACE' })
}

const changeOrder: Handler = (world, child, day, { plan }) => {
  if (plan?.what !== 'legal') return
  if (plan.thenHome) return leave(world, child, day, 'E4B')
  legal.changeLegal(world, child, day, plan.ls)
}

const HANDLERS: Record<EventKind, Handler> = {
  come_of_age: comeOfAge,
  exit: (world, child, day) => leave(world, child, day),
  move: moveOn,
  bridge_ends: moveOn,
  grow_up: growUp,
  settle,
  away: goAway,
  back_from_away: comeBack,
  legal: changeOrder,
  remand_ends: endRemand,
  adoption_decided: legal.decideAdoption,
  adoption_order: legal.grantPlacementOrder,
  placed_for_adoption: placeForAdoption,
  adoption_given_up: (_, child, day) => legal.giveUpAdoption(child, day),
  adopted: adopt,
  registration: register,
}

/** What happens to a child on a day, carried out. */
export function happen(world: World, child: DemoChild, event: NextEvent): void {
  child.plans = child.plans.filter(plan => plan !== event.plan)
  if (!isTemporary(episodeOf(child).stay) || event.what === 'back_from_away' || event.what === 'come_of_age')
    HANDLERS[event.what](world, child, event.day, event)
  child.step++
}
