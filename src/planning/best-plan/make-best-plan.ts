import { InputError } from '../../care/index.ts'
import { isNothingStated } from '../../forecast/index.ts'
import { futuresUnder, type ScenarioWork } from '../scenarios/index.ts'
import { averageCost, findBestPlan, type NoPlan, type WishName } from './best-plan.ts'
import { frontierOf } from './frontier.ts'
import { demandAhead, figuresOf, type FoundPlan, type PlanAnswer } from './plan-answer.ts'
import { bridgeOf } from './plan-bridge.ts'
import { correctedBy, isNear } from './plan-correction.ts'
import { planGround, type PlanGround } from './plan-ground.ts'
import { monthStartsOf } from './plan-openings.ts'
import type { PlanQuestion, PlanWishes } from './plan-question.ts'
import { reasonsOf } from './plan-reasons.ts'
import { simulatePlan, type PlanSimulated } from './plan-simulated.ts'
import type { PlanWish } from './plan-wish.ts'
import type { SolveProgram, TriedProgramme } from './plan-within.ts'
import { leversOf } from './programme-levers.ts'
import { tryPlan } from './try-plan.ts'

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
  const frontierWish = wish.frontier ?? firstWish(wish.wishes)
  const isAreaAsked = wish.wishes.inArea !== undefined || frontierWish === 'inArea'
  if (isAreaAsked && !work.ground.inArea)
    throw new InputError(
      'The share in the area is not known: load a postcode directory, or leave that wish out.',
    )
  progress(0, STEPS, `${2 * futures} futures as things are`)
  const ground = await planGround(wish, work, futures)
  const { question, chosen, noPlan, plan } = await findAndCorrect(ground, means)
  const level = levelOf(wish.wishes, frontierWish)
  const points = await frontierOf(question, frontierWish, {
    futures: ground.own,
    solve,
    known: level === undefined || !chosen ? undefined : { level, plan: noPlan ? undefined : chosen },
    progress: (done, of, what) => progress(2 * ROUNDS + Math.floor((done * (STEPS - 2 * ROUNDS)) / of), STEPS, what), // prettier-ignore
  })
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
      cheapest: cheapest && { opened: openedOf(cheapest), costInPence: averageCost(cheapest) },
    })),
  }
}

const openedOf = ({ programme }: TriedProgramme): number[] =>
  programme.map(line => line.reduce((a, b) => a + b, 0))

const refusalOf = ({ broken, needed }: NoPlan): NonNullable<PlanAnswer['refusal']> => ({
  broken,
  needed: needed && {
    keeps: needed.keeps,
    opened: openedOf(needed.plan),
    capitalInPence: needed.plan.tried.capital,
    costInPence: averageCost(needed.plan),
  },
})

const firstWish = (wishes: PlanWishes): WishName =>
  (['certainty', 'short', 'inArea', 'budget'] as const).find(name => wishes[name]) ?? 'certainty'

const levelOf = ({ certainty, short, inArea, budget }: PlanWishes, of: WishName): number | undefined =>
  ({ certainty: certainty?.share, short: short?.most, inArea: inArea?.share, budget: budget?.share })[of]

interface Corrected {
  /** With what the simulation told of how children move in. */
  readonly question: PlanQuestion
  readonly chosen: TriedProgramme | undefined
  readonly noPlan: NoPlan | undefined
  readonly plan: FoundPlan | undefined
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
    const chosen = found.ok ? found.value : noPlan?.nearest
    if (!chosen) return { question, chosen, noPlan, plan: undefined }
    progress(2 * round, STEPS, 'The plan in the full simulation')
    const levers = leversOf(question.options, chosen.programme, monthStartsOf(work.ground))
    const simulated = await simulatePlan(question, chosen.programme, { levers, nothing, work })
    if (round === ROUNDS || isNear(chosen.tried, simulated.tried)) {
      const plan = foundPlan(chosen, { ground: { ...ground, question }, simulated, work, rounds: round })
      return { question, chosen, noPlan, plan }
    }
    question = correctedBy(question, ground.own, { programme: chosen.programme, simulated })
  }
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
  const levers = leversOf(question.options, programme, monthStartsOf(work.ground))
  return {
    programme,
    levers,
    own: figuresOf(found.tried),
    others: figuresOf(tryPlan(question, others, programme)),
    simulated: figuresOf(simulated.tried),
    bridge: bridgeOf({ question, futures: own, programme }, { simulated, levers, work }),
    rounds,
    reasons: reasonsOf(question, own, found),
    outcomes: simulated.outcomes,
  }
}
