import { OWN_KINDS, type Kind } from '../../../care/index.ts'
import {
  OFFERED_OPTIONS,
  type OfferedOption,
  type PlanOption,
  type StartingWish,
} from '../../../planning/index.ts'
import type { FormField } from '../../components/form-fields.ts'
import type { FormError } from '../../server/answer.ts'
import type { BestPlanWish } from '../../best-planning.ts'
import { readNumber, type NumberRule } from './read-number.ts'

const PENCE = 100
const POUNDS_MOST = 1_000_000_000

/** Names of the fields of one option, and what each may hold. */
const OPTION_RULES = {
  inAll: { label: 'at most', least: 0, most: 1000 },
  perQuarter: { label: 'at most in a quarter', least: 1, most: 1000 },
  firstMonth: { label: 'months until the first can be ready', least: 0, most: 60 },
  places: { label: 'places each', least: 1, most: 12 },
  ramp: { label: 'months until all its places are ready', least: 0, most: 24 },
  weekly: { label: 'cost a week, used or not', least: 0, most: 1_000_000 },
  capital: { label: 'building', least: 0, most: POUNDS_MOST },
} as const satisfies Record<string, NumberRule>
type OptionField = keyof typeof OPTION_RULES

const NO_WISH = 'none'
const FIRST_ASKED = 'first'

const fieldOf = (option: OfferedOption, field: OptionField): string => `${option.id}_${field}`

/** The form’s values: each field’s text. */
export type PlanValues = ReadonlyMap<string, string>

/** What the form begins with. @param start a wish that can be met; left out: none */
export function firstPlanValues(start?: StartingWish): PlanValues {
  const { certainty, short } = start?.wishes ?? {}
  const values = new Map([
    ['name', 'Best plan'],
    ['kinds', 'in_house_residential'],
    ['certainty', certainty ? String(certainty.share) : NO_WISH],
    ['certaintyMonths', String(start?.fromMonth ?? 18)],
    ['short', short ? String(short.most) : ''],
    ['inArea', ''],
    ['budget', ''],
    ['frontier', FIRST_ASKED],
    ['capitalLimit', ''],
    ['capitalYears', '25'],
  ])
  for (const option of OFFERED_OPTIONS) {
    const first: Record<OptionField, number> = {
      inAll: option.inAll,
      perQuarter: option.perQuarter,
      firstMonth: option.firstMonth,
      places: option.placesByMonth.at(-1)!,
      ramp: option.placesByMonth.length - 1,
      weekly: option.fixedWeeklyInPence / PENCE,
      capital: option.capitalInPence / PENCE,
    }
    for (const [field, value] of Object.entries(first)) values.set(`${option.id}_${field}`, String(value))
  }
  return values
}

export function sentPlanValues(form: URLSearchParams): PlanValues {
  const values = new Map(firstPlanValues())
  for (const name of values.keys()) values.set(name, (form.get(name) ?? values.get(name)!).trim())
  return values
}

const CERTAINTIES = [
  { value: '0.5', text: '5 months in 10' },
  { value: '0.6', text: '6 months in 10' },
  { value: '0.7', text: '7 months in 10' },
  { value: '0.8', text: '8 months in 10' },
  { value: '0.9', text: '9 months in 10' },
  { value: '0.95', text: '19 months in 20' },
] as const
const BUDGET_SHARES = [
  { value: '0.7', text: 'in 7 futures of 10' },
  { value: '0.8', text: 'in 8 futures of 10' },
  { value: '0.9', text: 'in 9 futures of 10' },
] as const
const FRONTIERS = [
  { value: FIRST_ASKED, text: 'The first of the wishes above' },
  { value: 'certainty', text: 'Being surer of a place' },
  { value: 'short', text: 'Fewer children without a place' },
  { value: 'inArea', text: 'More children in our area' },
  { value: 'budget', text: 'Being surer of the budget (asked above)' },
] as const
const BOTH = 'both'
const KIND_CHOICES = [
  { value: 'in_house_residential', text: 'Children’s homes' },
  { value: 'in_house_fostering', text: 'Foster carers' },
  { value: BOTH, text: 'Both' },
] as const

export interface FieldGroup {
  readonly legend: string
  readonly hint?: string
  readonly fields: readonly FormField[]
}

/** The fields of the form in their groups. */
export function planFields(values: PlanValues, hint?: string): FieldGroup[] {
  const value = (name: string): string => values.get(name) ?? ''
  return [
    { legend: 'What must it bring?', ...(hint ? { hint } : {}), fields: wishFields(value) },
    ...OFFERED_OPTIONS.map(option => ({
      legend: `How many: ${option.name}`,
      hint: `To begin with, ${option.source}. Put your own figures in their place; nought at most leaves it out.`,
      fields: optionFields(option, value),
    })),
    { legend: 'Limits', fields: limitFields(value) },
  ]
}

type ValueOf = (name: string) => string

const wishFields = (value: ValueOf): FormField[] => [
  { kind: 'text', name: 'name', label: 'Name', hint: 'So that you find it again', value: value('name') },
  {
    kind: 'radios',
    name: 'kinds',
    label: 'For which homes?',
    value: value('kinds'),
    choices: KIND_CHOICES,
  },
  {
    kind: 'radios',
    name: 'certainty',
    label: 'There is a place, our own or booked, for every child who needs one in',
    value: value('certainty') || NO_WISH,
    choices: [...CERTAINTIES, { value: NO_WISH, text: 'No wish: only what costs least' }],
  },
  {
    kind: 'number',
    name: 'certaintyMonths',
    label: 'From how many months ahead',
    hint: 'Nothing can be opened tomorrow: before that month no wish about children is asked',
    value: value('certaintyMonths'),
    suffix: 'months',
  },
  {
    kind: 'number',
    name: 'short',
    label: 'Children outside for want of a place in an average month, at most',
    hint: 'Leave blank for no wish',
    value: value('short'),
    suffix: 'children',
  },
  {
    kind: 'number',
    name: 'inArea',
    label: 'Children who live in our area, at least',
    hint: 'Leave blank for no wish. Needs a postcode directory',
    value: value('inArea'),
    suffix: '%',
  },
  {
    kind: 'radios',
    name: 'budget',
    label: 'Spend of each whole financial year is within its budget',
    value: value('budget') || NO_WISH,
    choices: [...BUDGET_SHARES, { value: NO_WISH, text: 'No wish' }],
  },
  {
    kind: 'radios',
    name: 'frontier',
    label: 'Show what it would cost to ask for more of',
    value: value('frontier') || FIRST_ASKED,
    choices: FRONTIERS,
  },
]

function optionFields(option: OfferedOption, value: ValueOf): FormField[] {
  const number = (
    field: OptionField,
    label: string,
    unit: { prefix?: string; suffix?: string } = {},
  ): FormField => ({
    kind: 'number',
    name: fieldOf(option, field),
    label,
    value: value(fieldOf(option, field)),
    ...unit,
  })
  return [
    number('inAll', 'At most, in all'),
    number('perQuarter', 'At most in any quarter'),
    number('firstMonth', 'The first can be ready in', { suffix: 'months' }),
    number('places', 'Places each'),
    number('ramp', 'All its places are ready after', { suffix: 'months' }),
    number('weekly', 'Costs a week, used or not', { prefix: '£' }),
    number('capital', 'Building and fitting out', { prefix: '£' }),
  ]
}

const limitFields = (value: ValueOf): FormField[] => [
  {
    kind: 'number',
    name: 'capitalLimit',
    label: 'Money for buildings, in all',
    hint: 'Leave blank for no limit',
    value: value('capitalLimit'),
    prefix: '£',
  },
  {
    kind: 'number',
    name: 'capitalYears',
    label: 'Buildings are paid for over',
    hint: 'Our assumption: 25 years',
    value: value('capitalYears'),
    suffix: 'years',
  },
]

/** Reads the form; what is wrong comes with the field’s name. */
export function readPlanForm(
  values: PlanValues,
  months: number,
): { wish: BestPlanWish; errors: FormError[] } {
  const errors: FormError[] = []
  const number = (name: string, rule: NumberRule): number =>
    readNumber(values.get(name) ?? '', name, rule, errors)
  const name = values.get('name') ?? ''
  if (name === '' || name.length > 100)
    errors.push({ field: 'name', text: 'Give the plan a name of 100 characters or fewer' })
  const certainty = Number(values.get('certainty'))
  const fromMonth = number('certaintyMonths', { label: 'months ahead', least: 0, most: months - 1 })
  const inArea =
    values.get('inArea') === ''
      ? undefined
      : number('inArea', { label: 'share in our area', least: 1, most: 100 })
  const short =
    values.get('short') === ''
      ? undefined
      : number('short', { label: 'children outside for want of a place', least: 0, most: 10_000 })
  const budgetShare = Number(values.get('budget'))
  const frontier = FRONTIERS.map(one => one.value).find(one => one !== FIRST_ASKED && one === values.get('frontier')) // prettier-ignore
  if (frontier === 'budget' && !(budgetShare > 0))
    errors.push({ field: 'frontier', text: 'Ask for the budget above, or show what more of another wish costs' }) // prettier-ignore
  const limit =
    values.get('capitalLimit') === ''
      ? undefined
      : number('capitalLimit', { label: 'money for buildings', least: 0, most: POUNDS_MOST })
  const capitalYears = number('capitalYears', { label: 'years', least: 1, most: 100 })
  const options = OFFERED_OPTIONS.map(option => readOption(option, number))
  const isAsked = (kind: Kind) => values.get('kinds') === BOTH || values.get('kinds') === kind
  const used = options.filter(option => option.inAll > 0 && isAsked(option.kind))
  if (used.length === 0)
    errors.push({ field: 'small_home_inAll', text: 'Allow at least one sort of home, carer or booking' })
  return {
    errors,
    wish: {
      name,
      months,
      budgetShare: budgetShare > 0 ? budgetShare : undefined,
      plan: {
        kinds: OWN_KINDS.filter(kind => used.some(option => option.kind === kind)),
        options: used,
        wishes: {
          ...(certainty > 0 ? { certainty: { share: certainty, fromMonth } } : {}),
          ...(short === undefined ? {} : { short: { most: short, fromMonth } }),
          ...(inArea === undefined ? {} : { inArea: { share: inArea / 100, fromMonth } }),
        },
        ...(frontier === undefined || frontier === FIRST_ASKED ? {} : { frontier }),
        capitalLimitInPence: limit === undefined ? undefined : limit * PENCE,
        capitalYears,
      },
    },
  }
}

function readOption(option: OfferedOption, number: (name: string, rule: NumberRule) => number): PlanOption {
  const read = (field: OptionField) =>
    number(fieldOf(option, field), {
      ...OPTION_RULES[field],
      label: `${option.name}: ${OPTION_RULES[field].label}`,
    })
  const [places, ramp] = [read('places'), read('ramp')]
  return {
    id: option.id,
    name: option.name,
    kind: option.kind,
    placesByMonth: Array.from({ length: ramp + 1 }, (_, month) =>
      Math.max(1, Math.floor((places * (month + 1)) / (ramp + 1))),
    ),
    capitalInPence: read('capital') * PENCE,
    fixedWeeklyInPence: read('weekly') * PENCE,
    firstMonth: read('firstMonth'),
    perQuarter: read('perQuarter'),
    inAll: read('inAll'),
  }
}
