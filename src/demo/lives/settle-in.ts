import type { Day } from '../../care/index.ts'
import { between } from '../draw.ts'
import { episodeOf, periodOf, type DemoChild } from './child.ts'
import { REGISTRATION_BEGINS } from './find-building.ts'
import type { World } from './world.ts'

/** Homes found in a hurry, for days: one foster placement in four ends within a month (DfE, England 2024). Our assumption. */
const BRIDGES = { atFirst: 0.2, later: 0.12 } as const
const REGISTRATION_DAYS = 45

/** What is already known when a child moves in: that the home is for some days only, or that it still has to register. */
export function planHome(world: World, child: DemoChild, day: Day): void {
  const { stay } = episodeOf(child)
  const draw = (part: number) => world.draw('first_home', child.number, child.step, 50 + part)
  const isFirst = periodOf(child).episodes.length === 1
  const isFostering = stay.kind === 'in_house_fostering' || stay.kind === 'agency_fostering'
  child.plans = child.plans.filter(plan => plan.what !== 'bridge_ends')
  if (isFostering && draw(0) < (isFirst ? BRIDGES.atFirst : BRIDGES.later))
    child.plans.push({ what: 'bridge_ends', day: day + between(2, 25, draw(1)) })
  if (stay.place === 'SUP' && stay.urn === '')
    child.plans.push({
      what: 'registration',
      day: REGISTRATION_BEGINS + between(1, REGISTRATION_DAYS, draw(2)),
    })
}
