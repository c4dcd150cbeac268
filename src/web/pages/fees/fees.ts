import {
  KIND_LABELS,
  KINDS,
  kindIndex,
  NO_DAY,
  OPEN,
  type Day,
  type FeeRow,
  type Kind,
  type Result,
} from '../../../care/index.ts'
import { ASSUMED_WEEKLY_FEES_IN_PENCE, type FeesRegister } from '../../../supply/index.ts'
import type { Cell } from '../../components/data-table.ts'
import type { FormError } from '../../server/answer.ts'
import { count, longDay, pounds } from '../../words.ts'
import { dayOfInstant } from '../places/places.ts'
import { dayForForm, FormReader } from '../registers/form-values.ts'
import type { RegisterKind, RegisterTotals } from '../registers/register-kind.ts'

/** The register of weekly fees. */
export const feesKind = (register: FeesRegister): RegisterKind<FeeRow> => ({
  path: '/fees',
  one: 'a fee',
  questionToAdd: 'Which fee do you want to enter?',
  questionToCorrect: 'What is right about this fee?',
  register,
  columns: [
    { key: 'kind', text: 'Kind', isSortable: true },
    { key: 'fee', text: 'A week', isNumeric: true, isSortable: true },
    { key: 'from', text: 'From', isSortable: true },
    { key: 'to', text: 'Until', isSortable: true },
  ],
  cells: row => [
    { text: KIND_LABELS[row.kind], sortBy: kindIndex(row.kind) },
    { text: pounds(row.weeklyFeeInPence), sortBy: row.weeklyFeeInPence },
    { text: longDay(row.from), sortBy: row.from },
    { text: longDay(row.to), sortBy: row.to },
  ],
  inWords,
  fields,
  parse,
  header: (kept, now) => ({
    question: 'What does a week in each kind of home cost?',
    answer: answer(kept.filter(one => !one.isRemoved).map(one => one.row)),
    meta: [`As at ${longDay(dayOfInstant(now))}`],
  }),
  totals,
  empty: {
    heading: 'Your own fees',
    text: 'Import fees.csv with your returns, or enter what the authority pays. Until then the forecast’s cost rests on the assumptions below.',
  },
})

function answer(rows: readonly FeeRow[]): string {
  const missing = KINDS.filter(kind => !rows.some(row => row.kind === kind)).length
  if (missing === KINDS.length)
    return 'We do not know yet: every fee below is an assumption until yours are entered.'
  if (missing === 0) return 'Every kind of home below has the authority’s own fee.'
  return `The authority’s own fees stand for ${count(KINDS.length - missing, 'kind')} of home; for ${count(missing, 'kind')} an assumption does.`
}

/** The fee on a day; after the last `to` the last fee stands. */
export function feeOn(rows: readonly FeeRow[], kind: Kind, day: Day): FeeRow | undefined {
  const begun = rows.filter(row => row.kind === kind && row.from <= day)
  const standing = begun.find(row => day <= row.to)
  return standing ?? begun.sort((one, other) => other.to - one.to)[0]
}

function totals(rows: readonly FeeRow[], now: number): RegisterTotals {
  const today = dayOfInstant(now)
  const cellsOf = (kind: Kind): Cell[] => {
    const fee = feeOn(rows, kind, today)
    const weekly = fee?.weeklyFeeInPence ?? ASSUMED_WEEKLY_FEES_IN_PENCE[kind]
    const basis: Cell = fee ? { text: 'Own fee', tag: 'green' } : { text: 'Assumption', tag: 'yellow' }
    return [{ text: KIND_LABELS[kind] }, { text: pounds(weekly) }, basis]
  }
  return {
    caption: 'The weekly fee that counts today',
    columns: [
      { key: 'kind', text: 'Kind of home' },
      { key: 'fee', text: 'A week', isNumeric: true },
      { key: 'basis', text: 'Basis' },
    ],
    rows: KINDS.map(cellsOf),
  }
}

function inWords(row: FeeRow): string {
  const from = longDay(row.from) === '' ? '' : ` from ${longDay(row.from)}`
  const until = longDay(row.to) === '' ? '' : ` until ${longDay(row.to)}`
  return `${KIND_LABELS[row.kind]}: ${pounds(row.weeklyFeeInPence)} a week${from}${until}`
}

const fields = (row: FeeRow | undefined) =>
  [
    {
      kind: 'select',
      name: 'kind',
      label: 'Kind of home',
      value: row?.kind ?? '',
      choices: KINDS.map(kind => ({ value: kind, text: KIND_LABELS[kind] })),
    },
    {
      kind: 'number',
      name: 'fee',
      label: 'Fee a week',
      prefix: '£',
      value: row ? pounds(row.weeklyFeeInPence).slice(1) : '',
    },
    {
      kind: 'day',
      name: 'from',
      label: 'From',
      hint: 'Leave blank where it has always been so.',
      value: row ? dayForForm(row.from) : '',
    },
    {
      kind: 'day',
      name: 'to',
      label: 'Until',
      hint: 'Leave blank where no end is known. After the last end the last fee stands.',
      value: row ? dayForForm(row.to) : '',
    },
  ] as const

function parse(form: URLSearchParams): Result<FeeRow, FormError> {
  const read = new FormReader(form)
  const row: FeeRow = {
    kind: read.choice('kind', KINDS, 'Choose the kind of home'),
    weeklyFeeInPence: read.pence('fee', 'Enter the fee in pounds, such as 1,250 or 1,250.50'),
    from: read.day('from', NO_DAY),
    to: read.day('to', OPEN),
  }
  if (read.errors.length === 0 && row.to < row.from)
    read.refuse('to', 'Enter an end that is after the beginning')
  return read.errors.length === 0 ? { ok: true, value: row } : { ok: false, problems: read.errors }
}
