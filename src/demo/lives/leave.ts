import type { Day } from '../../care/index.ts'
import { between, pick, type Weights } from '../draw.ts'
import { ageInYears, episodeOf, isFostering, isTemporary, type DemoChild } from './child.ts'
import { endPeriod } from './stay-on.ts'
import { monthOf, type World } from './world.ts'

/** Where children go before 18 (REC codes), set to meet the Leeds exits of 2024-25. */
// prettier-ignore
const FROM_KIN: Weights<string> = [['E45', 62], ['E4A', 24], ['E4B', 4], ['E13', 8], ['E41', 2]]
// prettier-ignore
const YOUNG: Weights<string> = [['E4A', 64], ['E4B', 12], ['E47', 10], ['E48', 4], ['E13', 6], ['E3', 3], ['E8', 1]]
// prettier-ignore
const OLDER: Weights<string> = [['E4A', 56], ['E4B', 14], ['E47', 6], ['E13', 9], ['E3', 3], ['E8', 3], ['E9', 9]]
// prettier-ignore
const OLDEST: Weights<string> = [['E4A', 38], ['E4B', 12], ['E13', 8], ['E5', 14], ['E8', 8], ['E9', 20]]
// prettier-ignore
const UNACCOMPANIED: Weights<string> = [['E8', 35], ['E13', 20], ['E3', 18], ['E15', 20], ['E16', 7]]

/** Where young people go at 18: most stay with their carers where they have any. */
// prettier-ignore
const AT_18_FROM_CARERS: Weights<string> = [['E17', 88], ['E5', 8], ['E6', 4]]
// prettier-ignore
const AT_18_FROM_OTHERS: Weights<string> = [['E17', 75], ['E5', 34], ['E6', 16], ['E7', 3], ['E8', 7]]

const GOING_HOME = ['E4A', 'E4B', 'E13']

function destination(world: World, child: DemoChild, day: Day): string {
  const { stay } = episodeOf(child)
  const chance = world.draw('exit', child.number, child.step)
  const age = ageInYears(child, day)
  if (child.isUnaccompanied) return pick(UNACCOMPANIED, chance)
  if (stay.kind === 'with_parents') return 'E4A'
  if (stay.kind === 'kinship') return pick(FROM_KIN, chance)
  return pick(age < 12 ? YOUNG : age < 16 ? OLDER : OLDEST, chance)
}

/** One in four who went home comes back: 12 % within three months, 20 % within a year, some later (DfE, England 2024). */
function mayComeBack(world: World, child: DemoChild, day: Day): void {
  const chance = world.draw('return_to_care', child.number, child.step)
  if (chance >= 0.26) return
  const wait = world.draw('return_to_care', child.number, child.step, 1)
  const days = chance < 0.12 ? between(4, 90, wait) : chance < 0.2 ? between(91, 364, wait) : between(365, 900, wait) // prettier-ignore
  if (day + days > child.turns18 - 120) return
  const month = monthOf(day + days)
  const due = world.returning.get(month) ?? []
  world.returning.set(month, [...due, { child, day: day + days }])
}

/** Who of the child's brothers and sisters in care goes the same way on the same day. */
function whoGoesToo(world: World, child: DemoChild, day: Day, rec: string): DemoChild[] {
  const { postcode } = episodeOf(child).stay
  return child.group.filter(other => {
    if (other === child || !world.inCare.has(other) || isTemporary(episodeOf(other).stay)) return false
    if (episodeOf(other).start >= day || other.adoptions.some(plan => plan.ceased === undefined)) return false
    const { stay, ls } = episodeOf(other)
    if (ls === 'J1' || day >= other.turns18) return false
    if (rec === 'E45' && !(isFostering(stay) && stay.postcode === postcode)) return false
    return world.draw('exit', other.number, child.step, child.number + 1) < 0.6
  })
}

const ALL_TOGETHER = ['E4A', 'E4B', 'E13', 'E45', 'E47', 'E41']

/** Leaves care before 18, perhaps with brothers and sisters, perhaps to come back. */
export function leave(world: World, child: DemoChild, day: Day, known?: string): void {
  const rec = known ?? destination(world, child, day)
  const others = ALL_TOGETHER.includes(rec) ? whoGoesToo(world, child, day, rec) : []
  for (const leaver of [child, ...others]) {
    endPeriod(world, leaver, day, rec)
    if (GOING_HOME.includes(rec)) mayComeBack(world, leaver, day)
  }
}

/** Comes of age: nobody is looked after beyond the 18th birthday. */
export function comeOfAge(world: World, child: DemoChild, day: Day): void {
  const { stay } = episodeOf(child)
  const chance = world.draw('come_of_age', child.number, child.step)
  if (stay.kind === 'with_parents') return endPeriod(world, child, day, 'E8')
  endPeriod(world, child, day, pick(isFostering(stay) ? AT_18_FROM_CARERS : AT_18_FROM_OTHERS, chance))
}

/** Remand ends: home, custody, or on in care under section 20. */
export function endRemand(world: World, child: DemoChild, day: Day): void {
  const rec = world.draw('exit', child.number, child.step, 2) < 0.3 ? 'E9' : 'E14'
  endPeriod(world, child, day, rec)
}
