import { describe, expect, it } from 'vitest'
import { Table, type Return } from '../care/index.ts'
import { periodsOf, smallReturns } from '../../test/support/small-returns.ts'
import { buildHistory } from './build-history.ts'
import { listedFindings } from './listed-findings.ts'
import { trustOf } from './trust.ts'

const returns = smallReturns({
  '2023-24': [
    'A,01/05/2023,S,V2,N1,U4,PR1,,',
    'B,02/05/2023,S,V2,N1,U4,PR1,,',
    'C,03/05/2023,S,V2,N1,K2,PR4,,',
  ],
  '2024-25': ['A,01/05/2023,S,V2,N1,U4,PR1,,', 'B,02/05/2023,S,V2,N1,U4,PR1,,', 'C,xx,S,V2,N1,K2,PR4,,'],
})

/** The same return without a column of one table. */
const without = (one: Return, name: 'Episodes' | 'Header', column: string): Return => {
  const table = one.tables.get(name)!
  const columns = new Map([...table.columns].filter(([known]) => known !== column))
  const less = new Table(name, table.rowCount, columns, table.file, table.rowNumbers)
  return { ...one, tables: new Map([...one.tables, [name, less]]) }
}

const listed = (given: readonly Return[]) => {
  const history = buildHistory(given, { ownProviders: ['PR1'] })
  return { history, findings: listedFindings(history, given) }
}

describe('the list of what a history had to mend', () => {
  it('says once what a missing column does to every row, and how many they are', () => {
    const { history, findings } = listed([without(returns[0]!, 'Episodes', 'DECOM'), returns[1]!])
    expect(findings.filter(one => one.file.startsWith('2023-24'))).toEqual([
      {
        file: '2023-24/episodes.csv',
        row: 2,
        table: 'Episodes',
        child: '',
        field: 'DECOM',
        rule: 'repair-no-start',
        severity: 'error',
        message:
          'Episodes of 2023-24 has no column DECOM. The day on which an episode begins is blank or no date, and nothing tells it. (3 rows; this is the first.)',
        rowCount: 3,
      },
    ])
    expect(history.rows.setAside).toBe(4)
    expect(trustOf(history).setAsides).toEqual([{ rule: 'repair-no-start', severity: 'error', rows: 4 }])
  })

  it('a return that does not say when its episodes began closes nobody, and the ends that it does not tell are one finding', () => {
    const years = smallReturns({
      '2021-22': [
        'A,01/05/2021,S,V2,N1,U4,PR1,,',
        'B,02/05/2021,S,V2,N1,U4,PR1,,',
        'C,03/05/2021,S,V2,N1,U4,PR1,,',
      ],
      '2022-23': [
        'A,01/05/2021,S,V2,N1,U4,PR1,,',
        'B,02/05/2021,S,V2,N1,U4,PR1,,',
        'C,03/05/2021,S,V2,N1,U4,PR1,,',
      ],
      '2023-24': ['A,01/05/2021,S,V2,N1,U4,PR1,,'],
    })
    const { history, findings } = listed([years[0]!, without(years[1]!, 'Episodes', 'DECOM'), years[2]!])
    // between 31 March 2022, when both were seen, and 1 April 2023 lie 366 days
    expect(periodsOf(history)).toEqual([
      'A 2021-05-01 open open',
      'B 2021-05-02 2022-09-30 vanished',
      'C 2021-05-03 2022-09-30 vanished',
    ])
    expect(findings.map(({ rule, rowCount }) => [rule, rowCount])).toEqual([
      ['repair-vanished', 2],
      ['repair-no-start', 3],
    ])
  })

  it('keeps one finding a row where the column is there', () => {
    const { findings } = listed(returns)
    expect(findings.map(({ row, child, rowCount }) => [row, child, rowCount])).toEqual([
      [4, 'C', undefined],
      [4, 'C', undefined],
    ])
  })

  it('takes a column that is blank in every row for a missing one', () => {
    const blank = returns.map(one => {
      const table = one.tables.get('Episodes')!
      const columns = new Map([...table.columns, ['PLACE', ['', '', '']]])
      const less = new Table('Episodes', 3, columns, table.file, table.rowNumbers)
      return { ...one, tables: new Map([...one.tables, ['Episodes' as const, less]]) }
    })
    const unknown = listed(blank).findings.filter(one => one.rule === 'repair-home-unknown')
    expect(unknown.map(({ file, rowCount }) => [file, rowCount])).toEqual([
      ['2023-24/episodes.csv', undefined],
      ['2024-25/episodes.csv', 2],
    ])
    expect(unknown[1]!.message).toContain('Every cell of PLACE in Episodes of 2024-25 is blank.')
  })

  it('says once that no day of birth is known where the Header is missing', () => {
    const bare = returns.map(one => ({
      ...one,
      tables: new Map([...one.tables].filter(([name]) => name !== 'Header')),
    }))
    const births = listed(bare).findings.filter(one => one.rule === 'repair-birth-assumed')
    expect(births).toHaveLength(1)
    expect(births[0]!.message).toMatch(
      /^The return of 2023-24 has no Header\. .*\(3 children; this is the first\.\)$/,
    )
  })
})

it('a child whose day of birth is assumed does not come of age before it is last seen in care', () => {
  const long = smallReturns({ '2023-24': ['A,01/05/2010,S,V2,N1,U4,PR1,,'] }, { header: ['A,1,,WBRI'] })
  const { history } = listed(long)
  expect(history.findings.map(one => one.rule)).toEqual(['repair-birth-assumed'])
  expect(history.rows).toMatchObject({ used: 1, afterEighteen: 0 })
})
