import { InputError } from '../../care/index.ts'
import { isNothingStated } from '../../forecast/index.ts'
import { futuresUnder, type ScenarioFutures, type ScenarioWork } from '../scenarios/index.ts'
import { findBestPlan } from './best-plan.ts'
import { frontierOf, keeping, type FrontierPoint } from './frontier.ts'
import type { NoPlan } from './no-plan.ts'
import { demandAhead, figuresOf, type FoundPlan, type PlanAnswer } from './plan-answer.ts'
import { bridgeOf } from './plan-bridge.ts'
import { correctedBy, isNear } from './plan-correction.ts'
import { planGround, type PlanGround } from './plan-ground.ts'
import { mostInAQuarter } from './plan-limits.ts'
import type { PlanFutures, PlanQuestion } from './plan-question.ts'
import { reasonsOf } from './plan-reasons.ts'
import { simulatePlan, type PlanSimulated } from './plan-simulated.ts'
import type { PlanWish } from './plan-wish.ts'
import type { SolveProgram } from './plan-within.ts'
import { averageCost, cheapestOf, type TriedProgramme } from './tried-programme.ts'
import { tryPlan } from './try-plan.ts'
import { WISH_NAMES } from './wish-names.ts'

/** What the best plan is worked out with. */
export interface PlanMeans {
  readonly work: ScenarioWork
  readonly solve: SolveProgram
  /** Futures to plan on; as many more are kept to try it. */
  readonly futures: number
  readonly progress: (done: number, of: number, what: string) => void
}

const STEPS = 10
/** Solve, simulate, correct, solve again: at most so often. */
const ROUNDS = 2

/**
 * Finds the cheapest programme that keeps the wishes, simulates it in full and corrects how children come to live in new places
 * until reckoning and simulation agree, tries it on futures that it was not found on, and says why it is what it is and what more
 * would cost.
 * @throws InputError where a wish needs what is not known
 */
export async function makeBestPlan(wish: PlanWish, means: PlanMeans): Promise<PlanAnswer> {
  const { work, solve, futures, progress } = means
  const frontierWish = wish.frontier ?? WISH_NAMES.find(name => wish.wishes[name]) ?? 'certainty'
  const isAreaAsked = wish.wishes.inArea !== undefined || frontierWish === 'inArea'
  if (isAreaAsked && !work.ground.inArea)
    throw new InputError(
      'The share in the area is not known: load a postcode directory, or leave that wish out.',
    )
  progress(0, STEPS, `${2 * futures} futures as things are`)
  const ground = await planGround(wish, work, futures)
  const corrected = await findAndCorrect(ground, means)
  const { question, chosen, noPlan } = corrected
  const points = await frontierOf(question, frontierWish, {
    futures: ground.own,
    solve,
    atHand: chosen,
    progress: (done, of, what) => progress(2 * ROUNDS + Math.floor((done * (STEPS - 2 * ROUNDS)) / of), STEPS, what), // prettier-ignore
  })
  const cheaper = noPlan ? undefined : cheaperThan(chosen, question, { points, futures: ground.own })
  const plan = cheaper ? await simulated(cheaper, corrected, { ground, work }) : corrected.plan
  return {
    asAt: work.ground.asAt,
    monthEnds: work.ground.monthEnds,
    futures,
    seed: work.simulations.prepared.seed,
    ...(work.searches && !isNothingStated(work.searches) ? { searches: work.searches } : {}),
    wish: { ...wish, options: question.options },
    needs: question.needs.map((need, n) => ({
      ...need,
      demand: demandAhead(ground.own.demand[n]!, question.months),
    })),
    plan,
    broken: noPlan && (noPlan.broken[0]?.wish ?? 'all together'),
    ...(noPlan ? { refusal: refusalOf(noPlan) } : {}),
    frontierOf: frontierWish,
    frontier: points.map(({ level: share, plan: cheapest }) => ({
      share,
      cheapest: cheapest && { opened: openedOf(cheapest), costInPence: averageCost(cheapest.tried) },
    })),
  }
}

/** A plan of the frontier that keeps all that is asked, and costs less than the one that was found for it. */
function cheaperThan(
  chosen: TriedProgramme,
  question: PlanQuestion,
  { points, futures }: { readonly points: readonly FrontierPoint[]; readonly futures: PlanFutures },
): TriedProgramme | undefined {
  const programmes = points.flatMap(({ plan }) => (plan ? [plan.programme] : []))
  const best = cheapestOf([chosen, ...keeping(question, futures, programmes)])
  return best === chosen ? undefined : best
}

const openedOf = ({ programme }: TriedProgramme): number[] =>
  programme.map(line => line.reduce((a, b) => a + b, 0))

const refusalOf = ({ broken, needed }: NoPlan): NonNullable<PlanAnswer['refusal']> => ({
  broken,
  needed: needed && {
    keeps: needed.keeps,
    opened: openedOf(needed.plan),
    perQuarter: needed.plan.programme.map(mostInAQuarter),
    capitalInPence: needed.plan.tried.capital,
    costInPence: averageCost(needed.plan.tried),
  },
})

interface Corrected {
  /** With what the simulation told of how children move in. */
  readonly question: PlanQuestion
  readonly chosen: TriedProgramme
  readonly nothing: ScenarioFutures
  readonly rounds: number
  readonly noPlan: NoPlan | undefined
  readonly plan: FoundPlan
}

/** Solves, simulates, and corrects what the simulation shows otherwise, until the two agree or the rounds are over. */
async function findAndCorrect(ground: PlanGround, means: PlanMeans): Promise<Corrected> {
  const { progress, work, futures, solve } = means
  const nothing = await futuresUnder([], futures, work)
  let { question } = ground
  for (let round = 1; ; round++) {
    progress(2 * round - 1, STEPS, round === 1 ? 'The cheapest programme' : `The same, corrected by the simulation (${round} of at most ${ROUNDS})`) // prettier-ignore
    const found = await findBestPlan(question, ground.own, solve)
    const noPlan = found.ok ? undefined : found.problems[0]
    const chosen = found.ok ? found.value : found.problems[0]!.nearest
    progress(2 * round, STEPS, 'The plan in the full simulation')
    const shown = await simulatePlan(question, chosen.programme, { nothing, work })
    if (round === ROUNDS || isNear(chosen.tried, shown.tried)) {
      const plan = foundPlan(chosen, {
        ground: { ...ground, question },
        simulated: shown,
        work,
        rounds: round,
      })
      return { question, chosen, noPlan, plan, nothing, rounds: round }
    }
    question = correctedBy(question, ground.own, { programme: chosen.programme, simulated: shown })
  }
}

/** Another plan for the same question, in the full simulation. */
async function simulated(
  chosen: TriedProgramme,
  { question, nothing, rounds }: Corrected,
  { ground, work }: { readonly ground: PlanGround; readonly work: ScenarioWork },
): Promise<FoundPlan> {
  const shown = await simulatePlan(question, chosen.programme, { nothing, work })
  return foundPlan(chosen, { ground: { ...ground, question }, simulated: shown, work, rounds })
}

interface ToTry {
  readonly ground: PlanGround
  readonly simulated: PlanSimulated
  readonly work: ScenarioWork
  readonly rounds: number
}

function foundPlan(found: TriedProgramme, { ground, simulated, work, rounds }: ToTry): FoundPlan {
  const { question, own, others } = ground
  const { programme } = found
  return {
    programme,
    levers: simulated.levers,
    own: figuresOf(found.tried),
    others: figuresOf(tryPlan(question, others, programme)),
    simulated: figuresOf(simulated.tried),
    bridge: bridgeOf({ question, futures: own, programme }, { simulated, work }),
    rounds,
    reasons: reasonsOf(question, own, found),
    outcomes: simulated.outcomes,
  }
}
