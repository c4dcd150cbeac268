import { describe, expect, it } from 'vitest'
import { parseDay, Table, TABLE_COLUMNS, TABLE_NAMES, type Return, type TableName } from '../../care/index.ts'
import { checkReturns } from './check-returns.ts'

type Tables = Partial<Record<TableName, readonly Record<string, string>[]>>

function tableOf(name: TableName, rows: readonly Record<string, string>[]): Table {
  const columns = TABLE_COLUMNS[name].map(column => [column, rows.map(row => row[column] ?? '')] as const)
  return new Table(
    name,
    rows.length,
    new Map(columns),
    'x.csv',
    Int32Array.from(rows, (_, row) => row + 2),
  )
}

const returnOf = (yearEnd: number, tables: Tables, lastDay = `31/03/${yearEnd}`): Return => ({
  collectionYear: `${yearEnd - 1}-${String(yearEnd).slice(2)}`,
  firstDay: parseDay(`01/04/${yearEnd - 1}`),
  lastDay: parseDay(lastDay),
  tables: new Map(
    Object.entries(tables).map(([name, rows]) => [name as TableName, tableOf(name as TableName, rows)]),
  ),
})

const episode = (values: Record<string, string>): Record<string, string> => ({
  ...Object.fromEntries(TABLE_COLUMNS.Episodes.map(column => [column, ''])),
  CHILD: '1',
  DECOM: '01/02/2023',
  RNE: 'S',
  LS: 'C2',
  CIN: 'N1',
  PLACE: 'U6',
  PLACE_PROVIDER: 'PR1',
  HOME_POST: 'LS1 1AA',
  PL_POST: 'LS2 2BB',
  URN: 'SC000001',
  ...values,
})
const header = (values: Record<string, string>): Record<string, string> => ({
  CHILD: '1',
  SEX: '1',
  DOB: '01/06/2012',
  ETHNIC: 'WBRI',
  UPN: 'UN1',
  MOTHER: '',
  MC_DOB: '',
  ...values,
})

const rulesFound = (returns: readonly Return[]): string[] =>
  checkReturns(returns).findings.map(({ rule, table, row }) => `${rule} ${table} ${row}`)

const missingFor = (returns: readonly Return[], rule: string): readonly string[] | undefined =>
  checkReturns(returns).notRun.findLast(found => found.rule === rule)?.missing

describe('odd returns', () => {
  it('a sound return of one child has no findings', () =>
    expect(rulesFound([returnOf(2023, { Header: [header({})], Episodes: [episode({})] })])).toEqual([]))

  it('a return in which every cell is blank is found out by the rules that want something, once a row', () => {
    const blank = Object.fromEntries(
      TABLE_NAMES.map(name => [name, [Object.fromEntries(TABLE_COLUMNS[name].map(column => [column, '']))]]),
    )
    expect(rulesFound([returnOf(2023, blank)])).toEqual([
      '101 Header 2',
      '102 Header 2',
      '103 Header 2',
      '392b Episodes 2',
      '526 Episodes 2',
    ])
  })

  it('a child who is in no Header is said to be so, and rules of age let the child be', () =>
    expect(
      rulesFound([
        returnOf(2023, {
          Header: [header({ CHILD: '2' })],
          Episodes: [episode({ PLACE: 'R5', DEC: '01/03/2023', REC: 'E17' }), episode({ CHILD: '2' })],
        }),
      ]),
    ).toEqual(['222 Episodes 2', '527 Episodes 2', 'INT03 Episodes 2']))

  it('an extract cut in the year is judged by what it covers: its open episodes are no slips', () =>
    expect(
      rulesFound([
        returnOf(
          2023,
          { Header: [header({ DOB: '02/12/2004' })], Episodes: [episode({ DECOM: '01/05/2022' })] },
          '30/11/2022',
        ),
      ]),
    ).toEqual([]))

  it('dates in the future are found', () =>
    expect(
      rulesFound([
        returnOf(2023, {
          Header: [header({})],
          Episodes: [
            episode({ DECOM: '01/05/2023' }),
            episode({ CHILD: '2', DEC: '01/05/2023', REC: 'E4A' }),
          ],
        }),
      ]),
    ).toEqual(['354 Episodes 2', '385 Episodes 3', 'INT03 Episodes 3']))

  it('without last year’s return its rules do not run, and say why', () => {
    const now = returnOf(2023, { Header: [header({})], Episodes: [episode({ DECOM: '01/02/2022' })] })
    expect(missingFor([now], '502')).toEqual(["last year's Episodes"])
    expect(missingFor([returnOf(2021, { Episodes: [episode({})] }), now], '502')).toEqual([
      "last year's Episodes",
    ])
  })

  it('with a last year’s return that was cut before 31 March they do not run either', () => {
    const last = returnOf(2022, { Episodes: [episode({ DECOM: '01/05/2021' })] }, '30/11/2021')
    const now = returnOf(2023, { Header: [header({})], Episodes: [episode({ DECOM: '01/02/2022' })] })
    expect(missingFor([last, now], '502')).toEqual(["last year's Episodes up to 31 March"])
    expect(rulesFound([last, now])).toEqual([])
  })

  it('with the whole of it they do', () => {
    const last = returnOf(2022, { Episodes: [episode({ DECOM: '01/05/2021' })] })
    const now = returnOf(2023, { Header: [header({})], Episodes: [episode({ DECOM: '01/02/2022' })] })
    expect(rulesFound([last, now])).toEqual(['502 Episodes 2', '562 Episodes 2'])
  })
})
