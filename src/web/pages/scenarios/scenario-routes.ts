import { isoFromDay, parseDay } from '../../../care/index.ts'
import { LONGEST_NAME, scenarioJson } from '../../../planning/index.ts'
import { leversCsv, outcomesCsv, tornadoCsv, waterfallCsv } from '../../../reports/index.ts'
import { csvFile, file, redirect, type Answer } from '../../server/answer.ts'
import { orNotFound } from '../../server/page-fault.ts'
import type { GuardedRoute, Route, UserRequest } from '../../server/route.ts'
import { meetingErrors, meetingIn } from './agree-form.ts'
import { compareFile, comparePage } from './compare-page.ts'
import { keepLab, labAnswer, labPage } from './lab-page.ts'
import { leverPage, newLeverPage, removeLever, saveLever } from './lever-pages.ts'
import { beginScenario, newScenarioPage } from './new-scenario.ts'
import { listPage } from './scenario-list.ts'
import { scenarioPage } from './scenario-page.ts'
import { openScenarioOf, outcomesFor, scenarioOf, type ScenarioPorts } from './scenario-ports.ts'

const AGGREGATES = {
  none: 'counts of everyone together; small numbers hidden outside the professional roles',
} as const

type Handle = (request: UserRequest, ports: ScenarioPorts) => Promise<Answer>

/** Plans that are tried out: the list, each plan with its changes, comparisons, and the lab. */
export function scenarioRoutes(ports: ScenarioPorts): Route[] {
  const see = (path: string, handle: Handle): GuardedRoute => ({
    method: 'GET',
    path,
    permission: 'see_aggregates',
    audit: AGGREGATES,
    handle: request => handle(request, ports),
  })
  const edit = (path: string, handle: Handle): GuardedRoute => ({
    method: 'GET',
    path,
    permission: 'run_forecasts',
    audit: { none: 'a form' },
    handle: request => handle(request, ports),
  })
  const act = (path: string, action: string, handle: Handle): GuardedRoute => ({
    method: 'POST',
    path,
    permission: 'run_forecasts',
    audit: { action, subject: 'scenario' },
    handle: request => handle(request, ports),
  })
  return [
    see('/scenarios', listPage),
    see('/scenarios/compare', comparePage),
    see('/scenarios/compare/files/compare.csv', compareFile),
    edit('/scenarios/new', () => Promise.resolve(newScenarioPage())),
    { ...act('/scenarios/new', 'began a scenario', beginScenario), takes: 'files' },
    see('/scenarios/:id', (request, all) => scenarioPage(request, all)),
    edit('/scenarios/:id/levers/new', newLeverPage),
    act('/scenarios/:id/levers/new', 'changed a scenario', (request, all) => saveLever(request, all, true)),
    edit('/scenarios/:id/levers/:place', leverPage),
    act('/scenarios/:id/levers/:place', 'changed a scenario', (request, all) =>
      saveLever(request, all, false),
    ),
    act('/scenarios/:id/levers/:place/remove', 'changed a scenario', removeLever),
    act('/scenarios/:id/run', 'ran a scenario', runScenario),
    act('/scenarios/:id/copy', 'copied a scenario', copyScenario),
    act('/scenarios/:id/share', 'shared a scenario', shareScenario),
    act('/scenarios/:id/agree', 'kept a scenario as agreed', agreeScenario),
    act('/scenarios/:id/remove', 'deleted a scenario', removeScenario),
    see('/scenarios/:id/files/:file', scenarioFile),
    edit('/lab', labPage),
    edit('/lab/answer', labAnswer),
    act('/lab/keep', 'began a scenario', keepLab),
  ]
}

const doing = (request: UserRequest) => ({ by: request.user.name, at: request.at })

async function runScenario(request: UserRequest, ports: ScenarioPorts): Promise<Answer> {
  const kept = await scenarioOf(request, ports)
  const backTo = `/scenarios/${kept.id}`
  const work = ports.work.start({
    title: `Running “${kept.scenario.name}”`,
    userId: request.user.id,
    backTo,
    key: `run scenario ${kept.id}`,
    run: async progress => {
      await ports.scenarioRuns.run(kept.id, request.at, progress)
      return backTo
    },
  })
  return redirect(`/work/${work.id}`)
}

async function copyScenario(request: UserRequest, ports: ScenarioPorts): Promise<Answer> {
  const { scenario } = await scenarioOf(request, ports)
  const copy = await ports.scenarios.add(
    { ...scenario, name: `Copy of ${scenario.name}`.slice(0, LONGEST_NAME) },
    doing(request),
  )
  return redirect(`/scenarios/${copy.id}`, { notice: { text: 'This is the copy.' } })
}

async function shareScenario(request: UserRequest, ports: ScenarioPorts): Promise<Answer> {
  const kept = await openScenarioOf(request, ports)
  const isShared = request.form.get('share') === 'yes'
  await ports.scenarios.share(kept.id, isShared)
  return redirect(`/scenarios/${kept.id}`, { notice: { text: isShared ? 'Everyone here may see it now.' : 'Only those who try plans out see it now.' } }) // prettier-ignore
}

/** Keeps a plan as a meeting agreed it; what is wrong with the form comes back on the plan's page. */
async function agreeScenario(request: UserRequest, ports: ScenarioPorts): Promise<Answer> {
  const kept = await scenarioOf(request, ports)
  const typed = meetingIn(request.form)
  const errors = meetingErrors(typed, request.at)
  if (errors.length > 0) return scenarioPage(request, ports, { typed, errors })
  const on = isoFromDay(parseDay(typed.on))
  await ports.scenarios.agree(kept.id, { meeting: typed.meeting, on, ...doing(request) })
  return redirect(`/scenarios/${kept.id}`)
}

async function removeScenario(request: UserRequest, ports: ScenarioPorts): Promise<Answer> {
  const kept = await scenarioOf(request, ports)
  await ports.scenarios.remove(kept.id)
  return redirect('/scenarios', { notice: { text: `“${kept.scenario.name}” is deleted.` } })
}

/** The plan and its figures as files; what the reader may not see on the page is not in them. */
async function scenarioFile(request: UserRequest, ports: ScenarioPorts): Promise<Answer> {
  const kept = await scenarioOf(request, ports)
  const name = request.params['file'] ?? ''
  const result = kept.latest?.result
  const shown = result && outcomesFor(request, result.outcomes)
  const codes = new Set(shown?.map(one => one.code))
  const visible = result && { ...result, waterfall: result.waterfall.filter(one => codes.has(one.code)) }
  if (name === 'scenario.json')
    return file(
      { name, type: 'application/json; charset=utf-8', body: scenarioJson(kept.scenario) },
      `scenario ${kept.id}`,
    )
  const texts: Record<string, (() => string) | undefined> = {
    'levers.csv': () => leversCsv(kept.scenario),
    'outcomes.csv': shown && (() => outcomesCsv(shown)),
    'waterfall.csv': visible && (() => waterfallCsv(visible)),
    'tornado.csv': result && shown?.length === result.outcomes.length ? () => tornadoCsv(result) : undefined,
  }
  const text = orNotFound(Object.hasOwn(texts, name) ? texts[name] : undefined, 'There is no such file.')
  return csvFile(name, text(), `scenario ${kept.id}`)
}
