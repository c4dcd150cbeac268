import { parseDay, Table, type Finding, type ProvisionRow, type Return, OPEN } from '../../src/care/index.ts'
import type { ReadFiles } from '../../src/web/index.ts'

/** A child who must not be seen by those who may not: look for this text in what they get. */
export const CHILD = 'CHILD-900001'

const day = (iso: string): number => parseDay(iso)

const header = (count: number, file: string): Table =>
  new Table(
    'Header',
    count,
    new Map([
      ['CHILD', Array.from({ length: count }, (_, i) => (i === 0 ? CHILD : `CHILD-9001${i}`))],
      ['DOB', new Array<string>(count).fill('01/04/2015')],
    ]),
    file,
    Int32Array.from({ length: count }, (_, i) => i + 2),
  )

/** A return of some year with so many children, all invented. */
export const aReturn = (collectionYear: string, children = 10): Return => ({
  collectionYear,
  firstDay: day(`${collectionYear.slice(0, 4)}-04-01`),
  lastDay: day(`20${collectionYear.slice(5)}-03-31`),
  tables: new Map([['Header', header(children, `903/${collectionYear}/header.csv`)]]),
})

export const aFinding = (change: Partial<Finding> = {}): Finding => ({
  file: '903/2024-25/header.csv',
  row: 2,
  table: 'Header',
  child: CHILD,
  field: 'DOB',
  rule: 'repair-no-start',
  severity: 'error',
  message: `DOB of ${CHILD} is not a date.`,
  ...change,
})

export const aHome = (change: Partial<ProvisionRow> = {}): ProvisionRow => ({
  provision: 'Elm House',
  kind: 'in_house_residential',
  places: 4,
  openFrom: day('2020-01-01'),
  openTo: OPEN,
  status: 'open',
  ...change,
})

/** What was read from the files of some years, with findings. */
export function aReading(years: readonly string[], findings: readonly Finding[] = [aFinding()]): ReadFiles {
  const returns = years.map(year => aReturn(year))
  const files = returns.map(one => ({
    path: `903/${one.collectionYear}/header.csv`,
    readAs: `Header ${one.collectionYear}`,
    rows: 10,
    sha256: one.collectionYear.padEnd(64, '0'),
    bytes: 2048,
  }))
  const intake = { authority: undefined, returns, provision: [aHome()], fees: undefined, files, findings: [] }
  return { files, intake, findings }
}
