import {
  dayOf,
  isoFromDay,
  KINDS,
  OPEN,
  parseDay,
  Table,
  TABLE_COLUMNS,
  type Day,
  type Return,
  type TableName,
} from '../../src/care/index.ts'
import { buildHistory, CLOSINGS, type History } from '../../src/history/index.ts'

/** Small returns by collection year: Episodes as text `CHILD,DECOM,RNE,LS,CIN,PLACE,PROVIDER,DEC,REC[,REASON,HOME,PL,URN]`. */
export type SmallReturns = Readonly<Record<string, readonly string[]>>

export interface SmallOptions {
  /** Header rows `CHILD,SEX,DOB,ETHNIC`; a child without one was born on 1 January 2012. */
  readonly header?: readonly string[]
  /** UASC rows `CHILD,SEX,DOB,DUC`. */
  readonly unaccompanied?: readonly string[]
  /** Rows of further tables, in the Department's order of columns; each return holds them. */
  readonly further?: Readonly<Partial<Record<TableName, readonly string[]>>>
  /** The day at which the last return was cut; 31 March without it. */
  readonly cutAt?: string
  readonly ownProviders?: readonly string[]
}

/** A history of a few rows, for tests. */
export function historyOf(returns: SmallReturns, options: SmallOptions = {}): History {
  return buildHistory(smallReturns(returns, options), { ownProviders: options.ownProviders ?? ['PR1'] })
}

/** The returns themselves; each has the same Header, file `<year>/episodes.csv`, rows numbered as a spreadsheet does. */
export function smallReturns(returns: SmallReturns, options: SmallOptions = {}): Return[] {
  const years = Object.keys(returns)
  return years.map((year, i) => {
    const rows = returns[year]!
    const tables = [
      table('Episodes', year, rows),
      table('Header', year, options.header ?? bornIn2012(rows)),
      ...(options.unaccompanied ? [table('UASC', year, options.unaccompanied)] : []),
      ...Object.entries(options.further ?? {}).map(([name, lines]) => table(name as TableName, year, lines)),
    ]
    const first = Number(year.slice(0, 4))
    return {
      collectionYear: year,
      firstDay: dayOf(first, 4, 1),
      lastDay: lastDay(first, i === years.length - 1 ? options.cutAt : undefined),
      tables: new Map(tables.map(one => [one.name, one])),
    }
  })
}

const lastDay = (first: number, cutAt: string | undefined): Day =>
  cutAt === undefined ? dayOf(first + 1, 3, 31) : parseDay(cutAt)

const bornIn2012 = (rows: readonly string[]): string[] =>
  [...new Set(rows.map(row => row.split(',')[0]!))].map(child => `${child},1,01/01/2012,WBRI`)

/** A statutory table from lines without a header. */
export function table(name: TableName, year: string, lines: readonly string[]): Table {
  const cells = lines.map(line => line.split(','))
  const columns = new Map(TABLE_COLUMNS[name].map((column, i) => [column, cells.map(row => row[i] ?? '')]))
  return new Table(
    name,
    lines.length,
    columns,
    `${year}/${name.toLowerCase()}.csv`,
    Int32Array.from(lines, (_, i) => i + 2),
  )
}

const iso = (day: Day): string => (day === OPEN ? 'open' : isoFromDay(day))

/** Periods of care in words: `A 2022-06-01 2023-05-10 recorded E4A`. */
export function periodsOf({ children, periods }: History): string[] {
  return Array.from({ length: periods.count }, (_, row) => {
    const [start, end] = [iso(periods.start[row]!), iso(periods.end[row]!)]
    const how = `${CLOSINGS[periods.closing[row]!]!} ${periods.exitCode[row]!}`
    return `${children.id[periods.child[row]!]!} ${start} ${end} ${how}`.trim()
  })
}

/** Placements in words: `A in_house_fostering 2022-06-01 open`. */
export function placementsOf({ children, periods, placements }: History): string[] {
  return Array.from({ length: placements.count }, (_, row) => {
    const child = children.id[periods.child[placements.period[row]!]!]!
    return `${child} ${KINDS[placements.kind[row]!]!} ${iso(placements.start[row]!)} ${iso(placements.end[row]!)}`
  })
}

/** Findings in words: `2022-23/episodes.csv 2 repair-gap`. */
export const findingsOf = ({ findings }: History): string[] =>
  findings.map(({ file, row, rule }) => `${file} ${row} ${rule}`)
