import type { Day } from '../../care/index.ts'
import { between, pick, type Weights } from '../draw.ts'
import { FIRST_LEGAL } from '../story.ts'
import { ageInYears, episodeOf, type AdoptionPlan, type DemoChild } from './child.ts'
import { goOn } from './stay-on.ts'
import type { World } from './world.ts'

type AfterPolice = 'V2' | 'C1' | 'home'
const AFTER_POLICE: Weights<AfterPolice> = [
  ['V2', 32],
  ['C1', 43],
  ['home', 25],
]
/** How likely a plan for adoption is, by age when an interim order begins. Our assumption, set to meet 55 adoptions a year. */
const ADOPTION_BY_AGE = [0.74, 0.58, 0.48, 0.3] as const

const YOUNGEST_ON_REMAND = 12

/** Legal status at the start: remand for older children only; unaccompanied children under section 20. */
export function firstLegal(world: World, child: DemoChild, day: Day): string {
  if (child.isUnaccompanied) return 'V2'
  // brothers and sisters come under the same order: the draw is the group's
  const leader = child.group[0]!
  const ls = pick(FIRST_LEGAL, world.draw('legal', leader.number, child.periods.length))
  const mayBeRemanded = child.group.length === 1 && ageInYears(child, day) >= YOUNGEST_ON_REMAND
  return ls === 'J1' && !mayBeRemanded ? 'V2' : ls
}

const draw = (world: World, child: DemoChild, part: number): number =>
  world.draw('legal', child.number, child.step, 10 + part)

function planAdoption(world: World, child: DemoChild, day: Day): void {
  const chance = ADOPTION_BY_AGE[Math.floor(ageInYears(child, day))] ?? 0
  if (world.draw('adoption', child.number, child.step) >= chance) return
  child.plans.push({ what: 'adoption_decided', day: day + between(100, 240, draw(world, child, 2)) })
}

/** What follows from a legal status in its time: police protection ends within 72 hours, an interim order in a full one. */
export function planAfter(world: World, child: DemoChild, day: Day, ls: string): void {
  const legal = (ls: string, wait: number, thenHome = false) =>
    child.plans.push({ what: 'legal', day: day + wait, ls, thenHome })
  const chance = draw(world, child, 0)
  const wait = draw(world, child, 1)
  if (ls === 'L1') {
    const after = pick(AFTER_POLICE, world.draw('legal', child.group[0]!.number, child.periods.length, 3))
    legal(after, 1 + Math.floor(wait * 2), after === 'home')
  }
  if (ls === 'L2') legal('C1', 7)
  if (ls === 'C1') {
    legal('C2', between(140, 310, wait))
    planAdoption(world, child, day)
  }
  if (ls === 'V2' && !child.isUnaccompanied && chance < 0.75) legal('C1', between(15, 150, wait))
  if (ls === 'J1') child.plans.push({ what: 'remand_ends', day: day + between(15, 120, wait) })
}

const RANK = ['V2', 'J1', 'L1', 'L2', 'C1', 'C2', 'E1']

/** A change of legal status only (RNE L); a weaker order does not follow a stronger one. */
export function changeLegal(world: World, child: DemoChild, day: Day, ls: string): void {
  const now = episodeOf(child).ls
  const isWeaker = RANK.indexOf(ls) <= RANK.indexOf(now) && now !== 'L1' && now !== 'L2'
  if (ls === now || isWeaker) return
  goOn(child, day, { rne: 'L', ls })
  planAfter(world, child, day, ls)
}

const openAdoption = (child: DemoChild): AdoptionPlan | undefined =>
  child.adoptions.find(plan => plan.ceased === undefined)

/** The decision that a child should be placed for adoption; the placement order follows, then a match or none. */
export function decideAdoption(world: World, child: DemoChild, day: Day): void {
  if (openAdoption(child) || !/^C/.test(episodeOf(child).ls)) return
  if (episodeOf(child).stay.kind === 'with_parents' || ageInYears(child, day) >= 6) return
  child.adoptions.push({ decided: day, matched: undefined, ceased: undefined })
  child.plans.push({ what: 'adoption_order', day: day + between(2, 40, draw(world, child, 4)) })
}

export function grantPlacementOrder(world: World, child: DemoChild, day: Day): void {
  goOn(child, day, { rne: 'L', ls: 'E1' })
  const isGivenUp = draw(world, child, 5) < 0.1
  const wait = isGivenUp ? between(200, 500, draw(world, child, 6)) : between(150, 480, draw(world, child, 6))
  child.plans.push({ what: isGivenUp ? 'adoption_given_up' : 'placed_for_adoption', day: day + wait })
}

/** No family was found: the placement order ends with the plan, and the care order stands again (rule 553). */
export function giveUpAdoption(child: DemoChild, day: Day): void {
  openAdoption(child)!.ceased = day
  goOn(child, day, { rne: 'L', ls: 'C2' })
}

/** Placed with adopters: with the child's own foster carer (A5, the same carer) one time in eight, else with a new family (A6). */
export function matchDay(world: World, child: DemoChild, day: Day): { withCarer: boolean } {
  openAdoption(child)!.matched = day - between(7, 28, draw(world, child, 7))
  return { withCarer: episodeOf(child).stay.place.startsWith('U') && draw(world, child, 8) < 0.13 }
}
