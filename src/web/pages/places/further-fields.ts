import {
  isDay,
  MOST_OF_A_PROVISION,
  NO_DAY,
  OPEN,
  PROVISION_STAGES,
  type ProvisionRow,
  type ProvisionStage,
} from '../../../care/index.ts'
import type { FormField } from '../../components/form-fields.ts'
import { dayForForm, type FormReader } from '../registers/form-values.ts'

const LONGEST = 200

export const PROVISION_STAGE_LABELS: Readonly<Record<ProvisionStage, string>> = {
  idea: 'An idea',
  agreed: 'Agreed and paid for',
  site: 'A house is found',
  building: 'Being built or refitted',
  registering: 'Registration applied for',
  ready: 'Ready to open',
}

const NUMBERS = {
  staffed: ['Staffed places', 'Of the places, how many have the staff for a child. Blank: all'],
  unavailable: ['Places that cannot be used', 'Blank: none'],
  held: ['Places held', 'For a child who is to come, or one who stays put. Blank: none'],
  usedByOthers: ['Used by other authorities', 'Blank: none'],
  rampDays: ['Days until all are ready after opening', 'Blank: all at once'],
  households: ['Carer households', 'Of a group of carers'],
} as const
const DAYS = {
  staffedFrom: ['All staffed from', 'Blank: as now'],
  unavailableUntil: ['Usable again from', 'Blank: until further notice'],
  heldUntil: ['Held until', 'Blank: until further notice'],
  earliest: ['Opens as early as', 'Planned places: 8 openings in 10 are later. Blank: the day is sure'],
  latest: ['Opens as late as', 'Planned places: 8 openings in 10 are sooner. Blank: the day is sure'],
} as const
type NumberName = keyof typeof NUMBERS
type DayName = keyof typeof DAYS

/** What more there is to say of a home or a group of carers; all of it may stay blank. */
export function furtherFields(row: ProvisionRow | undefined): FormField[] {
  const numbers = Object.entries(NUMBERS).map(([name, [label, hint]]): FormField => {
    const value = row?.[name as NumberName]
    return { kind: 'number', name, label, hint, value: value === undefined ? '' : String(value) }
  })
  const days = Object.entries(DAYS).map(([name, [label, hint]]): FormField => {
    const value = row?.[name as DayName]
    return { kind: 'day', name, label, hint, value: value === undefined ? '' : dayForForm(value) }
  })
  return [
    ...numbers,
    {
      kind: 'text',
      name: 'whyUnavailable',
      label: 'Why some cannot be used',
      value: row?.whyUnavailable ?? '',
    },
    ...days,
    {
      kind: 'select',
      name: 'stage',
      label: 'How far a planned home has come',
      value: row?.stage ?? '',
      choices: PROVISION_STAGES.map(stage => ({ value: stage, text: PROVISION_STAGE_LABELS[stage] })),
    },
    {
      kind: 'radios',
      name: 'inArea',
      label: 'Is it in our area?',
      hint: 'A search takes a free place there before one outside it',
      value: row?.isInArea === undefined ? '' : row.isInArea ? 'yes' : 'no',
      choices: [
        { value: '', text: 'As its postcode says', hint: 'Not known, where there is none' },
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ],
    },
    { kind: 'text', name: 'urn', label: 'Ofsted’s number (URN)', value: row?.urn ?? '' },
  ]
}

const written = (read: FormReader, name: string): string =>
  (read.form.get(name) ?? '').trim().slice(0, LONGEST)

/** What a form says of them; blank fields are left out. */
export function furtherOf(read: FormReader): Partial<ProvisionRow> {
  const numbers = Object.keys(NUMBERS).flatMap(name =>
    written(read, name) === ''
      ? []
      : [[name, read.whole(name, MOST_OF_A_PROVISION, 'Enter a whole number, or leave it blank')] as const],
  )
  const days = Object.keys(DAYS).flatMap(name => {
    const day = read.day(name, NO_DAY)
    return isDay(day) ? [[name, day] as const] : []
  })
  const stage = PROVISION_STAGES.find(one => one === written(read, 'stage'))
  const texts = (['whyUnavailable', 'urn'] as const).flatMap(name => (written(read, name) === '' ? [] : [[name, written(read, name)] as const])) // prettier-ignore
  const values: Readonly<Record<string, string | number>> = Object.fromEntries<string | number>([
    ...numbers,
    ...days,
    ...texts,
  ])
  const inArea = written(read, 'inArea')
  return {
    ...values,
    ...(stage ? { stage } : {}),
    ...(['yes', 'no'].includes(inArea) ? { isInArea: inArea === 'yes' } : {}),
  }
}

const some = (count: number | undefined, words: string): string[] => (count ? [`${count} ${words}`] : [])

/** Why fewer places are available than there are: "2 not usable (flood)". */
export function whyFewer(row: ProvisionRow): string {
  const why = row.whyUnavailable === undefined ? '' : ` (${row.whyUnavailable})`
  const isShort = row.staffed !== undefined && row.staffed < row.places && (row.staffedFrom ?? OPEN) >= OPEN
  return [
    ...some(isShort ? row.staffed : undefined, 'staffed'),
    ...some(row.unavailable, `not usable${why}`),
    ...some(row.held, 'held'),
    ...some(row.usedByOthers, 'used by others'),
  ].join('; ')
}
