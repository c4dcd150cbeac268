import {
  MONEY_REGISTERS,
  MONEY_SHAPES,
  type MoneyRegister,
  type RowShape,
  type Severity,
  type Table,
} from '../care/index.ts'
import type { AuthorityDetails, ImportedFile, NewImport, Progress } from '../intake/index.ts'
import { rowsToKeep } from '../intake/index.ts'
import { accountText } from './check-accounts.ts'
import type { Queryable } from './database.ts'
import { insertFindings } from './findings-table.ts'
import { insertTable } from './insert-table.ts'
import { insertLocalities } from './locality-lists.ts'
import { FEES_FORM, insertRegisterRows, PLACES_FORM, POPULATION_FORM, shapedForm } from './register-rows.ts'
import { storableText } from './storable-text.ts'

interface Order {
  readonly toKeep: NewImport
  readonly progress: Progress
}

/** Everything that an import holds, within the caller's transaction. @returns the import's id */
export async function insertImport(transaction: Queryable, authority: string, order: Order): Promise<number> {
  const { toKeep } = order
  await countNewVersion(transaction, authority)
  const id = await insertAccount(transaction, authority, toKeep)
  await insertFiles(transaction, { authority, id, files: toKeep.files })
  await insertReturns(transaction, { authority, id, order })
  const { provision, fees, population, localities, money } = toKeep.intake
  if (provision) await insertRegisterRows(transaction, { authority, id, form: PLACES_FORM, rows: provision })
  if (fees) await insertRegisterRows(transaction, { authority, id, form: FEES_FORM, rows: fees })
  if (population)
    await insertRegisterRows(transaction, { authority, id, form: POPULATION_FORM, rows: population })
  if (localities) await insertLocalities(transaction, { authority, id, rows: localities })
  for (const name of MONEY_REGISTERS)
    await insertMoney(transaction, { authority, id, name, rows: money?.[name] })
  await insertFindings(transaction, { authority, id, findings: toKeep.findings })
  return id
}

interface MoneyOfImport {
  readonly authority: string
  readonly id: number
  readonly name: MoneyRegister
  readonly rows: readonly object[] | undefined
}

async function insertMoney(
  transaction: Queryable,
  { authority, id, name, rows }: MoneyOfImport,
): Promise<void> {
  const form = shapedForm(MONEY_SHAPES[name] as RowShape<object>)
  if (rows) await insertRegisterRows(transaction, { authority, id, form, rows })
}

/** Names of the registers that an import holds, also where it holds no row of them. */
const registersIn = ({ provision, fees, money }: NewImport['intake']): string[] => [
  ...(provision ? ['places'] : []),
  ...(fees ? ['fees'] : []),
  ...MONEY_REGISTERS.filter(name => money?.[name]).map(name => MONEY_SHAPES[name].register),
]

/** Also makes imports and undos of one authority wait for each other. */
export async function countNewVersion(transaction: Queryable, authority: string): Promise<void> {
  const changed = await transaction.query(
    'update authority set records_version = records_version + 1 where code = $1 returning code',
    [authority],
  )
  if (changed.length === 0) throw new Error(`There is no authority with the code ${authority}.`)
}

async function insertAccount(transaction: Queryable, authority: string, toKeep: NewImport): Promise<number> {
  const { authority: details } = toKeep.intake
  const found = (severity: Severity): number => toKeep.findings.filter(f => f.severity === severity).length
  const [row] = await transaction.query<{ id: number }>(
    `insert into import (authority, imported_by, imported_at, row_count, errors, warnings, notes, details, holds, check_account)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      authority,
      toKeep.by,
      toKeep.at,
      rowsToKeep(toKeep.intake),
      found('error'),
      found('warning'),
      found('note'),
      details ? detailsText(details) : null,
      registersIn(toKeep.intake),
      accountText(toKeep.account),
    ],
  )
  return row!.id
}

const detailsText = (details: AuthorityDetails): string =>
  JSON.stringify(details, (_, value: unknown) => (typeof value === 'string' ? storableText(value) : value))

async function insertFiles(
  transaction: Queryable,
  { authority, id, files }: { authority: string; id: number; files: readonly ImportedFile[] },
): Promise<void> {
  await transaction.query(
    `insert into imported_file (authority, import_id, position, path, read_as, row_count, sha256, bytes)
     select $1, $2::bigint, position, path, read_as, row_count, sha256, bytes
     from unnest($3::text[], $4::text[], $5::int[], $6::text[], $7::bigint[])
       with ordinality as file (path, read_as, row_count, sha256, bytes, position)`,
    [
      authority,
      id,
      files.map(file => storableText(file.path)),
      files.map(file => storableText(file.readAs)),
      files.map(file => file.rows),
      files.map(file => file.sha256),
      files.map(file => file.bytes),
    ],
  )
}

async function insertReturns(
  transaction: Queryable,
  { authority, id, order }: { authority: string; id: number; order: Order },
): Promise<void> {
  const tables = order.toKeep.intake.returns.flatMap(ret =>
    [...ret.tables.values()].map((table): [typeof ret, Table] => [ret, table]),
  )
  const total = tables.reduce((sum, [, table]) => sum + table.rowCount, 0)
  let done = 0
  for (const [ret, table] of tables)
    await insertTable(transaction, { authority, importId: id, ret, table }, rows => {
      done += rows
      order.progress(done, total, `${table.name} ${ret.collectionYear}`)
    })
}
