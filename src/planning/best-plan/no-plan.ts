import { cheaperPlan } from './cheaper-plan.ts'
import { cheapest } from './cheapest-plan.ts'
import { keepsWishes, wishesAsReached } from './keeps-wishes.ts'
import { paredPlan } from './pared-plan.ts'
import { planModel, type PlanModel } from './plan-model.ts'
import { emptyProgramme, type PlanWishes } from './plan-question.ts'
import { planWithin, type SolveProgram } from './plan-within.ts'
import { everythingTried, withTheMost } from './stricter-programme.ts'
import { averageCost, triedProgramme, type TriedProgramme } from './tried-programme.ts'
import { REACHED, WISH_NAMES, type WishName } from './wish-names.ts'

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
  readonly nearest: TriedProgramme
  /** The cheapest programme that keeps the wishes if openings and buildings had no limit; none: no number of them is enough. */
  readonly needed: NeededPlan | undefined
}

export interface NeededPlan {
  /** The wishes that it keeps: all of them, or else the first that can be kept at all. */
  readonly keeps: readonly WishName[]
  readonly plan: TriedProgramme
}

/** Each wish by itself first: where none of them alone is too much, all together are. */
export async function whyNone(model: PlanModel, solve: SolveProgram): Promise<NoPlan> {
  const wishes = WISH_NAMES.filter(name => model.question.wishes[name])
  const broken: (BrokenWish & { readonly nearest: TriedProgramme })[] = []
  for (const wish of wishes) {
    const nearest = await nearestTo(model, wish, solve)
    if (keepsWishes(only(model, wish), nearest.tried)) continue
    broken.push({ wish, asked: ASKED[wish](model.question.wishes), reached: REACHED[wish](nearest.tried), nearest }) // prettier-ignore
  }
  const [first] = wishes
  const nearest = broken[0]?.nearest ?? (first && (await cheapest(alone(model, only(model, first)), solve))) // prettier-ignore
  return {
    broken: broken.map(({ wish, asked, reached }) => ({ wish, asked, reached })),
    // tried against all the wishes, not only the one that it was found for
    nearest: triedProgramme(model, nearest?.programme ?? emptyProgramme(model.question)),
    needed: await neededFor(model, wishes, solve),
  }
}

const only = ({ question: { wishes } }: PlanModel, name: WishName): PlanWishes => ({ [name]: wishes[name] })

const alone = (model: PlanModel, wishes: PlanWishes): PlanModel => ({
  ...model,
  question: { ...model.question, wishes },
})

const ASKED: Readonly<Record<WishName, (wishes: PlanWishes) => number>> = {
  certainty: ({ certainty }) => certainty!.share,
  short: ({ short }) => short!.most,
  inArea: ({ inArea }) => inArea!.share,
  budget: ({ budget }) => budget!.share,
}

/** How near the limits let one wish come by itself; of those as near, the cheapest that is found. */
async function nearestTo(model: PlanModel, wish: WishName, solve: SolveProgram): Promise<TriedProgramme> {
  const asking = alone(model, only(model, wish))
  const found = wish === 'budget' ? await cheapestOfAll(asking, solve) : await withTheMost(asking, solve)
  const tried = [...found, triedProgramme(asking, emptyProgramme(model.question))].flatMap(one => one ?? [])
  const better = wish === 'short' ? -1 : 1
  const score = ({ tried: one }: TriedProgramme) => better * REACHED[wish](one)
  const nearest = tried.reduce((best, one) =>
    score(one) > score(best) ||
    (score(one) === score(best) && averageCost(one.tried) < averageCost(best.tried))
      ? one
      : best,
  )
  const question = { ...asking.question, wishes: wishesAsReached(asking.question, nearest.tried) }
  return cheaperPlan(question, model.futures, paredPlan(question, model.futures, nearest), TRIES_OF_NEAREST)
}

const TRIES_OF_NEAREST = 200

/** Nearest to a budget is what costs least. */
async function cheapestOfAll(model: PlanModel, solve: SolveProgram): Promise<(TriedProgramme | undefined)[]> {
  const kept = await planWithin(model, 'free', solve)
  if (kept) return [kept]
  const free = await planWithin(alone(model, {}), 'free', solve)
  return [free && triedProgramme(model, free.programme), everythingTried(model)]
}

/** So many of each that no limit is felt. */
const NO_LIMIT = 300

/** What would have to be allowed: the cheapest programme without limits on openings and buildings. */
async function neededFor(
  { question, futures }: PlanModel,
  wishes: readonly WishName[],
  solve: SolveProgram,
): Promise<NeededPlan | undefined> {
  const options = question.options.map(option => ({ ...option, inAll: NO_LIMIT, perQuarter: NO_LIMIT }))
  const free = planModel({ ...question, options, capitalLimitInPence: undefined }, futures)
  const all = await cheapest(free, solve)
  if (all) return { keeps: wishes, plan: all }
  if (wishes.length < 2) return undefined
  for (const wish of wishes) {
    const plan = await cheapest(alone(free, only(free, wish)), solve)
    if (plan) return { keeps: [wish], plan }
  }
  return undefined
}
