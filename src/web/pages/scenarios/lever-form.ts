import { AGE_BANDS, isSameName, KIND_LABELS } from '../../../care/index.ts'
import {
  CONFIDENCES,
  LEVER_DEFINITIONS,
  LEVER_FIELDS,
  LEVER_PRICES,
  usesField,
  type KnownHome,
  type LeverCells,
  type LeverCode,
  type LeverField,
  type LeverPrice,
  type PaidFor,
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
  weekly_cost: 'A week',
  once_cost: 'Once',
  capital: 'Building and fitting out, once',
  in_area: 'In our area?',
  evidence: 'What makes us think so?',
  confidence: 'How sure are we?',
}
const HINTS: Readonly<Partial<Record<LeverField, string>>> = {
  ages: `All, unless you name some: ${AGE_BANDS.join(', ')}`,
  by: 'Blank: at once',
  earliest: '8 openings in 10 come between this day and the next. Blank: the day is sure',
  latest: 'One opening in 10 comes after this. Blank: the day is sure',
  until: 'Blank: it stays',
  in_area:
    'Counts for homes and carers where the list of places says of some of that kind where they are, and for what is booked',
  evidence: 'A trial, a neighbour, a study, a judgement: whoever reads the plan sees it',
}

const PAID_FOR: Readonly<Record<PaidFor, string>> = {
  place: 'each place',
  household: 'each household',
  child: 'each child',
  'young person': 'each young person',
  home: 'the home',
  'all of it': 'the team or service that brings it about',
}

const priceOf = (code: LeverCode, name: LeverField): LeverPrice | undefined => {
  const { weekly, once, capital } = LEVER_PRICES[code]
  if (name === 'weekly_cost') return weekly
  if (name === 'once_cost') return once
  return name === 'capital' ? capital : undefined
}

const titleOf = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const MONEY: readonly LeverField[] = ['weekly_cost', 'once_cost', 'capital']
const DAYS: readonly LeverField[] = ['from', 'by', 'earliest', 'latest', 'until']
const NUMBERS: readonly LeverField[] = ['number', 'steps', 'places_each', 'months', ...MONEY]

/** The homes that may close, with what stands in the field though no list names it (any more). */
function homeField(value: string, homes: readonly KnownHome[]): FormField {
  const isListed = value === '' || homes.some(home => isSameName(home.name, value))
  const several = new Set(homes.map(home => home.kind)).size > 1
  return {
    kind: 'select',
    name: 'name',
    label: 'Which home closes',
    hint: 'From your places and home costs: its fixed costs end with it. Unless chosen: so many places of no home in particular',
    value: homes.find(home => isSameName(home.name, value))?.name ?? value,
    choices: [
      ...(isListed ? [] : [{ value, text: `${value} (not among our homes)` }]),
      ...homes.map(({ name, kind }) => ({ value: name, text: several ? `${name} (${KIND_LABELS[kind].toLowerCase()})` : name })),
    ],
  } // prettier-ignore
}

function fieldOf(code: LeverCode, name: LeverField, value: string, homes: readonly KnownHome[]): FormField {
  if (code === 'close_home' && name === 'name' && homes.length > 0) return homeField(value, homes)

  const { kinds, unit, mayFall } = LEVER_DEFINITIONS[code]
  const price = priceOf(code, name)
  const label =
    name === 'number'
      ? `How many ${unit}`
      : price
        ? `${LABELS[name]}, for ${PAID_FOR[price.per]}`
        : LABELS[name]
  const hint =
    name === 'number' && mayFall
      ? 'Below nought for fewer: −20'
      : price
        ? `Blank: ${price.source}`
        : HINTS[name]
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
  if (name === 'in_area')
    return {
      ...basics,
      kind: 'radios',
      value: value.toLowerCase() === 'no' ? 'no' : '',
      choices: [
        { value: '', text: 'Yes' },
        { value: 'no', text: 'No' },
      ],
    }
  if (DAYS.includes(name)) return { ...basics, kind: 'day' }
  if (NUMBERS.includes(name))
    return {
      ...basics,
      kind: 'number',
      ...(MONEY.includes(name)
        ? { prefix: '£' }
        : unit === 'per cent' && name === 'number'
          ? { suffix: '%' }
          : {}),
    }
  return { ...basics, kind: 'text' }
}

/** The fields of one sort of lever, with what stands in them. @param homes those that a closing home may be */
export const leverFields = (code: LeverCode, cells: LeverCells, homes: readonly KnownHome[]): FormField[] =>
  LEVER_FIELDS.filter(name => usesField(code, name)).map(name =>
    fieldOf(code, name, cells[name] ?? '', homes),
  )

/** What a form brought, by field. */
export const cellsOfForm = (code: LeverCode, form: URLSearchParams): LeverCells => ({
  lever: code,
  ...Object.fromEntries(
    LEVER_FIELDS.filter(name => usesField(code, name)).map(name => [name, form.get(name) ?? '']),
  ),
})
