import type { Result } from '../../care/index.ts'
import { planModel, type PlanModel } from './plan-model.ts'
import type { PlanFutures, PlanQuestion, PlanWishes } from './plan-question.ts'
import { tryPlan } from './try-plan.ts'
import { planWithin, shortOf, type SolveProgram, type TriedProgramme } from './plan-within.ts'

/** A wish by name. */
export type WishName = keyof PlanWishes

/** A wish that nothing within the limits keeps, even by itself. */
export interface BrokenWish {
  readonly wish: WishName
  /** What was asked, and what the limits allow at best: shares from 0 to 1, or (`short`) children. */
  readonly asked: number
  readonly reached: number
}

/** Why there is no plan. */
export interface NoPlan {
  /** Those that cannot be kept by themselves; none: each can, but not all together. */
  readonly broken: readonly BrokenWish[]
  /** What comes nearest to the first of them; where each can be kept, the cheapest plan that keeps the first. */
  readonly nearest: TriedProgramme | undefined
  /** The cheapest programme that keeps the wishes if openings and buildings had no limit; none: no number of them is enough. */
  readonly needed: NeededPlan | undefined
}

export interface NeededPlan {
  /** The wishes that it keeps: all of them, or else the first that can be kept at all. */
  readonly keeps: readonly WishName[]
  readonly plan: TriedProgramme
}

/**
 * The cheapest programme that keeps the wishes in these futures. The chance of being short is not convex, and needs fall
 * short together: the linear programme holds a convex bound below it, its plan is tried out, and the bound is tightened
 * until the plan keeps the wish in truth.
 */
export async function findBestPlan(
  question: PlanQuestion,
  futures: PlanFutures,
  solve: SolveProgram,
): Promise<Result<TriedProgramme, NoPlan>> {
  const model = planModel(question, futures)
  const found = await cheapest(model, solve)
  return found ? { ok: true, value: found } : { ok: false, problems: [await whyNone(model, solve)] }
}

/** The same without a reason where there is none. @param tightenings how often the bound may be tightened: fewer cost less time, and a little money */
export const cheapestPlan = (
  question: PlanQuestion,
  futures: PlanFutures,
  solve: SolveProgram,
  tightenings = TIGHTENINGS,
): Promise<TriedProgramme | undefined> => cheapest(planModel(question, futures), solve, tightenings)

function cheapest(
  model: PlanModel,
  solve: SolveProgram,
  tightenings = TIGHTENINGS,
): Promise<TriedProgramme | undefined> {
  const { certainty } = model.question.wishes
  return certainty ? tighten(model, certainty.share, solve, tightenings) : planWithin(model, 'free', solve)
}

/** Halves the span between a bound that is too loose and one that is too tight, and keeps the cheapest plan that holds. */
async function tighten(
  model: PlanModel,
  share: number,
  solve: SolveProgram,
  tightenings: number,
): Promise<TriedProgramme | undefined> {
  const allowed = 1 - share
  const first = await planWithin(model, { shortMonths: allowed }, solve)
  if (!first || first.tried.certainty >= share) return first
  let [tight, loose] = [0, allowed]
  let next = allowed * (allowed / (1 - first.tried.certainty))
  let best: TriedProgramme | undefined
  for (let step = 0; step < tightenings; step++, next = (tight + loose) / 2) {
    const plan = await planWithin(model, { shortMonths: next }, solve)
    if (plan && plan.tried.certainty < share) {
      loose = next
      continue
    }
    tight = next
    if (plan && (!best || averageCost(plan) < averageCost(best))) best = plan
  }
  return best ?? (await keeping(share, planWithin(model, 'as certain as can be', solve)))
}

const TIGHTENINGS = 4

async function keeping(share: number, plan: Promise<TriedProgramme | undefined>) {
  const found = await plan
  return found && found.tried.certainty >= share ? found : undefined
}

/** Pence that a plan costs more than doing nothing, on average over the futures. */
export const averageCost = ({ tried }: TriedProgramme): number =>
  tried.extraCost.reduce((a, b) => a + b, 0) / tried.extraCost.length

type Alone = (wishes: PlanWishes) => PlanModel

/** Each wish by itself first: where none of them alone is too much, all together are. */
async function whyNone(model: PlanModel, solve: SolveProgram): Promise<NoPlan> {
  const alone: Alone = wishes => ({ ...model, question: { ...model.question, wishes } })
  const wishes = WISH_NAMES.filter(name => model.question.wishes[name])
  const broken: (BrokenWish & { readonly nearest: TriedProgramme | undefined })[] = []
  for (const wish of wishes) {
    const { isKept, ...found } = await TRIED_ALONE[wish](alone, model.question.wishes, solve)
    if (!isKept) broken.push({ wish, ...found })
  }
  const [first] = wishes
  const nearest = broken[0]?.nearest ?? (first && (await cheapest(alone(only(model, first)), solve)))
  return {
    broken: broken.map(({ wish, asked, reached }) => ({ wish, asked, reached })),
    nearest: nearest && triedAgain(model, nearest),
    needed: await neededFor(model, wishes, solve),
  }
}

const only = ({ question: { wishes } }: PlanModel, name: WishName): PlanWishes => ({ [name]: wishes[name] })

const WISH_NAMES = ['certainty', 'short', 'inArea', 'budget'] as const satisfies readonly WishName[]

interface TriedAlone {
  readonly isKept: boolean
  readonly asked: number
  readonly reached: number
  readonly nearest: TriedProgramme | undefined
}

/** How near the limits let one wish come by itself. */
const TRIED_ALONE: Readonly<
  Record<WishName, (alone: Alone, wishes: PlanWishes, solve: SolveProgram) => Promise<TriedAlone>>
> = {
  async certainty(alone, { certainty }, solve) {
    const asked = certainty!.share
    const nearest = await planWithin(alone({ certainty: certainty! }), 'as certain as can be', solve)
    const reached = nearest?.tried.certainty ?? 0
    return { isKept: reached >= asked, asked, reached, nearest }
  },
  async short(alone, { short }, solve) {
    const asked = short!.most
    const nearest = await planWithin(alone({ short: short! }), 'as few as can be', solve)
    const reached = nearest ? shortOf(nearest.tried) : Infinity
    return { isKept: reached <= asked, asked, reached, nearest }
  },
  async inArea(alone, { inArea }, solve) {
    const asked = inArea!.share
    const nearest = await planWithin(alone({ inArea: inArea! }), 'as near as can be', solve)
    const reached = nearest?.tried.inArea ?? 0
    return { isKept: reached >= asked, asked, reached, nearest }
  },
  async budget(alone, { budget }, solve) {
    const asked = budget!.share
    const kept = await planWithin(alone({ budget: budget! }), 'free', solve)
    const free = kept ?? (await planWithin(alone({}), 'free', solve))
    const nearest = free && triedAgain(alone({ budget: budget! }), free)
    const reached = Math.min(...(nearest?.tried.withinBudget ?? [0]))
    return { isKept: kept !== undefined, asked, reached, nearest }
  },
}

/** So many of each that no limit is felt. */
const NO_LIMIT = 300

/** What would have to be allowed: the cheapest programme without limits on openings and buildings. */
async function neededFor(
  model: PlanModel,
  wishes: readonly WishName[],
  solve: SolveProgram,
): Promise<NeededPlan | undefined> {
  const { question, futures } = model
  const options = question.options.map(option => ({ ...option, inAll: NO_LIMIT, perQuarter: NO_LIMIT }))
  const find = (asked: PlanWishes) =>
    cheapestPlan({ ...question, options, wishes: asked, capitalLimitInPence: undefined }, futures, solve)
  const all = await find(question.wishes)
  if (all) return { keeps: wishes, plan: all }
  if (wishes.length < 2) return undefined
  for (const wish of wishes) {
    const plan = await find(only(model, wish))
    if (plan) return { keeps: [wish], plan }
  }
  return undefined
}

/** Tried against all the wishes, not only those that it was found for. */
const triedAgain = ({ question, futures }: PlanModel, { programme }: TriedProgramme): TriedProgramme => ({
  programme,
  tried: tryPlan(question, futures, programme),
})
