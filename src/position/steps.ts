import type { Kind } from '../care/index.ts'
import type { Cut } from './cut.ts'
import type { Scene } from './scene.ts'

/** A move against the tiers of the continuum: nearer to family life, further from it, within a tier, or beside them. */
export const STEPS = ['down', 'up', 'same', 'other'] as const
export type Step = (typeof STEPS)[number]

export const STEP_LABELS: Record<Step, string> = {
  down: 'Step down: nearer to family life',
  up: 'Step up: further from family life',
  same: 'Within a tier',
  other: 'To or from supported accommodation and other homes',
}

/** How far from life in a family a kind of home is; undefined: beside the tiers. */
const TIERS: Record<Kind, number | undefined> = {
  with_parents: 0,
  adoption: 0,
  kinship: 1,
  in_house_fostering: 2,
  agency_fostering: 2,
  in_house_residential: 3,
  external_residential: 3,
  secure: 4,
  supported_accommodation: undefined,
  other: undefined,
}

/** What a move from one kind of home to another is. */
export function stepOf(from: Kind, to: Kind): Step {
  const [before, after] = [TIERS[from], TIERS[to]]
  if (before === undefined || after === undefined) return 'other'
  if (before === after) return 'same'
  return after < before ? 'down' : 'up'
}

/** Children in care on a scene's day by two cuts: rows of the one, columns of the other, in the order of their fixed groups. */
export function crossCounts(scene: Scene, down: Cut, across: Cut): number[][] {
  const cases = scene.cases('in_care')
  const [rowOf, columnOf] = [down.groupOf(scene, cases), across.groupOf(scene, cases)]
  const counts = down.groups.map(() => across.groups.map(() => 0))
  for (let row = 0; row < cases.count; row++) counts[rowOf(row)]![columnOf(row)]!++
  return counts
}

/** How many children in care on a scene's day have their 18th birthday within some days, both counted. */
export function eighteenthBirthdays(
  scene: Scene,
  { first, last }: { readonly first: number; readonly last: number },
): number {
  const { child } = scene.cases('in_care')
  const { eighteenth } = scene.ground
  return child.reduce((sum, one) => sum + (eighteenth[one]! >= first && eighteenth[one]! <= last ? 1 : 0), 0)
}
