import { can } from '../../../access/index.ts'
import { NOTHING_STATED } from '../../../forecast/index.ts'
import { searchesLine, type SearchesLine } from '../../components/searches-line.ts'
import { csvFile, page, redirect, type Answer, type FormError } from '../../server/answer.ts'
import { orNotFound } from '../../server/page-fault.ts'
import type { Route, UserRequest } from '../../server/route.ts'
import type { WebPorts } from '../../web-ports.ts'
import { frontierFile, programmeFile } from './plan-files.ts'
import { firstPlanValues, planFields, readPlanForm, sentPlanValues, type PlanValues } from './plan-form.ts'
import { bestPlanPage, emptyPlanPage } from './plan-page.ts'
import { startInWords } from './starting-words.ts'

export type BestPlanPorts = Pick<
  WebPorts,
  'bestPlans' | 'bestPlanning' | 'forecasting' | 'searches' | 'scenarioRuns' | 'work'
>

const AGGREGATES = { none: 'figures of everyone together; small numbers are not among them' } as const
const MONTHS = 36

/** The best plan: the latest, the kept ones, a new one, its files, and keeping it as a scenario. */
export const bestPlanRoutes = (ports: BestPlanPorts): Route[] => [
  {
    method: 'GET',
    path: '/best-plan',
    permission: 'see_aggregates',
    audit: AGGREGATES,
    handle: async request => {
      const [latest] = await ports.bestPlans.list()
      return latest ? onePage(latest.id, request, ports) : emptyPlanPage(can(request.user, 'run_forecasts'))
    },
  },
  {
    method: 'GET',
    path: '/best-plan/new',
    permission: 'run_forecasts',
    audit: { none: 'a form' },
    // filled with what the address says: whoever comes back to it finds it as it was sent; else with a wish that can be met
    handle: async request => {
      if (!(await ports.forecasting.covered())) return redirect('/best-plan')
      const searches = await searchesLine(request.user, ports)
      if (request.query.size > 0) return formPage(sentPlanValues(request.query), { searches })
      const start = await ports.bestPlanning.startingWish(MONTHS)
      return formPage(firstPlanValues(start), { searches, hint: startInWords(start) })
    },
  },
  {
    method: 'POST',
    path: '/best-plan/new',
    permission: 'run_forecasts',
    audit: { action: 'made a best plan', subject: 'best plans' },
    handle: request => startPlan(request, ports),
  },
  {
    method: 'GET',
    path: '/best-plan/:id',
    permission: 'see_aggregates',
    audit: AGGREGATES,
    handle: request => onePage(request.params['id'] ?? '', request, ports),
  },
  ...fileRoutes(ports),
  {
    method: 'POST',
    path: '/best-plan/:id/scenario',
    permission: 'run_forecasts',
    audit: { action: 'kept a best plan as a scenario', subject: 'scenarios' },
    handle: async request => {
      const who = { by: request.user.name, at: request.at }
      const scenario = await ports.bestPlanning.keepAsScenario(request.params['id'] ?? '', who)
      return redirect(`/scenarios/${scenario}`, { notice: { text: 'The plan is kept as a scenario.' } })
    },
  },
]

const fileRoutes = (ports: BestPlanPorts): Route[] =>
  (
    [
      ['programme.csv', programmeFile],
      ['frontier.csv', frontierFile],
    ] as const
  ).map(([name, write]) => ({
    method: 'GET',
    path: `/best-plan/:id/${name}`,
    permission: 'see_aggregates',
    audit: AGGREGATES,
    handle: async request => {
      const { answer } = await planOf(request.params['id'] ?? '', ports)
      return csvFile(`best-plan-${name}`, write(answer, can(request.user, 'see_children')))
    },
  }))

const planOf = async (id: string, { bestPlans }: BestPlanPorts) =>
  orNotFound(await bestPlans.find(id), 'There is no such plan.')

async function onePage(id: string, { user }: UserRequest, ports: BestPlanPorts): Promise<Answer> {
  const kept = await planOf(id, ports)
  return bestPlanPage(kept, {
    searches: await searchesLine(user, ports, kept.answer.searches ?? NOTHING_STATED),
    mayPlan: can(user, 'run_forecasts'),
    seesSmallNumbers: can(user, 'see_children'),
    others: await ports.bestPlans.list(),
    madeFrom: await ports.scenarioRuns.madeFrom([]),
  })
}

const HEADER = {
  question: 'What should the plan bring, and what may it cost?',
  answer:
    'The cheapest programme of homes, carers and bookings is found for the records, places and prices as they stand, and kept.',
  back: { href: '/best-plan', text: 'Best plan' },
}

interface FormParts {
  readonly searches: SearchesLine
  readonly errors?: readonly FormError[]
  /** What the first wish was taken from. */
  readonly hint?: string
}

const formPage = (values: PlanValues, { searches, errors = [], hint }: FormParts): Answer =>
  page('pages/best-plan/new-plan.njk', HEADER, { groups: planFields(values, hint), searches }, { errors })

async function startPlan(request: UserRequest, ports: BestPlanPorts): Promise<Answer> {
  if (!(await ports.forecasting.covered())) return redirect('/best-plan')
  const values = sentPlanValues(request.form)
  const { wish, errors } = readPlanForm(values, MONTHS)
  if (errors.length > 0)
    return formPage(values, { searches: await searchesLine(request.user, ports), errors })
  const backTo = `/best-plan/new?${new URLSearchParams([...values]).toString()}`
  const work = ports.work.start({
    title: 'Looking for the best plan',
    userId: request.user.id,
    backTo,
    key: backTo,
    canStop: true,
    run: async (progress, stop) => {
      const who = { by: request.user.name, at: request.at }
      return `/best-plan/${await ports.bestPlanning.make(wish, who, { progress, stop })}`
    },
  })
  return redirect(`/work/${work.id}`)
}
