import { InputError } from '../../../care/index.ts'
import {
  LONGEST_NAME,
  LONGEST_PURPOSE,
  readScenario,
  type KnownHome,
  type Scenario,
} from '../../../planning/index.ts'
import type { FormField } from '../../components/form-fields.ts'
import { page, redirect, type Answer, type FormError } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import { longerThan, textIn } from './form-text.ts'
import { homesOf, type ScenarioPorts } from './scenario-ports.ts'

interface Typed {
  readonly name: string
  readonly purpose: string
}

const fieldsOf = ({ name, purpose }: Typed): FormField[] => [
  {
    kind: 'text',
    name: 'name',
    label: 'Name',
    hint: 'So that others know it: “Ten homes and forty carers”. Blank with a file: as the file says',
    value: name,
  },
  { kind: 'text', name: 'purpose', label: 'What it is for', value: purpose },
]

/** The form of a new plan, filled as it was sent where something is wrong. */
export function newScenarioPage(
  typed: Typed = { name: '', purpose: '' },
  errors: readonly FormError[] = [],
): Answer {
  const header = {
    question: 'What shall the plan be called?',
    answer:
      'It begins as doing nothing; changes are added one by one, in the words that you would use in a meeting.',
    back: { href: '/scenarios', text: 'Scenarios' },
  }
  return page('pages/scenarios/new-scenario.njk', header, { fields: fieldsOf(typed) }, { errors })
}

/** The plan that the file holds, none where no file was sent; what is wrong with it stands beside its field. */
function planInFile({ files }: UserRequest, homes: readonly KnownHome[]): Scenario | FormError | undefined {
  const [first] = files
  if (!first) return undefined
  try {
    return readScenario(first.path, first.bytes, homes)
  } catch (fault) {
    if (!(fault instanceof InputError)) throw fault
    return { field: 'files', text: `${fault.message} Put the file right and choose it again.` }
  }
}

const isError = (read: Scenario | FormError | undefined): read is FormError =>
  read !== undefined && 'field' in read

/** Begins a plan with a name, or with what a file says; what was typed comes back with what is wrong. */
export async function beginScenario(request: UserRequest, ports: ScenarioPorts): Promise<Answer> {
  const typed = { name: textIn(request.form, 'name'), purpose: textIn(request.form, 'purpose') }
  const read = planInFile(request, await homesOf(ports))
  const errors = [
    ...(typed.name === '' && !read ? [{ field: 'name', text: 'Give the plan a name, or choose its file' }] : []), // prettier-ignore
    ...longerThan(LONGEST_NAME, 'name', typed.name),
    ...longerThan(LONGEST_PURPOSE, 'purpose', typed.purpose),
    ...(isError(read) ? [read] : []),
  ]
  if (errors.length > 0 || isError(read)) return newScenarioPage(typed, errors)
  const scenario = {
    name: typed.name || read!.name,
    purpose: typed.purpose || (read?.purpose ?? ''),
    levers: read?.levers ?? [],
  }
  const kept = await ports.scenarios.add(scenario, { by: request.user.name, at: request.at })
  return redirect(`/scenarios/${kept.id}`)
}
