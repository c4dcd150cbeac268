import {
  KIND_LABELS,
  KINDS,
  kindIndex,
  localityKey,
  MOST_OF_A_PROVISION,
  NO_DAY,
  OPEN,
  provisionProblems,
  whereaboutsDoubt,
  type Day,
  type Kind,
  type ProvisionRow,
  type ProvisionStatus,
  type Result,
} from '../../../care/index.ts'
import { availableOn, overdueOn, type KeptRow } from '../../../supply/index.ts'
import type { FormError } from '../../server/answer.ts'
import type { WebPorts } from '../../web-ports.ts'
import { capital, count, longDay, number } from '../../words.ts'
import { FormReader, dayForForm } from '../registers/form-values.ts'
import { furtherFields, furtherOf, PROVISION_STAGE_LABELS, whyFewer } from './further-fields.ts'
import type { RegisterKind, RegisterTotals } from '../registers/register-kind.ts'

const MILLISECONDS_IN_A_DAY = 86_400_000
const STATUS_LABELS: Record<ProvisionStatus, string> = { open: 'Open', planned: 'Planned' }
const STATUSES = ['open', 'planned'] as const satisfies readonly ProvisionStatus[]

export const dayOfInstant = (now: number): Day => Math.floor(now / MILLISECONDS_IN_A_DAY)

/** The register of homes and carers whose places the authority controls. */
export const placesKind = ({
  places: register,
  now,
  area,
}: Pick<WebPorts, 'places' | 'now' | 'area'>): RegisterKind<ProvisionRow> => ({
  path: '/places',
  one: 'a home or carers',
  questionToAdd: 'Which home or carers do you want to enter?',
  questionToCorrect: 'What is right about these places?',
  register,
  columns: [
    { key: 'name', text: 'Home or carers', isSortable: true },
    { key: 'kind', text: 'Kind', isSortable: true },
    { key: 'places', text: 'Places', isNumeric: true, isSortable: true },
    { key: 'available', text: 'Available today', isNumeric: true },
    { key: 'from', text: 'Open from', isSortable: true },
    { key: 'to', text: 'Closed from', isSortable: true },
    { key: 'status', text: 'Status', isSortable: true },
  ],
  cells: row => [
    { text: row.provision },
    { text: KIND_LABELS[row.kind], sortBy: kindIndex(row.kind) },
    { text: number(row.places), sortBy: row.places },
    { text: number(availableOn(row, dayOfInstant(now()), 'as-is')), sub: whyFewer(row) },
    { text: longDay(row.openFrom), sortBy: row.openFrom },
    { text: longDay(row.openTo), sortBy: row.openTo },
    row.status === 'open'
      ? { text: 'Open' }
      : { text: 'Planned', tag: 'blue', sub: plannedSays(row, dayOfInstant(now())) },
  ],
  inWords,
  fields,
  parse,
  doubtOf: async row => whereaboutsDoubt(row, await area())?.message,
  header: (kept, now) => ({
    question: 'Which homes and carers do we have, and which are coming?',
    answer: answer(
      kept.filter(one => !one.isRemoved).map(one => one.row),
      dayOfInstant(now),
    ),
    meta: metaOf(kept, now),
  }),
  totals,
  empty: {
    heading: 'Which homes are yours?',
    text: 'This page will say how many places the authority itself controls, open and planned, and the forecast will know when they are full. Import provision.csv with your returns, or enter homes and carers here. Until then the forecast assumes as many places as were in use.',
  },
})

const isOpenOn = (row: ProvisionRow, day: Day): boolean =>
  row.status === 'open' && row.openFrom <= day && day < row.openTo

const plannedSays = (row: ProvisionRow, today: Day): string =>
  overdueOn([row], today).length > 0
    ? 'Its day has passed: is it open?'
    : row.stage
      ? PROVISION_STAGE_LABELS[row.stage]
      : ''

/** How many places are open on a day, planned ones left out. */
export const placesOpenOn = (rows: readonly ProvisionRow[], day: Day): number =>
  sumPlaces(rows.filter(row => isOpenOn(row, day)))

const sumPlaces = (rows: readonly ProvisionRow[]): number => rows.reduce((sum, row) => sum + row.places, 0)

function answer(rows: readonly ProvisionRow[], today: Day): string {
  const open = placesOpenOn(rows, today)
  const planned = rows.filter(row => row.status === 'planned' && row.openTo > today)
  if (rows.length === 0) return 'None are entered yet.'
  const coming = planned.length === 0 ? 'None are planned.' : `${capitalCount(sumPlaces(planned))} planned.`
  const late = overdueOn(rows, today).length
  const overdue = late === 0 ? '' : ` ${capital(count(late, 'planned opening'))} ${late === 1 ? 'has' : 'have'} a day that has passed: ${late === 1 ? 'is it' : 'are they'} open?` // prettier-ignore
  return `${capitalCount(open)} open today. ${coming}${overdue}`
}

const capitalCount = (places: number): string => {
  return capital(`${count(places, 'place')} ${places === 1 ? 'is' : 'are'}`)
}

function metaOf(kept: readonly KeptRow<ProvisionRow>[], now: number): string[] {
  const corrected = kept.filter(one => one.corrected !== undefined).length
  const byPeople = corrected === 0 ? [] : [`${capital(count(corrected, 'row'))} entered or corrected here`]
  return [`As at ${longDay(dayOfInstant(now))}`, ...byPeople]
}

function inWords(row: ProvisionRow): string {
  const from = longDay(row.openFrom) === '' ? '' : ` from ${longDay(row.openFrom)}`
  const until = longDay(row.openTo) === '' ? '' : `, closed from ${longDay(row.openTo)}`
  const status = STATUS_LABELS[row.status].toLowerCase()
  return `${row.provision}: ${count(row.places, 'place')}, ${KIND_LABELS[row.kind].toLowerCase()}, ${status}${from}${until}`
}

function totals(rows: readonly ProvisionRow[], now: number): RegisterTotals {
  const today = dayOfInstant(now)
  const present = KINDS.filter(kind => rows.some(row => row.kind === kind))
  const cellsOf = (kind: Kind) => {
    const own = rows.filter(row => row.kind === kind)
    const planned = own.filter(row => row.status === 'planned' && row.openTo > today)
    const [open, coming] = [placesOpenOn(own, today), sumPlaces(planned)]
    const usable = own.reduce((sum, row) => sum + availableOn(row, today, 'as-is'), 0)
    return [open, usable, coming].reduce(
      (cells, places) => [...cells, { text: number(places) }],
      [{ text: KIND_LABELS[kind] }],
    )
  }
  return {
    caption: 'Places by kind of home',
    columns: [
      { key: 'kind', text: 'Kind' },
      { key: 'open', text: 'Registered, open today', isNumeric: true },
      { key: 'usable', text: 'Available today', isNumeric: true },
      { key: 'planned', text: 'Planned', isNumeric: true },
    ],
    rows: present.map(cellsOf),
  }
}

const fields = (row: ProvisionRow | undefined) =>
  [
    {
      kind: 'text',
      name: 'provision',
      label: 'Name of the home, or of the group of carers',
      value: row?.provision ?? '',
    },
    {
      kind: 'select',
      name: 'kind',
      label: 'Kind of home',
      value: row?.kind ?? '',
      choices: KINDS.map(kind => ({ value: kind, text: KIND_LABELS[kind] })),
    },
    { kind: 'number', name: 'places', label: 'Places', value: row ? String(row.places) : '' },
    {
      kind: 'text',
      name: 'postcode',
      label: 'Postcode, for the map',
      hint: 'Leave blank for a group of carers. Only people who may see children see where a home is.',
      value: row?.postcode ?? '',
    },
    { kind: 'day', name: 'from', label: 'Open from', value: row ? dayForForm(row.openFrom) : '' },
    {
      kind: 'day',
      name: 'to',
      label: 'Closed from',
      hint: 'The first day without it; a contract names its last day instead. Leave blank where no end is known.',
      value: row ? dayForForm(row.openTo) : '',
    },
    ...furtherFields(row),
    {
      kind: 'radios',
      name: 'status',
      label: 'Status',
      value: row?.status ?? 'open',
      choices: STATUSES.map(value => ({ value, text: STATUS_LABELS[value] })),
    },
  ] as const

/** A postcode, or nothing where it is left blank. */
function postcodeIn(read: FormReader): Pick<ProvisionRow, 'postcode'> {
  const written = (read.form.get('postcode') ?? '').trim().toUpperCase()
  if (written === '') return {}
  if (localityKey(written)?.match(/\d[A-Z]{2}$/)) return { postcode: written }
  read.refuse('postcode', 'Enter a whole postcode, such as LS6 1LU, or leave it blank')
  return {}
}

const fieldOf = (at: keyof ProvisionRow): string => (at === 'openFrom' ? 'from' : at === 'openTo' ? 'to' : at)

function parse(form: URLSearchParams): Result<ProvisionRow, FormError> {
  const read = new FormReader(form)
  const row: ProvisionRow = {
    provision: read.text('provision', 'Enter the name of the home or the carers'),
    kind: read.choice('kind', KINDS, 'Choose the kind of home'),
    places: read.whole(
      'places',
      MOST_OF_A_PROVISION,
      `Enter a whole number of places, up to ${number(MOST_OF_A_PROVISION)}`,
    ),
    openFrom: read.day('from', NO_DAY),
    openTo: read.day('to', OPEN),
    status: read.choice('status', STATUSES, 'Choose whether it is open or planned'),
    ...postcodeIn(read),
    ...furtherOf(read),
  }
  if (read.errors.length === 0)
    for (const { at, message } of provisionProblems(row)) read.refuse(fieldOf(at), message)
  return read.errors.length === 0 ? { ok: true, value: row } : { ok: false, problems: read.errors }
}
