import { birthday, NO_DAY, OPEN, type AgeBand, type Day } from '../../care/index.ts'
import { between, pick, type Weights } from '../draw.ts'
import * as story from '../story.ts'
import { postcodeIn } from '../town/market.ts'
import { periodOf, type DemoChild, type Episode, type Stay } from './child.ts'
import { findHome } from './find-home.ts'
import { takePlace } from './places-taken.ts'
import { firstLegal, planAfter } from './legal.ts'
import { planHome } from './settle-in.ts'
import { wantedAtFirst } from './wanted.ts'
import type { World } from './world.ts'

const YEARS: Record<AgeBand, readonly [number, number]> = {
  under_1: [0, 1],
  '1_to_4': [1, 5],
  '5_to_9': [5, 10],
  '10_to_15': [10, 16],
  '16_and_over': [16, 17.8],
}
const DAYS_IN_A_YEAR = 365.25
/** Half of those who come as babies come in their first weeks. */
const BABY_LEAN = 3

function ageInDays(band: AgeBand, uniform: number): number {
  const [from, to] = YEARS[band]
  const share = band === 'under_1' ? uniform ** BABY_LEAN : uniform
  return Math.floor((from + (to - from) * share) * DAYS_IN_A_YEAR)
}

interface Newcomer {
  readonly birth: Day
  readonly isUnaccompanied: boolean
  readonly home: DemoChild['home']
  readonly group: DemoChild[]
}

function makeChild(world: World, { birth, isUnaccompanied, home, group }: Newcomer): DemoChild {
  const number = world.children.length
  const draw = (part: number) => world.draw('person', number, 0, part)
  const child: DemoChild = {
    number,
    birth,
    turns16: birthday(birth, 16),
    turns18: birthday(birth, 18),
    sex: draw(0) < (isUnaccompanied ? 0.93 : 0.53) ? 'M' : 'F',
    ethnicity: ethnicityOf(world, { number, group, isUnaccompanied }),
    isUnaccompanied,
    home,
    band: pick(story.NEED_BANDS, draw(1)),
    group,
    periods: [],
    adoptions: [],
    plans: [],
    homeSince: NO_DAY,
    step: 0,
  }
  group.push(child)
  world.children.push(child)
  return child
}

interface Origin {
  readonly number: number
  readonly group: readonly DemoChild[]
  readonly isUnaccompanied: boolean
}

/** Brothers and sisters share it. */
function ethnicityOf(world: World, { number, group, isUnaccompanied }: Origin): string {
  const weights: Weights<string> = isUnaccompanied ? story.ETHNICITIES_UNACCOMPANIED : story.ETHNICITIES
  return group[0]?.ethnicity ?? pick(weights, world.draw('person', number, 0, 2))
}

/** One to four children of one family, who come on the same day from the same home. `key` names the group. */
export function makeFamily(world: World, key: number, day: Day, room: number): DemoChild[] {
  const draw = (part: number) => world.draw('group', key, 0, part)
  const size = Math.min(room, pick(story.GROUP_SIZES, draw(0)))
  const home = postcodeIn(world.geography, 'own', [draw(1), draw(2)])
  const band = pick(size === 1 ? story.AGE_ALONE : story.AGE_YOUNGEST, draw(3))
  const group: DemoChild[] = []
  let birth = day - ageInDays(band, draw(4))
  for (let i = 0; i < size; i++) {
    makeChild(world, { birth, isUnaccompanied: false, home, group })
    birth -= between(330, 1300, draw(5 + i))
    if (birth < birthdayBefore(day, 17.5)) break
  }
  return group
}

const birthdayBefore = (day: Day, years: number): Day => day - Math.floor(years * DAYS_IN_A_YEAR)

const UNACCOMPANIED_AGES: Weights<readonly [number, number]> = [
  [[16, 17.8], 84],
  [[13, 16], 16],
]

/** A child who came to this country alone. */
export function makeUnaccompanied(world: World, key: number, day: Day): DemoChild {
  const draw = (part: number) => world.draw('arrival', key, 0, part)
  const [from, to] = pick(UNACCOMPANIED_AGES, draw(0))
  const birth = day - Math.floor((from + (to - from) * draw(1)) * DAYS_IN_A_YEAR)
  return makeChild(world, { birth, isUnaccompanied: true, home: undefined, group: [] })
}

/** Category of need: the family's, the same throughout a period of care (rule 504). */
function needOf(world: World, child: DemoChild): string {
  if (child.isUnaccompanied) return 'N8'
  return pick(story.CATEGORIES, world.draw('need', child.group[0]!.number, child.periods.length))
}

function firstStay(world: World, child: DemoChild, day: Day, ls: string): Stay {
  const search = { world, child, day, together: child.group.length }
  return withSiblings(world, child, day) ?? findHome(search, wantedAtFirst(world, child, day, ls))
}

/** Where a brother or sister came today, if there is room: with kin, in a household of our own, with an agency's carer. */
function withSiblings(world: World, child: DemoChild, day: Day): Stay | undefined {
  const before = child.group.find(
    other => other !== child && other.periods.length > 0 && world.inCare.has(other),
  )
  if (!before || periodOf(before).start !== day) return undefined
  const { stay } = periodOf(before).episodes[0]!
  if (stay.kind === 'kinship') return stay
  if (stay.kind === 'agency_fostering' && world.draw('siblings', child.number) < 0.7) return stay
  const { household } = stay
  return household && world.carers.freeIn(household) > 0 ? stay : undefined
}

/** A child comes into care, for the first time or again. */
export function comeIntoCare(world: World, child: DemoChild, day: Day): void {
  if (world.inCare.has(child) || day >= child.turns18 - 3) return
  const ls = firstLegal(world, child, day)
  const need = needOf(world, child)
  const stay = firstStay(world, child, day, ls)
  const episode: Episode = { start: day, end: OPEN, rne: 'S', ls, stay, rec: '', reason: '' }
  child.homeSince = day
  child.periods.push({ start: day, end: OPEN, need, episodes: [episode], count: child.periods.length })
  world.inCare.add(child)
  takePlace(world, stay)
  planAfter(world, child, day, ls)
  planHome(world, child, day)
  child.step++
}
