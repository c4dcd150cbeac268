import {
  fieldsOf,
  isDay,
  readRow,
  type CellProblem,
  type Field,
  type Fields,
  type Result,
  type RowShape,
} from '../../../care/index.ts'
import type { KeptRow, Register } from '../../../supply/index.ts'
import type { Cell, Column } from '../../components/data-table.ts'
import type { FormField } from '../../components/form-fields.ts'
import type { FormError } from '../../server/answer.ts'
import { longDay, number, pounds } from '../../words.ts'
import { dayForForm } from '../registers/form-values.ts'
import type { RegisterKind, RegisterTotals } from '../registers/register-kind.ts'

/** What a register's shape does not say: its address, its questions and answers. */
export interface ShapedWords<Row> {
  readonly path: string
  readonly question: string
  readonly answer: (rows: readonly Row[], now: number) => string
  readonly questionToAdd: string
  readonly questionToCorrect: string
  readonly inWords: (row: Row) => string
  /** Properties shown as columns of the table; the others are on the row's own page. */
  readonly shows: readonly (keyof Row & string)[]
  readonly totals?: RegisterKind<Row>['totals']
  readonly empty: { readonly heading: string; readonly text: string }
  readonly isAboutChildren?: boolean
  readonly hasOwnPage?: boolean
  /** What the records say against a row that can be read. */
  readonly against?: (row: Row) => Promise<CellProblem | undefined>
  /** What is odd about a row that is saved all the same. */
  readonly doubtOf?: (row: Row) => Promise<string | undefined>
}

/** `3.5 %`. */
export const hundredths = (value: number): string =>
  `${number(value / 100, value % 100 === 0 ? 0 : value % 10 === 0 ? 1 : 2)} %`

const isNumeric = (field: Field): boolean =>
  field.is === 'pence' || field.is === 'whole' || field.is === 'percent'

/** A value as people read it. */
export function shownValue(field: Field, value: unknown): Cell {
  switch (field.is) {
    case 'pence':
      return { text: pounds(value as number), sortBy: value as number }
    case 'percent':
      return { text: hundredths(value as number), sortBy: value as number }
    case 'whole':
      return { text: number(value as number), sortBy: value as number }
    case 'day':
      return { text: longDay(value as number), sortBy: value as number }
    case 'yes_no':
      return { text: value === true ? 'Yes' : 'No' }
    case 'choice':
      return { text: field.choices[value as string] ?? '' }
    case 'text':
      return { text: value as string }
  }
}

/** Not so of a field that a row has not, as it was kept before anybody asked for it. */
const isWritten = (value: unknown): value is string | number => value !== undefined

/** A value as a form holds it; blank for what a blank means, where there is a blank. */
export function formValue(field: Field, value: unknown): string {
  switch (field.is) {
    case 'pence':
      return number((value as number) / 100, (value as number) % 100 === 0 ? 0 : 2)
    case 'percent':
      return hundredths(value as number).replace(' %', '')
    case 'day':
      return isDay(value as number) ? dayForForm(value as number) : ''
    case 'yes_no':
      return value === true ? 'yes' : 'no'
    default:
      return isWritten(value) ? String(value) : ''
  }
}

const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
] as const

/** A field of a shape as a form shows it. */
export function formFieldOf(field: Field, value: string): FormField {
  const { column: name, label, hint } = field
  const basics = { name, label, value, ...(hint === undefined ? {} : { hint }) }
  switch (field.is) {
    case 'pence':
      return { ...basics, kind: 'number', prefix: '£' }
    case 'percent':
      return { ...basics, kind: 'number', suffix: '%' }
    case 'whole':
      return { ...basics, kind: 'number' }
    case 'day':
      return { ...basics, kind: 'day' }
    case 'yes_no':
      return { ...basics, kind: 'radios', value: value === '' ? 'no' : value, choices: YES_NO }
    case 'choice': {
      const choices = Object.entries(field.choices).filter(([one]) => one !== '')
      return { ...basics, kind: 'select', choices: choices.map(([one, text]) => ({ value: one, text })) }
    }
    case 'text':
      return { ...basics, kind: 'text' }
  }
}

export const formFieldsOf = <Row>(shape: Fields<Row>, row: Row | undefined): FormField[] =>
  fieldsOf(shape).map(([name, field]) => formFieldOf(field, row ? formValue(field, row[name]) : ''))

/** Reads a form as a file is read; the errors stand at their fields. */
export function parseShaped<Row>(shape: Fields<Row>, form: URLSearchParams): Result<Row, FormError> {
  const read = readRow(shape, column => form.get(column) ?? '')
  if (read.ok) return read
  return {
    ok: false,
    problems: read.problems.map(({ column, message }) => ({ field: column, text: message })),
  }
}

const formErrors =
  <Row>(against: (row: Row) => Promise<CellProblem | undefined>) =>
  async (row: Row): Promise<FormError[]> => {
    const problem = await against(row)
    return problem ? [{ field: problem.column, text: problem.message }] : []
  }

const NO_TOTALS: RegisterTotals = { caption: '', columns: [], rows: [] }

/** A register's pages from its shape and its words. */
export function shapedKind<Row>(
  shape: RowShape<Row>,
  register: Register<Row>,
  words: ShapedWords<Row>,
): RegisterKind<Row> {
  const shown = fieldsOf(shape).filter(([name]) => words.shows.includes(name))
  const column = ([name, field]: readonly [string, Field]): Column => ({
    key: name,
    text: field.label,
    isSortable: true,
    ...(isNumeric(field) ? { isNumeric: true } : {}),
  })
  const standing = (kept: readonly KeptRow<Row>[]) => kept.filter(one => !one.isRemoved).map(one => one.row)
  return {
    path: words.path,
    one: shape.one,
    questionToAdd: words.questionToAdd,
    questionToCorrect: words.questionToCorrect,
    register,
    columns: shown.map(column),
    cells: row => shown.map(([name, field]) => shownValue(field, row[name])),
    inWords: words.inWords,
    fields: row => formFieldsOf(shape, row),
    parse: form => parseShaped(shape, form),
    ...(words.doubtOf ? { doubtOf: words.doubtOf } : {}),
    ...(words.against ? { against: formErrors(words.against) } : {}),
    header: (kept, now) => ({
      question: words.question,
      answer: words.answer(standing(kept), now),
      meta: [`From ${shape.register}.csv, or entered here`],
      back: { href: '/costs', text: 'Prices' },
    }),
    totals: (rows, now) => words.totals?.(rows, now) ?? NO_TOTALS,
    empty: words.empty,
    mayEdit: 'edit_money',
    ...(words.isAboutChildren ? { isAboutChildren: true } : {}),
    ...(words.hasOwnPage ? { hasOwnPage: true } : {}),
  }
}
