import { AGE_BANDS, KIND_LABELS } from '../../../care/index.ts'
import {
  CONFIDENCES,
  LEVER_DEFINITIONS,
  LEVER_FIELDS,
  usesField,
  type LeverCells,
  type LeverCode,
  type LeverField,
} from '../../../planning/index.ts'
import type { FormField } from '../../components/form-fields.ts'

const LABELS: Readonly<Record<LeverField, string>> = {
  name: 'What it is called',
  kind: 'Kind of home',
  number: 'How many',
  ages: 'Ages',
  from: 'From',
  by: 'In full by',
  earliest: 'As early as',
  latest: 'As late as',
  until: 'Until',
  steps: 'In how many steps',
  places_each: 'Usable places each',
  months: 'Months each',
  weekly_cost: 'A place a week',
  evidence: 'What makes us think so?',
  confidence: 'How sure are we?',
}
const HINTS: Readonly<Partial<Record<LeverField, string>>> = {
  ages: `All, unless you name some: ${AGE_BANDS.join(', ')}`,
  by: 'Blank: at once',
  earliest: '8 openings in 10 are later than this. Blank: the day is sure',
  latest: '8 openings in 10 are sooner than this. Blank: the day is sure',
  until: 'Blank: it stays',
  weekly_cost: 'Blank: as your own homes, or a week bought by the week, cost now',
  evidence: 'A trial, a neighbour, a study, a judgement: whoever reads the plan sees it',
}

const titleOf = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const DAYS: readonly LeverField[] = ['from', 'by', 'earliest', 'latest', 'until']
const NUMBERS: readonly LeverField[] = ['number', 'steps', 'places_each', 'months', 'weekly_cost']

function fieldOf(code: LeverCode, name: LeverField, value: string): FormField {
  const { kinds, unit, mayFall } = LEVER_DEFINITIONS[code]
  const label = name === 'number' ? `How many ${unit}` : LABELS[name]
  const hint = name === 'number' && mayFall ? 'Below nought for fewer: −20' : HINTS[name]
  const basics = { name, label, value, ...(hint === undefined ? {} : { hint }) }
  if (name === 'kind')
    return {
      ...basics,
      kind: 'select',
      choices: kinds.map(kind => ({ value: kind, text: KIND_LABELS[kind] })),
    }
  if (name === 'confidence')
    return {
      ...basics,
      kind: 'radios',
      choices: CONFIDENCES.map(one => ({ value: one, text: titleOf(one) })),
    }
  if (DAYS.includes(name)) return { ...basics, kind: 'day' }
  if (NUMBERS.includes(name))
    return {
      ...basics,
      kind: 'number',
      ...(name === 'weekly_cost'
        ? { prefix: '£' }
        : unit === 'per cent' && name === 'number'
          ? { suffix: '%' }
          : {}),
    }
  return { ...basics, kind: 'text' }
}

/** The fields of one sort of lever, with what stands in them. */
export const leverFields = (code: LeverCode, cells: LeverCells): FormField[] =>
  LEVER_FIELDS.filter(name => usesField(code, name)).map(name => fieldOf(code, name, cells[name] ?? ''))

/** What a form brought, by field. */
export const cellsOfForm = (code: LeverCode, form: URLSearchParams): LeverCells => ({
  lever: code,
  ...Object.fromEntries(
    LEVER_FIELDS.filter(name => usesField(code, name)).map(name => [name, form.get(name) ?? '']),
  ),
})
