import {
  dayOf,
  NO_DAY,
  OPEN,
  Table,
  type FeeRow,
  type Finding,
  type MoneyBook,
  type PopulationRow,
  type LocalityRow,
  type ProvisionRow,
  type Return,
  type TableName,
} from '../../care/index.ts'
import type { ImportedFile, NewImport } from '../../intake/index.ts'

/** A small table of one file: `tableOf('Header', ['CHILD'], [['1'], ['2']])`. */
export const tableOf = (
  name: TableName,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Table =>
  new Table(
    name,
    rows.length,
    new Map(columns.map((column, place) => [column, rows.map(row => row[place]!)])),
    `${name.toLowerCase()}.csv`,
    Int32Array.from(rows, (_, place) => place + 2),
  )

/** A return of 2024-25, whole, unless told otherwise. */
export const returnOf = (tables: readonly Table[], changed: Partial<Return> = {}): Return => ({
  collectionYear: '2024-25',
  firstDay: dayOf(2024, 4, 1),
  lastDay: dayOf(2025, 3, 31),
  tables: new Map(tables.map(table => [table.name, table])),
  ...changed,
})

export const aFile = (changed: Partial<ImportedFile> = {}): ImportedFile => ({
  path: 'header.csv',
  readAs: 'Header 2024-25',
  rows: 1,
  sha256: 'aa'.repeat(32),
  bytes: 120,
  ...changed,
})

interface ImportParts {
  readonly returns?: readonly Return[]
  readonly provision?: readonly ProvisionRow[]
  readonly fees?: readonly FeeRow[]
  readonly money?: Partial<MoneyBook>
  readonly population?: readonly PopulationRow[]
  readonly localities?: readonly LocalityRow[]
  readonly files?: readonly ImportedFile[]
  readonly findings?: readonly Finding[]
  readonly authority?: NewImport['intake']['authority']
  readonly account?: NewImport['account']
}

export function anImport(parts: ImportParts = {}): NewImport {
  const files = parts.files ?? [aFile()]
  return {
    by: 'Ann Analyst',
    at: '2025-05-01T09:30:00.000Z',
    files,
    findings: parts.findings ?? [],
    account: parts.account,
    intake: {
      authority: parts.authority,
      returns: parts.returns ?? [],
      provision: parts.provision,
      fees: parts.fees,
      money: parts.money,
      population: parts.population,
      localities: parts.localities,
      files,
      findings: [],
    },
  }
}

export const aFinding = (changed: Partial<Finding> = {}): Finding => ({
  file: 'header.csv',
  row: 2,
  table: 'Header',
  child: '0012',
  field: 'DOB',
  rule: '102',
  severity: 'error',
  message: 'Date of birth is not a date.',
  ...changed,
})

export const aHome = (changed: Partial<ProvisionRow> = {}): ProvisionRow => ({
  provision: 'Alder House',
  kind: 'in_house_residential',
  places: 4,
  openFrom: dayOf(2020, 4, 1),
  openTo: OPEN,
  status: 'open',
  ...changed,
})

export const aFee = (changed: Partial<FeeRow> = {}): FeeRow => ({
  kind: 'external_residential',
  weeklyFeeInPence: 550_050,
  from: NO_DAY,
  to: OPEN,
  ...changed,
})
