import {
  fieldsOf,
  NO_DAY,
  OPEN,
  type RowShape,
  type FeeRow,
  type PopulationRow,
  type ProvisionRow,
} from '../care/index.ts'
import { batches } from './batches.ts'
import type { Queryable } from './database.ts'
import { dateFromDay, dayFromDate } from './sql-days.ts'
import { storableText } from './storable-text.ts'

/** A register's row as JSON holds it: days as ISO dates, null for none; what is undefined is left out. */
export type RegisterContent = Readonly<Record<string, string | number | boolean | null | undefined>>

/** How rows of one register are kept. */
export interface RegisterForm<Row> {
  /** `places`, `fees`, `population`, or the name of a shape. */
  readonly register: string
  readonly toContent: (row: Row) => RegisterContent
  readonly fromContent: (content: RegisterContent) => Row
}

const FURTHER_DAYS = ['staffedFrom', 'unavailableUntil', 'heldUntil', 'earliest', 'latest'] as const

/** Days that a row of places may have besides, changed by `change`. */
const furtherDays = (
  row: Readonly<Record<string, unknown>>,
  change: (day: unknown) => unknown,
): Record<string, string | number | null> =>
  Object.fromEntries(
    FURTHER_DAYS.filter(name => row[name] !== undefined).map(name => [name, change(row[name])]),
  ) as Record<string, string | number | null>

export const PLACES_FORM: RegisterForm<ProvisionRow> = {
  register: 'places',
  toContent: row => ({
    ...row,
    openFrom: dateFromDay(row.openFrom),
    openTo: dateFromDay(row.openTo),
    ...furtherDays({ ...row }, day => dateFromDay(day as number)),
  }),
  fromContent: content => ({
    ...(content as unknown as ProvisionRow),
    ...furtherDays(content, date => dayFromDate(date as string | null, OPEN)),
    openFrom: dayFromDate(content['openFrom'] as string | null, NO_DAY),
    openTo: dayFromDate(content['openTo'] as string | null, OPEN),
  }),
}

export const FEES_FORM: RegisterForm<FeeRow> = {
  register: 'fees',
  toContent: row => ({ ...row, from: dateFromDay(row.from), to: dateFromDay(row.to) }),
  fromContent: content => ({
    ...(content as unknown as FeeRow),
    from: dayFromDate(content['from'] as string | null, NO_DAY),
    to: dayFromDate(content['to'] as string | null, OPEN),
  }),
}

/** Not a register that people correct: the newest import's rows stand. */
export const POPULATION_FORM: RegisterForm<PopulationRow> = {
  register: 'population',
  toContent: row => ({ ...row }),
  fromContent: content => content as unknown as PopulationRow,
}

/** A register whose rows are described by a shape: days as dates, everything else as it is. */
export const shapedForm = <Row>(shape: RowShape<Row>): RegisterForm<Row> => ({
  register: shape.register,
  toContent: row =>
    Object.fromEntries(
      fieldsOf(shape).map(([name, field]) => {
        const value = row[name] as string | number | boolean
        return [name, field.is === 'day' ? dateFromDay(value as number) : value]
      }),
    ),
  fromContent: content =>
    Object.fromEntries(
      fieldsOf(shape).map(([name, field]) =>
        field.is === 'day'
          ? [name, dayFromDate(content[name] as string | null, field.whenBlank ?? NO_DAY)]
          : [name, content[name]],
      ),
    ) as Row,
})

export const contentText = <Row>(form: RegisterForm<Row>, row: Row): string =>
  JSON.stringify(form.toContent(row), (_, value: unknown) =>
    typeof value === 'string' ? storableText(value) : value,
  )

interface RowsOfImport<Row> {
  readonly authority: string
  readonly id: number
  readonly form: RegisterForm<Row>
  readonly rows: readonly Row[]
}

export async function insertRegisterRows<Row>(
  transaction: Queryable,
  given: RowsOfImport<Row>,
): Promise<void> {
  for (const { first, batch } of batches(given.rows))
    await transaction.query(
      `insert into register_row (authority, import_id, register, position, content)
       select $1, $2::bigint, $3, $4::int + place, content::jsonb
       from unnest($5::text[]) with ordinality as row (content, place)`,
      [given.authority, given.id, given.form.register, first, batch.map(row => contentText(given.form, row))],
    )
}
