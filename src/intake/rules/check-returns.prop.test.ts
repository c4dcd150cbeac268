import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isoFromDay,
  Table,
  TABLE_COLUMNS,
  TABLE_NAMES,
  type Return,
  type TableName,
} from '../../care/index.ts'
import { checkReturns, type CheckOptions } from './check-returns.ts'
import { firstDayOfYearEnding, lastDayOfYearEnding } from './rule-years.ts'
import { RULES } from './rules.ts'

/** A return as a test writes it: rows of text by column. */
type Rows = readonly Readonly<Record<string, string>>[]
type Tables = Partial<Record<TableName, Rows>>

const CHILDREN = ['1', '02', 'A3', '4', '']

/** What may stand in a column: mostly what belongs there, and some of what does not. */
// prettier-ignore
const VALUES: Readonly<Record<string, readonly string[]>> = {
  SEX: ['1', '2', 'M', 'F', 'U', ''], RNE: ['S', 'P', 'L', 'T', 'B', 'U', 'X', ''],
  LS: ['C1', 'C2', 'V2', 'V3', 'V4', 'L1', 'L2', 'L3', 'J2', 'ZZ', 'E1', 'D1', ''], CIN: ['N1', 'N2', 'N9', ''],
  PLACE: ['U1', 'U6', 'K2', 'K1', 'K3', 'H5', 'P1', 'P2', 'T1', 'T3', 'T4', 'S1', 'P3', 'A3', 'A5', 'Z1', 'Z13', 'R5', 'ZZ', ''],
  PLACE_PROVIDER: ['PR0', 'PR1', 'PR2', 'PR3', 'PR4', 'PR5', 'PR9', ''],
  REC: ['X1', 'E4A', 'E11', 'E45', 'E2', 'E17', 'E5', 'E7', 'ZZ', ''],
  REASON_PLACE_CHANGE: ['CARPL', 'CUSTOD', 'MOVED', ''], URN: ['SC000001', 'SC000002', 'XXXXXXX', ''],
  HOME_POST: ['LS1 1AA', 'LS2 2BB', 'ls11aa', ''], PL_POST: ['LS1 1AA', 'LS2 2BB', 'nowhere', ''],
  ETHNIC: ['WBRI', 'ZZZZ', ''], UPN: ['A123456789012', 'UN1', ''], MOTHER: ['0', '1', ''],
}

/** Few days, so that episodes often meet; around the ends of years. */
const someDay = fc
  .record({ year: fc.integer({ min: 2022, max: 2027 }), at: fc.constantFrom(-3, -1, 0, 1, 2, 30, 200) })
  .map(({ year, at }) =>
    isoFromDay(firstDayOfYearEnding(year) + at)
      .split('-')
      .reverse()
      .join('/'),
  )
const someBirth = fc.constantFrom(
  '01/06/2004',
  '29/02/2004',
  '01/06/2010',
  '31/03/2007',
  '01/01/2030',
  '01/01/1990',
  '',
)
const oddDate = fc.constantFrom('', '31/02/2024', '01/01/0000', 'yesterday', '2024-05-06', '13/10/1991')
const someDate = fc.oneof({ weight: 5, arbitrary: someDay }, { weight: 2, arbitrary: oddDate })

const isDate = (column: string): boolean => /^(DECOM|DEC|DUC|REVIEW|MIS_|DATE_|SW_DE|DOLO_)/.test(column)

function cellOf(column: string): fc.Arbitrary<string> {
  if (column === 'CHILD') return fc.constantFrom(...CHILDREN)
  if (column === 'DOB' || column === 'MC_DOB') return someBirth
  if (isDate(column) && !VALUES[column]) return someDate
  return fc.constantFrom(...(VALUES[column] ?? ['0', '1', 'odd', '']))
}

const rowsOf = (table: TableName): fc.Arbitrary<Rows> =>
  fc.array(fc.record(Object.fromEntries(TABLE_COLUMNS[table].map(column => [column, cellOf(column)]))), {
    maxLength: table === 'Episodes' ? 14 : 5,
  })

const someTables: fc.Arbitrary<Tables> = fc.record(
  Object.fromEntries(TABLE_NAMES.map(name => [name, rowsOf(name)])) as Record<TableName, fc.Arbitrary<Rows>>,
  { requiredKeys: ['Episodes', 'Header'] },
)

function tableOf(name: TableName, rows: Rows): Table {
  const columns = TABLE_COLUMNS[name].filter(column => rows.every(row => column in row))
  const text = columns.map(column => [column as string, rows.map(row => row[column]!)] as const)
  return new Table(
    name,
    rows.length,
    new Map(text),
    `${name}.csv`,
    Int32Array.from(rows, (_, row) => row + 2),
  )
}

function returnOf(tables: Tables, yearEnd: number): Return {
  const made = TABLE_NAMES.flatMap(name => {
    const rows = tables[name]
    return rows ? [[name, tableOf(name, rows)] as const] : []
  })
  return {
    collectionYear: `${yearEnd - 1}-${String(yearEnd).slice(2)}`,
    firstDay: firstDayOfYearEnding(yearEnd),
    lastDay: lastDayOfYearEnding(yearEnd),
    tables: new Map(made),
  }
}

const OPTIONS: CheckOptions = {
  authority: 'E08000035',
  postcodes: {
    count: 2,
    lookup: postcode =>
      ({
        LS11AA: { laua: 'E08000035', east: 430_000, north: 433_000 },
        LS22BB: { laua: 'W06000015', east: 318_000, north: 176_000 },
      })[postcode.replaceAll(' ', '')],
  },
  providers: {
    find: urn =>
      urn === 'SC000001'
        ? {
            placeCodes: ['K2'],
            providerCodes: ['PR1'],
            registeredUntil: 19_900,
            postcode: 'LS1 1AA',
            laCode: 'E08000036',
          }
        : undefined,
  },
}

interface TwoYears {
  readonly now: Tables
  readonly last: Tables
  readonly yearEnd: number
}

const someYears: fc.Arbitrary<TwoYears> = fc.record({
  now: someTables,
  last: someTables,
  yearEnd: fc.constantFrom(2018, 2023, 2024, 2025, 2026, 2027),
})

const returnsOf = ({ now, last, yearEnd }: TwoYears): Return[] => [
  returnOf(last, yearEnd - 1),
  returnOf(now, yearEnd),
]

/** What was found, by what the rows say and not by where they stand. */
function foundIn(returns: readonly Return[]): string[] {
  const { failures } = checkReturns(returns, OPTIONS)
  return failures
    .flatMap(({ rule, source, table, rows }) => {
      const columns = [...source.tables.get(table)!.columns.values()]
      return Array.from(
        rows,
        row =>
          `${source.collectionYear} ${rule.code} ${table} ${columns.map(column => column[row]).join('|')}`,
      )
    })
    .sort()
}

const rowsFailed = (returns: readonly Return[]): string[] =>
  checkReturns(returns, OPTIONS).failures.map(
    ({ rule, source, table, rows }) => `${source.collectionYear} ${rule.code} ${table} ${rows.join(' ')}`,
  )

const mapRows = (tables: Tables, change: (rows: Rows) => Rows): Tables =>
  Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, change(rows)]))

const RUNS = { numRuns: 150 }

describe('checking returns', () => {
  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(someYears, fc.array(fc.nat(), { minLength: 14, maxLength: 14 }), (years, keys) => {
        const shuffle = (rows: Rows): Rows =>
          rows
            .map((row, i) => [keys[i]!, row] as const)
            .sort(([a], [b]) => a - b)
            .map(([, row]) => row)
        const shuffled = {
          ...years,
          now: mapRows(years.now, shuffle),
          last: mapRows(years.last, rows => [...rows].reverse()),
        }
        expect(foundIn(returnsOf(shuffled))).toEqual(foundIn(returnsOf(years)))
      }),
      RUNS,
    )
  })

  it('does not depend on what children are called', () => {
    const names: Readonly<Record<string, string>> = { '1': 'zoë', '02': '1', A3: '02', '4': 'aa', '': '' }
    const rename = (rows: Rows): Rows => rows.map(row => ({ ...row, CHILD: names[row['CHILD']!]! }))
    fc.assert(
      fc.property(someYears, years => {
        const renamed = { ...years, now: mapRows(years.now, rename), last: mapRows(years.last, rename) }
        expect(rowsFailed(returnsOf(renamed))).toEqual(rowsFailed(returnsOf(years)))
      }),
      RUNS,
    )
  })

  it('does not depend on the order in which years are handed in', () => {
    fc.assert(
      fc.property(someYears, years => {
        const returns = returnsOf(years)
        expect(foundIn([...returns].reverse())).toEqual(foundIn(returns))
      }),
      RUNS,
    )
  })

  it('changes nothing in the returns', () => {
    const written = (returns: readonly Return[]) =>
      returns.map(({ tables }) => [...tables.values()].map(table => [...table.columns]))
    fc.assert(
      fc.property(someYears, years => {
        const returns = returnsOf(years)
        const before = structuredClone(written(returns))
        checkReturns(returns, OPTIONS)
        expect(written(returns)).toEqual(before)
      }),
      RUNS,
    )
  })

  it('runs a rule or says what it misses, with any tables and columns gone', () => {
    const withoutColumns = (years: TwoYears, gone: ReadonlySet<string>): TwoYears => ({
      ...years,
      now: mapRows(years.now, rows =>
        rows.map(row => Object.fromEntries(Object.entries(row).filter(([column]) => !gone.has(column)))),
      ),
    })
    const columns = [...new Set(TABLE_NAMES.flatMap(name => [...TABLE_COLUMNS[name]]))]
    fc.assert(
      fc.property(someYears, fc.subarray(columns), (years, gone) => {
        const [, now] = returnsOf(withoutColumns(years, new Set(gone)))
        const { ran, notRun } = checkReturns([now!])
        const inForce = RULES.filter(
          ({ years: { from, to } }) => from <= Math.max(2023, years.yearEnd) && years.yearEnd <= (to ?? 9999),
        )
        const accounted = [...ran, ...notRun].map(({ rule }) => rule).sort()
        expect(accounted).toEqual(inForce.map(({ code }) => code).sort())
        expect(notRun.every(({ missing }) => missing.length > 0)).toBe(true)
      }),
      RUNS,
    )
  })

  it('finds nine rules in ten broken somewhere in such returns, so that the tests above can fail', () => {
    const broken = new Set<string>()
    fc.assert(
      fc.property(someYears, years => {
        for (const { rule } of checkReturns(returnsOf(years), OPTIONS).failures) broken.add(rule.code)
      }),
      { numRuns: 300, seed: 7 },
    )
    expect(broken.size / new Set(RULES.map(({ code }) => code)).size).toBeGreaterThan(0.9)
  })
})
