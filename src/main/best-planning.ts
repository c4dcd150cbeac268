import { isDeepStrictEqual } from 'node:util'
import { InputError } from '../care/index.ts'
import { openSolverThread } from '../jobs/index.ts'
import { budgetOf, firstDayOfYear, yearName, yearStartOf, type CostBook } from '../money/index.ts'
import {
  makeBestPlan,
  startingWish,
  tooManyLevers,
  type BudgetYear,
  type ScenarioGround,
} from '../planning/index.ts'
import { Turns } from '../storage/index.ts'
import type { BestPlanning, BestPlanWish } from '../web/index.ts'
import { scenarioWork, type ScenarioSources } from './scenario-work.ts'

/** Futures to plan on; as many more are kept to try the plan. */
const FUTURES = 300
const SEED = 1
/** The homes that the form begins with. */
const FIRST_KINDS = ['in_house_residential'] as const

/** Finds best plans on this machine’s threads and keeps them. */
export const bestPlanningOf = (
  sources: ScenarioSources,
  /** What plans rest on as it stands; undefined: there are no records. */
  restsOn: () => Promise<string | undefined>,
  /** Plans are kept as scenarios one after another. */
  keeping = new Turns(),
): BestPlanning => ({
  async startingWish(months) {
    return startingWish(FIRST_KINDS, await scenarioWork(sources, { months, seed: SEED }))
  },
  async make(wish, { by, at }, { progress, stop }) {
    const work = await scenarioWork(sources, { months: wish.months, seed: SEED })
    const solver = openSolverThread()
    const close = () => void solver.close()
    stop.addEventListener('abort', close)
    try {
      const answer = await makeBestPlan(withBudget(wish, work.ground, work.terms.book), {
        work,
        solve: solver.solve,
        futures: FUTURES,
        progress: (done, of, what) => {
          stop.throwIfAborted()
          progress(done, of, what)
        },
      })
      stop.throwIfAborted()
      const madeFrom = await restsOn()
      const kept = await sources.own.bestPlans.keep({
        by,
        at,
        name: wish.name,
        recordsVersion: work.recordsVersion,
        answer: madeFrom === undefined ? answer : { ...answer, madeFrom },
      })
      return kept.id
    } finally {
      await solver.close()
    }
  },
  async keepAsScenario(id, { by, at }) {
    const kept = await sources.own.bestPlans.find(id)
    if (!kept?.answer.plan) throw new InputError('There is no such plan.')
    const purpose = 'The programme of a best plan, to be compared and changed.'
    const { levers } = kept.answer.plan
    const tooMany = tooManyLevers(levers.length)
    if (tooMany !== undefined) throw new InputError(`${kept.name}: ${tooMany}.`)
    const scenario = { name: kept.name, purpose, levers }
    // pressed twice, one after the other or at once: the same scenario, unless it has been changed since
    return keeping.take(async () => {
      const same = (await sources.own.scenarios.list()).find(one => isDeepStrictEqual(one.scenario, scenario))
      return same ? same.id : (await sources.own.scenarios.add(scenario, { by, at })).id
    })
  },
})

/** The wish with the budgets of the financial years that lie wholly ahead. */
function withBudget({ budgetShare, plan }: BestPlanWish, ground: ScenarioGround, book: CostBook) {
  if (budgetShare === undefined) return plan
  const years = budgetYears(ground, book)
  if (years.length === 0)
    throw new InputError(
      'No budget is entered for a financial year ahead: enter one, or leave that wish out.',
    )
  return { ...plan, wishes: { ...plan.wishes, budget: { share: budgetShare, years } } }
}

function budgetYears({ asAt, monthEnds }: ScenarioGround, book: CostBook): BudgetYear[] {
  const starts = new Set(monthEnds.map(yearStartOf))
  return [...starts].flatMap(start => {
    const first = monthEnds.findIndex(end => end >= firstDayOfYear(start))
    const past = monthEnds.findIndex(end => end >= firstDayOfYear(start + 1))
    const isWhole =
      firstDayOfYear(start) > asAt && (past >= 0 || monthEnds.at(-1)! >= firstDayOfYear(start + 1) - 1)
    const budgetInPence = budgetOf(book.budgets, yearName(start))
    if (!isWhole || budgetInPence === undefined) return []
    return [
      {
        name: yearName(start),
        firstMonth: first,
        endMonth: past < 0 ? monthEnds.length : past,
        budgetInPence,
      },
    ]
  })
}
