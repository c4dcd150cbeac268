import {
  LEVER_CODES,
  LEVER_DEFINITIONS,
  leverCells,
  readLever,
  sayLever,
  type FieldProblem,
  type KeptScenario,
  type Lever,
  type LeverCells,
  type LeverCode,
} from '../../../planning/index.ts'
import type { FormField } from '../../components/form-fields.ts'
import { page, redirect, type Answer, type FormError } from '../../server/answer.ts'
import { notFound, orNotFound, PageFault } from '../../server/page-fault.ts'
import type { UserRequest } from '../../server/route.ts'
import { cellsOfForm, leverFields } from './lever-form.ts'
import { openScenarioOf, type ScenarioPorts } from './scenario-ports.ts'

const codeOf = (text: string | null): LeverCode | undefined => LEVER_CODES.find(code => code === text)

/** Which sort of change? */
function choosePage(kept: KeptScenario): Answer {
  const header = {
    question: 'What should the plan change?',
    answer: 'Choose one thing; others can be added after it.',
    back: { href: `/scenarios/${kept.id}`, text: kept.scenario.name },
  }
  const choices = LEVER_CODES.map(code => ({ href: `/scenarios/${kept.id}/levers/new?lever=${code}`, text: LEVER_DEFINITIONS[code].label, sub: LEVER_DEFINITIONS[code].effect })) // prettier-ignore
  return page('pages/scenarios/choose-lever.njk', header, { choices })
}

interface Shown {
  readonly kept: KeptScenario
  readonly code: LeverCode
  readonly cells: LeverCells
  readonly action: string
  /** The change as it stood when the form was opened; undefined: a new one. */
  readonly was: string | undefined
}

function formPage({ kept, code, cells, action, was }: Shown, errors: readonly FormError[] = []): Answer {
  const header = {
    question: LEVER_DEFINITIONS[code].label,
    answer: LEVER_DEFINITIONS[code].effect,
    back: { href: `/scenarios/${kept.id}`, text: kept.scenario.name },
  }
  return page(
    'pages/scenarios/lever.njk',
    header,
    { fields: leverFields(code, cells), action, code, was, canRemove: was !== undefined },
    { errors },
  )
}

/** The form of a new lever, once its sort is chosen. */
export async function newLeverPage(request: UserRequest, ports: ScenarioPorts): Promise<Answer> {
  const kept = await openScenarioOf(request, ports)
  const code = codeOf(request.query.get('lever'))
  if (!code) return choosePage(kept)
  const cells = { steps: '1', confidence: 'low' }
  return formPage({ kept, code, cells, action: `/scenarios/${kept.id}/levers/new`, was: undefined })
}

const placeOf = (request: UserRequest, kept: KeptScenario): number => {
  const place = Number(request.params['place'])
  if (kept.scenario.levers[place] === undefined) throw notFound('There is no such change in the plan.')
  return place
}

/** Where the change stands now that a form was opened on: others may have taken out one before it, or changed it. */
function placeNow(request: UserRequest, kept: KeptScenario): number {
  const was = request.form.get('was')
  if (was === null) return placeOf(request, kept)
  const { levers } = kept.scenario
  const same = levers.flatMap((lever, i) => (sayLever(lever) === was ? [i] : []))
  const place = Number(request.params['place'])
  const found = same.includes(place) ? place : same[0]
  if (found === undefined)
    throw new PageFault(409, 'Somebody changed or took out this change while you had it open. Look at the plan, then change it again.') // prettier-ignore
  return found
}

export async function leverPage(request: UserRequest, ports: ScenarioPorts): Promise<Answer> {
  const kept = await openScenarioOf(request, ports)
  const place = placeOf(request, kept)
  const lever = kept.scenario.levers[place]!
  const action = `/scenarios/${kept.id}/levers/${place}`
  return formPage({ kept, code: lever.lever, cells: leverCells(lever), action, was: sayLever(lever) })
}

/** Keeps a plan with other levers. */
async function keep(
  kept: KeptScenario,
  levers: readonly Lever[],
  request: UserRequest,
  ports: ScenarioPorts,
): Promise<void> {
  const scenario = { ...kept.scenario, levers }
  await ports.scenarios.change(kept.id, scenario, { by: request.user.name, at: request.at })
}

/** What is wrong with a field, by the label that it has on the form: a file calls it by its column. */
function errorOf({ field, message }: FieldProblem, fields: readonly FormField[]): FormError {
  const label = fields.find(one => one.name === field)?.label
  const text = label === undefined ? message : message.replace(field, `“${label}”`)
  return { field, text }
}

/** Saves a new lever (`place` undefined) or one that there is; what is wrong comes back with the form. */
export async function saveLever(request: UserRequest, ports: ScenarioPorts, isNew: boolean): Promise<Answer> {
  const kept = await openScenarioOf(request, ports)
  const { levers } = kept.scenario
  const place = isNew ? levers.length : placeNow(request, kept)
  const code = orNotFound(
    isNew ? codeOf(request.form.get('lever')) : levers[place]!.lever,
    'There is no such change.',
  )
  const cells = cellsOfForm(code, request.form)
  const read = readLever(cells)
  const action = `/scenarios/${kept.id}/levers/${isNew ? 'new' : place}`
  if (!read.ok) {
    const fields = leverFields(code, cells)
    const errors = read.problems.map(problem => errorOf(problem, fields))
    return formPage({ kept, code, cells, action, was: isNew ? undefined : sayLever(levers[place]!) }, errors)
  }
  await keep(kept, [...levers.slice(0, place), read.value, ...levers.slice(place + 1)], request, ports)
  return redirect(`/scenarios/${kept.id}`, { notice: { text: `Saved: ${sayLever(read.value)}` } })
}

export async function removeLever(request: UserRequest, ports: ScenarioPorts): Promise<Answer> {
  const kept = await openScenarioOf(request, ports)
  const place = placeNow(request, kept)
  const { levers } = kept.scenario
  await keep(kept, levers.filter((_, i) => i !== place), request, ports) // prettier-ignore
  return redirect(`/scenarios/${kept.id}`, { notice: { text: `Taken out: ${sayLever(levers[place]!)}` } })
}
