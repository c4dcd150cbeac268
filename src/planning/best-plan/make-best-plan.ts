import { InputError, KINDS, OWN_KINDS, type Kind } from '../../care/index.ts'
import { isNothingStated, NO_CHANGES, SERIES_COUNT } from '../../forecast/index.ts'
import { weeklyRate } from '../../money/index.ts'
import { compareWithNothing, likelyPlaces, priceFutures, type ScenarioWork } from '../scenarios/index.ts'
import { averageCost, findBestPlan } from './best-plan.ts'
import { frontierOf } from './frontier.ts'
import { demandAhead, figuresOf, type FoundPlan, type PlanAnswer } from './plan-answer.ts'
import { planPrices } from './plan-prices.ts'
import { planFutures } from './plan-futures.ts'
import type { PlanFutures, PlanNeed, PlanQuestion } from './plan-question.ts'
import { reasonsOf } from './plan-reasons.ts'
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

/**
 * Finds the cheapest programme that keeps the wishes, tries it on futures that it was not found on and in the full
 * simulation, and says why it is what it is and what more certainty would cost.
 * @throws InputError where a wish needs what is not known
 */
export async function makeBestPlan(wish: PlanWish, means: PlanMeans): Promise<PlanAnswer> {
  const { work, solve, futures, progress } = means
  if (wish.wishes.inArea && !work.ground.inArea)
    throw new InputError(
      'The share in the area is not known: load a postcode directory, or leave that wish out.',
    )
  progress(0, STEPS, `${2 * futures} futures as things are`)
  const question = questionOf(wish, work)
  const [own, others] = await twoSets(question, means)
  progress(1, STEPS, 'The cheapest programme')
  const found = await findBestPlan(question, own, solve)
  const noPlan = found.ok ? undefined : found.problems[0]
  const chosen = found.ok ? found.value : noPlan?.nearest
  const plan = chosen && (await foundPlan(chosen, { question, own, others, means }))
  const points = await frontierOf(question, {
    futures: own,
    solve,
    known: wish.wishes.certainty && {
      share: wish.wishes.certainty.share,
      plan: found.ok ? found.value : undefined,
    },
    progress: (done, _, what) => progress(4 + done, STEPS, what),
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
      demand: demandAhead(own.demand[n]!, question.months),
    })),
    plan,
    broken: noPlan?.wish,
    frontier: points.map(({ share, plan: cheapest }) => ({
      share,
      cheapest: cheapest && {
        opened: cheapest.programme.map(line => line.reduce((a, b) => a + b, 0)),
        costInPence: averageCost(cheapest),
      },
    })),
  }
}

interface ToTry {
  readonly question: PlanQuestion
  readonly own: PlanFutures
  readonly others: PlanFutures
  readonly means: PlanMeans
}

async function foundPlan(found: TriedProgramme, { question, own, others, means }: ToTry): Promise<FoundPlan> {
  const { ground } = means.work
  const monthStarts = ground.monthEnds.map((_, month) => (ground.monthEnds[month - 1] ?? ground.asAt) + 1)
  const levers = leversOf(question.options, found.programme, monthStarts)
  means.progress(3, STEPS, 'The plan in the full simulation')
  return {
    programme: found.programme,
    levers,
    own: figuresOf(found.tried),
    others: figuresOf(tryPlan(question, others, found.programme)),
    reasons: reasonsOf(question, own, found),
    outcomes: await compareWithNothing(levers, means.futures, means.work),
  }
}

/** Futures to plan on and as many others, from one run of the simulation. */
async function twoSets(
  question: PlanQuestion,
  { work, futures }: PlanMeans,
): Promise<[PlanFutures, PlanFutures]> {
  const { simulations, ground, terms } = work
  const { prepared, past } = simulations
  const tallies = await simulations.run(NO_CHANGES, 2 * futures)
  const spend = priceFutures({ prepared, past, runs: 2 * futures, tallies }, [], terms)
  const { months, needs } = question
  const kinds = needs.map(need => need.kind)
  const part = (from: number, to: number) =>
    planFutures({
      tallies: tallies.subarray(from * SERIES_COUNT * months, to * SERIES_COUNT * months),
      months,
      kinds,
      spend: spend.subarray(from * months, to * months),
      inArea: ground.inArea,
    })
  return [part(0, futures), part(futures, 2 * futures)]
}

const OUTSIDE: Partial<Record<Kind, Kind>> = {
  in_house_fostering: 'agency_fostering',
  in_house_residential: 'external_residential',
}
const DAYS_IN_A_WEEK = 7

function questionOf(wish: PlanWish, work: ScenarioWork): PlanQuestion {
  const { asAt, monthEnds } = work.ground
  const { book } = work.terms
  const needs = wish.kinds.map(kind => needOf(kind, work))
  const options = wish.options.filter(option => wish.kinds.includes(option.kind))
  return {
    months: monthEnds.length,
    weeks: monthEnds.map((end, month) => (end - (monthEnds[month - 1] ?? asAt)) / DAYS_IN_A_WEEK),
    needs,
    options,
    prices: planPrices(needs, options, { book, asAt, monthEnds, outsideOf: kind => OUTSIDE[kind]! }),
    wishes: wish.wishes,
    capitalLimitInPence: wish.capitalLimitInPence,
    capitalYears: wish.capitalYears,
  }
}

/** A place in a children’s home of our own is paid for empty or full: only a foster child costs more for living in an own place. */
function needOf(kind: Kind, { ground, simulations, terms }: ScenarioWork): PlanNeed {
  const { asAt } = ground
  const outside = OUTSIDE[kind]!
  const rate = (of: Kind) => weeklyRate(terms.book, { kind: of, day: asAt, asAt, children: 0 }).pence
  return {
    kind,
    places: likelyPlaces(simulations)[OWN_KINDS.findIndex(own => own === kind)]!,
    ownWeeklyInPence: kind === 'in_house_fostering' ? rate(kind) : 0,
    outsideWeeklyInPence: rate(outside),
    ownInArea: ground.inArea?.[KINDS.indexOf(kind)] ?? 1,
    outsideInArea: ground.inArea?.[KINDS.indexOf(outside)] ?? 0,
  }
}
