import { ageBandIndex, type Day, type Kind } from '../../care/index.ts'
import { ageInYears, episodeOf, isFostering, periodOf, type DemoChild } from './child.ts'
import type { World } from './world.ts'

/** Events a year, by days gone by: [up to day, rate]. */
type ByDuration = readonly (readonly [number, number])[]

const at = (steps: ByDuration, days: number): number => steps.find(([until]) => days < until)![1]

/** Leaving before 18, a year, by age band; from the Leeds counts of 2024-25 over the children in care. */
const LEAVE_BY_AGE = [0.17, 0.16, 0.125, 0.092, 0.042] as const

/** Shape of leaving over time in care, from the durations published for England 2024 (DfE, England 2024). */
// prettier-ignore
const LEAVE_BY_DURATION: ByDuration = [[14, 3], [56, 1.5], [182, 1.15], [365, 1.35], [730, 1.3], [1095, 0.8], [1826, 0.5], [3652, 0.25], [Infinity, 0.12]]

const LEAVE_BY_KIND: Partial<Record<Kind, number>> = {
  kinship: 1.2,
  with_parents: 1.5,
  in_house_residential: 0.55,
  external_residential: 0.5,
  secure: 0.4,
}

const hasAdoptionPlan = (child: DemoChild): boolean =>
  child.adoptions.some(plan => plan.ceased === undefined) || episodeOf(child).ls === 'E1'

/** Leaving before 18, times a year. */
export function leavingRate(world: World, child: DemoChild, day: Day): number {
  const { stay, ls } = episodeOf(child)
  if (ls === 'J1' || hasAdoptionPlan(child)) return 0
  if (child.isUnaccompanied) return 0.2 * world.pressure
  const age = ageBandIndex(ageInYears(child, day))
  const shape = at(LEAVE_BY_DURATION, day - periodOf(child).start) * (LEAVE_BY_KIND[stay.kind] ?? 1)
  const section20 = ls === 'V2' ? 3 : 1
  return LEAVE_BY_AGE[age]! * shape * section20 * world.pressure
}

/** Moving, a year, by days in this home: the shape of England's placement durations (DfE, England 2024), our assumption in level. */
// prettier-ignore
const MOVE_FROM_FOSTERING: ByDuration = [[30, 1.5], [91, 1.05], [182, 0.65], [365, 0.42], [730, 0.23], [1826, 0.09], [Infinity, 0.045]]
// prettier-ignore
const MOVE_FROM_HOMES: ByDuration = [[30, 0.7], [91, 0.75], [182, 0.6], [365, 0.5], [730, 0.36], [Infinity, 0.25]]
// prettier-ignore
const MOVE_FROM_KIN: ByDuration = [[91, 0.45], [365, 0.22], [730, 0.12], [Infinity, 0.05]]

const MOVES: Partial<Record<Kind, ByDuration>> = {
  kinship: MOVE_FROM_KIN,
  with_parents: MOVE_FROM_KIN,
  in_house_fostering: MOVE_FROM_FOSTERING,
  agency_fostering: MOVE_FROM_FOSTERING,
  adoption: [[Infinity, 0]],
}
const UNSETTLED_BY_BAND = [0.45, 0.7, 1, 1.5, 2.1] as const

/** Having to move, times a year. */
export function movingRate(world: World, child: DemoChild, day: Day): number {
  const { stay, ls } = episodeOf(child)
  if (ls === 'E1' && stay.kind === 'adoption') return 0
  const steps = MOVES[stay.kind] ?? MOVE_FROM_HOMES
  const byBand = child.isUnaccompanied ? 0.6 : UNSETTLED_BY_BAND[child.band - 1]!
  return 1.4 * at(steps, day - child.homeSince) * byBand * world.story.unsettled
}

/** Being matched for the long term with the carer one has (a change of PLACE only), times a year. */
export function settlingRate(child: DemoChild, day: Day): number {
  const { stay, ls } = episodeOf(child)
  if (ls !== 'C2' || !isFostering(stay) || stay.place === 'U1' || stay.place === 'U4') return 0
  return day - child.homeSince < 200 ? 0 : 0.6
}

/** A night in hospital or a carer's holiday, times a year. */
export const awayRate = (child: DemoChild): number => (isFostering(episodeOf(child).stay) ? 0.04 : 0)

/** Moving on to supported accommodation from 16, times a year: wanted earlier by those in children's homes. */
export function growingUpRate(child: DemoChild, day: Day): number {
  const { stay } = episodeOf(child)
  if (day < child.turns16) return 0
  if (stay.place === 'K2') return 0.6
  return stay.kind === 'agency_fostering' || stay.kind === 'in_house_fostering' ? 0.2 : 0
}
