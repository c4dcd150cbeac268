import { describe, expect, it } from 'vitest'
import { isoFromDay, NO_DAY, OPEN, parseDay, type Table, type TableName } from '../care/index.ts'
import { historyOf, periodsOf, smallReturns, table } from '../../test/support/small-returns.ts'
import { buildHistory } from './build-history.ts'
import type { History } from './history.ts'

const born = ({ children }: History) => Array.from(children.birth, isoFromDay)
const rules = ({ findings }: History) => findings.map(finding => finding.rule)
const ofA = { '2022-23': ['A,01/06/2022,S,V2,N1,U4,PR1,,'] }

/** The same child in three returns, with a Header row each. */
function bornAs(...births: readonly string[]): History {
  const years = ['2021-22', '2022-23', '2023-24']
  const returns = years.flatMap((year, i) =>
    smallReturns({ [year]: ['A,01/06/2021,S,V2,N1,U4,PR1,,'] }, { header: [`A,1,${births[i]!},WBRI`] }),
  )
  return buildHistory(returns, { ownProviders: ['PR1'] })
}

describe('the day of birth', () => {
  it('is what most returns give', () => {
    const history = bornAs('01/02/2012', '01/02/2013', '01/02/2012')
    expect(born(history)).toEqual(['2012-02-01'])
    expect(history.findings).toMatchObject([
      { file: '2022-23/header.csv', row: 2, rule: 'repair-birth-varies', severity: 'warning', field: 'DOB' },
    ])
  })

  it('is the later where they are even', () =>
    expect(born(bornAs('01/02/2012', '01/02/2013', ''))).toEqual(['2013-02-01']))

  it('is the latest for an unaccompanied child, after assessment', () => {
    const header = ['A,1,01/02/2006,AOTH', 'A,1,01/02/2006,AOTH']
    const history = historyOf(ofA, { header, unaccompanied: ['A,1,01/02/2005,'] })
    expect(born(history)).toEqual(['2005-02-01'])
  })

  it('is read as month/day/year where it is no British date', () =>
    expect(born(historyOf(ofA, { header: ['A,1,02/21/2012,WBRI'] }))).toEqual(['2012-02-21']))

  it('with day and month exchanged is exchanged where the child would be unborn', () => {
    const history = historyOf(ofA, { header: ['A,1,05/11/2022,WBRI'] })
    expect(born(history)).toEqual(['2022-05-11'])
    expect(rules(history)).toEqual(['repair-birth-swapped'])
  })

  it('after coming into care stands where nothing mends it: an error', () => {
    const history = historyOf(ofA, { header: ['A,1,20/11/2022,WBRI'] })
    expect(born(history)).toEqual(['2022-11-20'])
    expect(history.findings).toMatchObject([{ rule: 'repair-birth-after-start', severity: 'error' }])
  })

  it('stands where the start is the one whose day and month were exchanged', () => {
    const history = historyOf(
      { '2022-23': ['A,06/10/2022,S,V2,N1,U4,PR1,,'] },
      { header: ['A,1,20/06/2022,WBRI'] },
    )
    expect(born(history)).toEqual(['2022-06-20'])
    const slip = historyOf(
      { '2022-23': ['A,10/06/2022,S,V2,N1,U4,PR1,,'] },
      { header: ['A,1,20/06/2022,WBRI'] },
    )
    expect(periodsOf(slip)).toEqual(['A 2022-10-06 open open'])
    expect(rules(slip)).toEqual(['repair-date-swapped'])
  })

  it('comes from another table where Header has none', () => {
    const [one] = smallReturns(ofA, { header: [] })
    const tables = new Map<TableName, Table>([
      ...one!.tables,
      ['Reviews', table('Reviews', '2022-23', ['A,03/04/2011,01/07/2022,PN1'])],
    ])
    const history = buildHistory([{ ...one!, tables }], { ownProviders: ['PR1'] })
    expect(born(history)).toEqual(['2011-04-03'])
    expect([...history.children.isBirthAssumed]).toEqual([0])
  })

  it('is assumed from the median age at entry where nothing gives it: an error', () => {
    const rows = [
      'A,01/06/2022,S,V2,N1,U4,PR1,,',
      'B,01/06/2022,S,V2,N1,U4,PR1,,',
      'C,11/06/2022,S,V2,N1,U4,PR1,,',
    ]
    const header = ['A,1,01/06/2010,WBRI', 'B,1,01/06/2016,WBRI']
    const history = historyOf({ '2022-23': rows }, { header })
    // ages at entry 4383 days (12 years) and 2191 days (6 years): of two, the upper stands
    expect(history.children.birth[2]).toBe(parseDay('11/06/2022') - 4383)
    expect([...history.children.isBirthAssumed]).toEqual([0, 0, 1])
    expect(history.findings).toMatchObject([{ row: 4, rule: 'repair-birth-assumed', severity: 'error' }])
  })
})

describe('what else the returns say of a child', () => {
  it('either set of SEX codes is read, the later return stands', () => {
    const rows = [
      'A,01/06/2022,S,V2,N1,U4,PR1,,',
      'B,01/06/2022,S,V2,N1,U4,PR1,,',
      'C,01/06/2022,S,V2,N1,U4,PR1,,',
    ]
    const header = ['A,2,01/06/2010,WBRI', 'B,M,01/06/2010,mwbc', 'C,9,01/06/2010,']
    const { children } = historyOf({ '2022-23': rows }, { header })
    expect(children.sex).toEqual(['F', 'M', 'U'])
    expect(children.ethnicity).toEqual(['WBRI', 'MWBC', ''])
  })

  it('unaccompanied is who any return’s UASC table names, until the status ceased', () => {
    const rows = [
      'A,01/06/2022,S,V2,N8,U4,PR1,,',
      'B,01/06/2022,S,V2,N8,U4,PR1,,',
      'C,01/06/2022,S,V2,N1,U4,PR1,,',
    ]
    const unaccompanied = ['A,1,01/01/2012,', 'B,1,01/01/2012,05/09/2022']
    const { children } = historyOf({ '2022-23': rows }, { unaccompanied })
    expect([...children.isUnaccompanied]).toEqual([1, 1, 0])
    expect([...children.unaccompaniedUntil]).toEqual([OPEN, parseDay('2022-09-05'), NO_DAY])
  })
})
