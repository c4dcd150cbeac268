import type { Day, Kind } from '../../care/index.ts'
import { pick, type Weights } from '../draw.ts'
import { ageInYears, episodeOf, type DemoChild } from './child.ts'
import type { Wanted } from './search.ts'
import type { World } from './world.ts'

/** Under 1, under 10, under 16, older. */
type Stage = 0 | 1 | 2 | 3

function stageOn(child: DemoChild, day: Day): Stage {
  if (day >= child.turns16) return 3
  const age = ageInYears(child, day)
  return age < 1 ? 0 : age < 10 ? 1 : 2
}

/** What is looked for when a child comes into care, by stage. All weights here are our assumption, set to meet the published counts of Leeds, 31 March 2025 (DfE). */
const AT_FIRST: readonly Weights<Wanted>[] = [
  [['kinship', 20], ['fostering', 66], ['other', 7]], // prettier-ignore
  [['kinship', 24], ['fostering', 72], ['residential', 0.4], ['other', 0.5]], // prettier-ignore
  [['kinship', 19], ['fostering', 68], ['residential', 5], ['other', 0.5]], // prettier-ignore
  [['kinship', 10], ['fostering', 26], ['residential', 8], ['supported', 46], ['other', 7]], // prettier-ignore
]

const UNACCOMPANIED: Weights<Wanted> = [
  ['fostering', 34],
  ['supported', 60],
  ['residential', 4],
]
const UNACCOMPANIED_UNDER_16: Weights<Wanted> = [['fostering', 1]]

/** What is looked for when a child has to move, by where it lives and stage. */
const FROM_FOSTERING: readonly Weights<Wanted>[] = [
  [['kinship', 34], ['fostering', 50], ['parents', 14]], // prettier-ignore
  [['kinship', 18], ['fostering', 65], ['parents', 13], ['residential', 0.6]], // prettier-ignore
  [['kinship', 8], ['fostering', 70], ['parents', 5.5], ['residential', 7], ['secure', 0.2]], // prettier-ignore
  [['kinship', 7], ['fostering', 38], ['parents', 6], ['residential', 8], ['supported', 40], ['other', 7]], // prettier-ignore
]
const FROM_HOMES: readonly Weights<Wanted>[] = [
  [['fostering', 1]],
  [['fostering', 60], ['residential', 40]], // prettier-ignore
  [['fostering', 22], ['residential', 62], ['parents', 6], ['kinship', 4], ['secure', 1.5], ['other', 5]], // prettier-ignore
  [['fostering', 8], ['residential', 38], ['supported', 52], ['parents', 4], ['secure', 1.5], ['other', 10]], // prettier-ignore
]
const FROM_OTHERS: readonly Weights<Wanted>[] = [
  [['fostering', 70], ['kinship', 30]], // prettier-ignore
  [['fostering', 70], ['kinship', 30]], // prettier-ignore
  [['fostering', 60], ['residential', 30], ['kinship', 10]], // prettier-ignore
  [['fostering', 25], ['residential', 25], ['supported', 50]], // prettier-ignore
]

const FROM: Partial<Record<Kind, readonly Weights<Wanted>[]>> = {
  in_house_fostering: FROM_FOSTERING,
  agency_fostering: FROM_FOSTERING,
  kinship: FROM_FOSTERING,
  in_house_residential: FROM_HOMES,
  external_residential: FROM_HOMES,
  secure: FROM_HOMES,
  supported_accommodation: FROM_HOMES,
}

/** Homes are wanted more as the story goes on, and for children who are harder to care for. */
function lean(weights: Weights<Wanted>, world: World, child: DemoChild): Weights<Wanted> {
  const harder = world.story.homesWanted * (0.4 + 0.28 * child.band)
  return weights.map(([wanted, weight]) => [wanted, wanted === 'residential' ? weight * harder : weight])
}

const ON_REMAND: Weights<Wanted> = [
  ['secure', 35],
  ['residential', 35],
  ['fostering', 30],
]

/** What is looked for when a child comes into care. */
export function wantedAtFirst(world: World, child: DemoChild, day: Day, ls: string): Wanted {
  if (ls === 'J1') return pick(ON_REMAND, world.draw('first_home', child.number, child.step))
  const weights = child.isUnaccompanied
    ? day < child.turns16
      ? UNACCOMPANIED_UNDER_16
      : UNACCOMPANIED
    : AT_FIRST[stageOn(child, day)]!
  return pick(lean(weights, world, child), world.draw('first_home', child.number, child.step))
}

/** Parents only where there is a care order: section 20 gives no right to place with them (rule 378). */
const canLiveWithParents = (child: DemoChild): boolean =>
  /^C/.test(episodeOf(child).ls) && episodeOf(child).stay.kind !== 'with_parents'

const UNACCOMPANIED_NEVER: readonly Wanted[] = ['kinship', 'parents', 'secure']

/** What is looked for when a child has to move. */
export function wantedNext(world: World, child: DemoChild, day: Day): Wanted {
  const weights = (FROM[episodeOf(child).stay.kind] ?? FROM_OTHERS)[stageOn(child, day)]!
  const possible = weights.filter(
    ([wanted]) =>
      (wanted !== 'parents' || canLiveWithParents(child)) &&
      !(child.isUnaccompanied && UNACCOMPANIED_NEVER.includes(wanted)),
  )
  return pick(lean(possible, world, child), world.draw('next_home', child.number, child.step))
}
