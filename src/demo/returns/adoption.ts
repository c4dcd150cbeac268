import type { AdoptionPlan, Period } from '../lives/child.ts'
import { pick, type Weights } from '../draw.ts'
import type { ReturnChild } from './children.ts'
import type { Row, Window } from './demo-return.ts'
import { britishDay } from './text.ts'

// prettier-ignore
const ADOPTERS: Weights<readonly [string, string, string]> = [
  [['2', 'MF', 'L11'], 68], [['2', 'MF', 'L3'], 6], [['2', 'MM', 'L12'], 7], [['2', 'FF', 'L12'], 7], [['1', 'F1', 'L0'], 10], [['1', 'M1', 'L0'], 2],
]
// prettier-ignore
const WHY_CEASED: Weights<string> = [['RD1', 60], ['RD3', 30], ['RD4', 10]]

export interface AdoptionRows {
  readonly placed: Row[]
  readonly adopted: Row[]
}

/** Rows of PlacedAdoption (the plan, each year until it ends) and of AD1 (in the year of the adoption). */
export function adoptionRows(seen: ReturnChild, window: Window): AdoptionRows {
  const { child, id, periods } = seen
  if (child.adoptions.length === 0) return { placed: [], adopted: [] }
  const { firstDay, lastDay } = window
  const open = child.adoptions.filter(
    plan => plan.decided <= lastDay && (plan.ceased === undefined || plan.ceased >= firstDay),
  )
  const current = open.filter(plan =>
    periods.some(period => period.start <= plan.decided && plan.decided < period.end),
  )
  const birth = britishDay(child.birth)
  const placed = current.map(plan => [id, birth, britishDay(plan.decided), ...ceased(seen, plan, window)])
  const period = periods.find(each => isAdoptedIn(each, window))
  const plan = child.adoptions.find(each => each.ceased === undefined)
  return { placed, adopted: period && plan ? [adoptedRow(seen, { period, plan }, window)] : [] }
}

function isAdoptedIn(period: Period, { firstDay, lastDay }: Window): boolean {
  const { rec } = period.episodes[period.episodes.length - 1]!
  return (rec === 'E11' || rec === 'E12') && period.end >= firstDay && period.end <= lastDay
}

function ceased({ child }: ReturnChild, plan: AdoptionPlan, { world, lastDay }: Window): [string, string] {
  if (plan.ceased === undefined || plan.ceased > lastDay) return ['', '']
  return [britishDay(plan.ceased), pick(WHY_CEASED, world.draw('adoption', child.number, 0, 30))]
}

interface Adopted {
  readonly period: Period
  readonly plan: AdoptionPlan
}

function adoptedRow({ child, id }: ReturnChild, { period, plan }: Adopted, { world }: Window): Row {
  const last = period.episodes[period.episodes.length - 1]!
  const withCarer = last.stay.place === 'A5' ? '1' : '0'
  const adopters = pick(ADOPTERS, world.draw('adoption', child.number, 0, 31))
  const decided = britishDay(plan.decided)
  return [id, britishDay(child.birth), decided, britishDay(plan.matched!), withCarer, ...adopters]
}
