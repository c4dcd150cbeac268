import type { Day } from './day.ts'
import { nameToCompare } from './same-name.ts'

interface FieldBasics {
  /** Name of the column in the authority's file, and of the field in a form. */
  readonly column: string
  readonly label: string
  readonly hint?: string
}

/** Free text; blank only where `mayBeBlank`. */
export type TextField = FieldBasics & { readonly is: 'text'; readonly mayBeBlank?: boolean }
/** One of some words; a blank cell means `whenBlank`, where there is one. */
export type ChoiceField = FieldBasics & {
  readonly is: 'choice'
  readonly choices: Readonly<Record<string, string>>
  readonly whenBlank?: string
}
export type YesNoField = FieldBasics & { readonly is: 'yes_no'; readonly whenBlank?: boolean }
/** Pounds at the edges, whole pence inside. */
export type PenceField = FieldBasics & { readonly is: 'pence'; readonly whenBlank?: number }
export type WholeField = FieldBasics & {
  readonly is: 'whole'
  readonly most: number
  readonly whenBlank?: number
}
/** Per cent at the edges (3.5), whole hundredths of a per cent inside (350). */
export type PercentField = FieldBasics & {
  readonly is: 'percent'
  readonly most: number
  readonly whenBlank?: number
}
export type DayField = FieldBasics & { readonly is: 'day'; readonly whenBlank?: Day }

export type Field = TextField | ChoiceField | YesNoField | PenceField | WholeField | PercentField | DayField

type FieldFor<Value> = Value extends boolean
  ? YesNoField
  : Value extends number
    ? PenceField | WholeField | PercentField | DayField
    : TextField | ChoiceField

/** What is wrong with one cell of a row. */
export interface CellProblem {
  readonly column: string
  readonly message: string
}

/** The cells of a row or of a form, and what they do not allow together. */
export interface Fields<Row> {
  readonly fields: { readonly [Name in keyof Row]-?: FieldFor<Row[Name]> }
  readonly check?: (row: Row) => CellProblem | undefined
}

/**
 * A register's rows described once: its file, its form on a page and its place in the database are all read from this.
 * A blank cell of a field without `whenBlank` is a problem.
 */
export interface RowShape<Row> extends Fields<Row> {
  /** Names the register in the database and its file: `unit-costs` is `unit-costs.csv`. */
  readonly register: string
  /** `a unit cost`: what a row is called in a sentence. */
  readonly one: string
  /** Columns by which the file is known: all of them have to be there. */
  readonly signature: readonly string[]
  /** Rows that agree in these are the same row in the next file. */
  readonly exactly: readonly (keyof Row & string)[]
  /** Failing that, rows that agree in these, where there is only one such. */
  readonly loosely: readonly (keyof Row & string)[]
}

/** The fields of a shape in order, each with the name of its property. */
export const fieldsOf = <Row>(shape: Fields<Row>): readonly (readonly [keyof Row & string, Field])[] =>
  Object.entries(shape.fields) as unknown as readonly (readonly [keyof Row & string, Field])[]

const text = (value: unknown): string => (typeof value === 'string' ? nameToCompare(value) : String(value))

/** How rows of this shape are known again: as text, the exact and the loose way. */
export const identityOf = <Row>(shape: RowShape<Row>) => ({
  exact: (row: Row): string => shape.exactly.map(name => text(row[name])).join('|'),
  loose: (row: Row): string => shape.loosely.map(name => text(row[name])).join('|'),
})
