import {
  LEVER_CODES,
  LEVER_DEFINITIONS,
  leverCells,
  readLever,
  sayLever,
  tooManyClosed,
  tooManyLevers,
  type FieldProblem,
  type KeptScenario,
  type KnownHome,
  type Lever,
  type LeverCells,
  type LeverCode,
} from '../../../planning/index.ts'
import type { FormField } from '../../components/form-fields.ts'
import { page, redirect, type Answer, type FormError } from '../../server/answer.ts'
import { notFound, orNotFound, PageFault } from '../../server/page-fault.ts'
import type { UserRequest } from '../../server/route.ts'
import { cellsOfForm, leverFields } from './lever-form.ts'
import { homesOf, openScenarioOf, type ScenarioPorts } from './scenario-ports.ts'

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
  /** Where the change stands among the plan's; undefined: a new one. */
  readonly place: number | undefined
  readonly homes: readonly KnownHome[]
}

const pathOf = (kept: KeptScenario, place: number | undefined): string =>
  `/scenarios/${kept.id}/levers/${place ?? 'new'}`

function formPage(
  { kept, code, cells, place, homes }: Shown,
  errors: readonly FormError[] = [],
  status?: 409,
): Answer {
  const header = {
    question: LEVER_DEFINITIONS[code].label,
    answer: LEVER_DEFINITIONS[code].effect,
    back: { href: `/scenarios/${kept.id}`, text: kept.scenario.name },
  }
  const view = {
    fields: leverFields(code, cells, homes),
    action: pathOf(kept, place),
    code,
    // the change as it stood when the form was opened
    was: place === undefined ? undefined : sayLever(kept.scenario.levers[place]!),
    canRemove: place !== undefined,
  }
  return page('pages/scenarios/lever.njk', header, view, { errors, ...(status ? { status } : {}) })
}

/** The form of a new lever, once its sort is chosen. */
export async function newLeverPage(request: UserRequest, ports: ScenarioPorts): Promise<Answer> {
  const kept = await openScenarioOf(request, ports)
  const code = codeOf(request.query.get('lever'))
  if (!code) return choosePage(kept)
  const cells = { steps: '1', confidence: 'low' }
  return formPage({ kept, code, cells, place: undefined, homes: await homesOf(ports) })
}

const placeOf = (request: UserRequest, kept: KeptScenario): number => {
  const place = Number(request.params['place'])
  if (kept.scenario.levers[place] === undefined) throw notFound('There is no such change in the plan.')
  return place
}

const CHANGED_MEANWHILE =
  'Somebody changed or took out this change while you had it open. Look at the plan, then change it again.'

/** Where the change stands now that a form was opened on: others may have taken out one before it, or changed it; then undefined. */
function placeNow(request: UserRequest, kept: KeptScenario): number | undefined {
  const was = request.form.get('was')
  if (was === null) return placeOf(request, kept)
  const { levers } = kept.scenario
  const same = levers.flatMap((lever, i) => (sayLever(lever) === was ? [i] : []))
  const place = Number(request.params['place'])
  return same.includes(place) ? place : same[0]
}

export async function leverPage(request: UserRequest, ports: ScenarioPorts): Promise<Answer> {
  const kept = await openScenarioOf(request, ports)
  const place = placeOf(request, kept)
  const lever = kept.scenario.levers[place]!
  return formPage({ kept, code: lever.lever, cells: leverCells(lever), place, homes: await homesOf(ports) })
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

/** Saves a new lever or one that there is; what is wrong comes back with the form. */
export async function saveLever(request: UserRequest, ports: ScenarioPorts, isNew: boolean): Promise<Answer> {
  const kept = await openScenarioOf(request, ports)
  const place = isNew ? undefined : placeNow(request, kept)
  const lever = place === undefined ? undefined : kept.scenario.levers[place]
  const code = orNotFound(lever?.lever ?? codeOf(request.form.get('lever')), 'There is no such change.')
  const shown = { kept, code, cells: cellsOfForm(code, request.form), place, homes: await homesOf(ports) }
  if (!isNew && place === undefined) return formPage(shown, [goneError(shown)], 409)
  const read = readLever(shown.cells, shown.homes)
  if (!read.ok) {
    const fields = leverFields(code, shown.cells, shown.homes)
    return formPage(
      shown,
      read.problems.map(problem => errorOf(problem, fields)),
    )
  }
  const { levers } = kept.scenario
  const at = place ?? levers.length
  const changed = [...levers.slice(0, at), read.value, ...levers.slice(at + 1)]
  const tooMany = tooManyLevers(changed.length)
  if (tooMany !== undefined) return formPage(shown, [{ field: firstField(shown), text: `${tooMany}.` }])
  const closed = tooManyClosed(changed, shown.homes)
  // a closing that was too large before this change does not stand in its way
  if (closed && (closed.at === at || !tooManyClosed(levers, shown.homes)))
    return formPage(shown, [errorOf({ field: 'number', message: closed.message }, leverFields(code, shown.cells, shown.homes))]) // prettier-ignore
  await keep(kept, changed, request, ports)
  return redirect(`/scenarios/${kept.id}`, { notice: { text: `Saved: ${sayLever(read.value)}` } })
}

const firstField = ({ code, cells, homes }: Shown): string => leverFields(code, cells, homes)[0]!.name

/** What was typed is not lost: it may be saved as a new change, once the plan has been looked at. */
const goneError = (shown: Shown): FormError => ({
  field: firstField(shown),
  text: `${CHANGED_MEANWHILE} Saving this form adds it as a new change.`,
})

export async function removeLever(request: UserRequest, ports: ScenarioPorts): Promise<Answer> {
  const kept = await openScenarioOf(request, ports)
  const place = placeNow(request, kept)
  if (place === undefined) throw new PageFault(409, CHANGED_MEANWHILE)
  const { levers } = kept.scenario
  await keep(kept, levers.filter((_, i) => i !== place), request, ports) // prettier-ignore
  return redirect(`/scenarios/${kept.id}`, { notice: { text: `Taken out: ${sayLever(levers[place]!)}` } })
}
