import { describe, expect, it } from 'vitest'
import {
  findingsOf,
  historyOf,
  periodsOf,
  placementsOf,
  type SmallReturns,
} from '../../test/support/small-returns.ts'

interface Case {
  readonly rule: string
  readonly returns: SmallReturns
  readonly periods: readonly string[]
  readonly findings: readonly string[]
}

const year = '2022-23'
const at = (row: number, rule: string, of = year) => `${of}/episodes.csv ${row} repair-${rule}`

const cases: readonly Case[] = [
  {
    rule: 'month/day/year is read as such where it is no British date',
    returns: { [year]: ['A,06/21/2022,S,V2,N1,U4,PR1,,'] },
    periods: ['A 2022-06-21 open open'],
    findings: [at(2, 'date-swapped')],
  },
  {
    rule: 'a start that the row before bears out with day and month exchanged is exchanged',
    returns: {
      [year]: ['A,01/05/2022,S,V2,N1,U4,PR1,07/11/2022,X1', 'A,11/07/2022,P,V2,N1,U4,PR4,,'],
    },
    periods: ['A 2022-05-01 open open'],
    findings: [at(3, 'date-swapped')],
  },
  {
    rule: 'a start that another return gives with day and month exchanged is one episode, on the day its own year tells',
    returns: {
      [year]: ['A,01/11/2022,S,V2,N1,U4,PR1,,'],
      '2023-24': ['A,11/01/2022,S,V2,N1,U4,PR1,01/06/2023,E8'],
    },
    periods: ['A 2022-11-01 2023-06-01 recorded E8'],
    findings: [at(2, 'date-swapped', '2023-24')],
  },
  {
    rule: 'two episodes whose days mirror each other are left alone where one return has both',
    returns: {
      '2021-22': ['A,09/01/2022,S,V2,N1,U4,PR1,,'],
      [year]: ['A,09/01/2022,S,V2,N1,U4,PR1,01/09/2022,X1', 'A,01/09/2022,L,C1,N1,U4,PR1,,'],
      '2023-24': ['A,01/09/2022,L,C1,N1,U4,PR1,,'],
    },
    periods: ['A 2022-01-09 open open'],
    findings: [],
  },
  {
    rule: 'a start after the return’s last day is exchanged where that makes sense of it',
    returns: { [year]: ['A,03/12/2023,S,V2,N1,U4,PR1,,'] },
    periods: ['A 2023-03-12 open open'],
    findings: [at(2, 'date-swapped')],
  },
  {
    rule: 'a start after the return’s last day is set aside where nothing makes sense of it',
    returns: { [year]: ['A,20/12/2023,S,V2,N1,U4,PR1,,', 'B,01/06/2022,S,V2,N1,U4,PR1,,'] },
    periods: ['B 2022-06-01 open open'],
    findings: [at(2, 'begins-after-return')],
  },
  {
    rule: 'a blank start is set aside',
    returns: { [year]: ['A,,S,V2,N1,U4,PR1,,'] },
    periods: [],
    findings: [at(2, 'no-start')],
  },
  {
    rule: 'a row without a child is set aside',
    returns: { [year]: [',01/06/2022,S,V2,N1,U4,PR1,,', 'B,01/06/2022,S,V2,N1,U4,PR1,,'] },
    periods: ['B 2022-06-01 open open'],
    findings: [at(2, 'no-child')],
  },
  {
    rule: 'an end on 31 February with an exit code is the end of February',
    returns: { [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,31/02/2023,E4A'] },
    periods: ['A 2022-06-01 2023-02-28 recorded E4A'],
    findings: [at(2, 'impossible-date')],
  },
  {
    rule: 'an end on 31 February with X1 is the next episode’s first day',
    returns: { [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,31/02/2023,X1', 'A,05/09/2022,P,V2,N1,U4,PR4,,'] },
    periods: ['A 2022-06-01 open open'],
    findings: [at(2, 'end-from-next'), at(2, 'impossible-date')],
  },
  {
    rule: 'an end that is no date, without a reason, is no end',
    returns: { [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,soon,'] },
    periods: ['A 2022-06-01 open open'],
    findings: [at(2, 'impossible-date')],
  },
  {
    rule: 'an end that is no date, with an exit code, is put in the middle of the days it may have been',
    // from 2 June 2022 (day 19145) to 31 March 2023 (day 19447): day 19296 is 31 October 2022
    returns: { [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,soon,E8'] },
    periods: ['A 2022-06-01 2022-10-31 recorded E8'],
    findings: [at(2, 'impossible-date')],
  },
  {
    rule: 'a start after its own end is exchanged where that makes sense of it',
    returns: { [year]: ['A,07/11/2022,S,V2,N1,U4,PR1,10/08/2022,E4A'] },
    periods: ['A 2022-07-11 2022-08-10 recorded E4A'],
    findings: [at(2, 'date-swapped')],
  },
  {
    rule: 'an end before the start is the next episode’s first day',
    returns: {
      [year]: ['A,20/11/2022,S,V2,N1,U4,PR1,13/08/2022,X1', 'A,01/12/2022,P,V2,N1,U4,PR4,,'],
    },
    periods: ['A 2022-11-20 open open'],
    findings: [at(2, 'end-from-next'), at(2, 'ends-before-start')],
  },
  {
    rule: 'an end later than the return covers is read as open',
    returns: { [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,20/05/2023,E4A'] },
    periods: ['A 2022-06-01 open open'],
    findings: [at(2, 'ends-after-return')],
  },
  {
    rule: 'an end on the day after an earlier return ends stands',
    returns: {
      [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,01/04/2023,E4A'],
      '2023-24': ['B,01/06/2023,S,V2,N1,U4,PR1,,'],
    },
    periods: ['A 2022-06-01 2023-04-01 recorded E4A', 'B 2023-06-01 open open'],
    findings: [],
  },
  {
    rule: 'the same row twice is counted once',
    returns: { [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,,', 'A,01/06/2022,S,V2,N1,U4,PR1,,'] },
    periods: ['A 2022-06-01 open open'],
    findings: [at(2, 'duplicate-row')],
  },
  {
    rule: 'of two rows that begin on one day, the one with an end stands',
    returns: { [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,01/07/2022,E4A', 'A,01/06/2022,S,V2,N1,U4,PR1,,'] },
    periods: ['A 2022-06-01 2022-07-01 recorded E4A'],
    findings: [at(3, 'two-rows-one-start')],
  },
  {
    rule: 'a home left on the day of arrival is none, and the child’s start stays known',
    returns: { [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,01/06/2022,X1', 'A,01/06/2022,P,V2,N1,K2,PR4,,'] },
    periods: ['A 2022-06-01 open open'],
    findings: [at(2, 'two-rows-one-start')],
  },
  {
    rule: 'a period that ends on its first day is no day in care',
    returns: { [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,01/06/2022,E4A'] },
    periods: [],
    findings: [at(2, 'same-day')],
  },
  {
    rule: 'what a row of no nights says of leaving goes to the one before it',
    returns: {
      [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,01/07/2022,X1', 'A,01/07/2022,P,V2,N1,K2,PR4,01/07/2022,E4A'],
    },
    periods: ['A 2022-06-01 2022-07-01 recorded E4A'],
    findings: [at(3, 'same-day')],
  },
  {
    rule: 'an overlap ends the earlier episode',
    returns: {
      [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,20/07/2022,X1', 'A,15/07/2022,P,V2,N1,K2,PR4,,'],
    },
    periods: ['A 2022-06-01 open open'],
    findings: [at(2, 'overlap')],
  },
  {
    rule: 'an episode within another takes its place and its end: no day in care is lost',
    returns: {
      [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,20/12/2022,E8', 'A,15/07/2022,P,V2,N1,K2,PR4,20/08/2022,X1'],
    },
    periods: ['A 2022-06-01 2022-12-20 recorded E8'],
    findings: [at(2, 'overlap'), at(3, 'overlap')],
  },
  {
    rule: 'an earlier return’s episode gives way to a later return’s that runs through it',
    returns: {
      [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,,', 'A,10/10/2022,P,V2,N1,K2,PR4,15/11/2022,X1'],
      '2023-24': ['A,01/06/2022,S,V2,N1,U4,PR1,,'],
    },
    periods: ['A 2022-06-01 open open'],
    findings: [at(3, 'contradicted')],
  },
  {
    rule: 'X1 with a gap before the next episode lasts until it begins',
    returns: {
      [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,20/07/2022,X1', 'A,25/07/2022,P,V2,N1,K2,PR4,,'],
    },
    periods: ['A 2022-06-01 open open'],
    findings: [at(2, 'gap')],
  },
  {
    rule: 'X1, a gap and S: the child left, and nobody says where to',
    returns: {
      [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,20/07/2022,X1', 'A,25/09/2022,S,V2,N1,K2,PR4,,'],
    },
    periods: ['A 2022-06-01 2022-07-20 recorded', 'A 2022-09-25 open open'],
    findings: [at(2, 'exit-unknown')],
  },
  {
    rule: 'an exit, a gap and no S: a new period all the same',
    returns: {
      [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,20/07/2022,E4A', 'A,25/09/2022,P,V2,N1,K2,PR4,,'],
    },
    periods: ['A 2022-06-01 2022-07-20 recorded E4A', 'A 2022-09-25 open open'],
    findings: [at(3, 'start-without-s')],
  },
  {
    rule: 'an exit and no S on the same day: the child stayed',
    returns: {
      [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,20/07/2022,E4A', 'A,20/07/2022,P,V2,N1,K2,PR4,,'],
    },
    periods: ['A 2022-06-01 open open'],
    findings: [at(2, 'carries-on')],
  },
  {
    rule: 'X1 and S on the same day: the child stayed',
    returns: {
      [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,20/07/2022,X1', 'A,20/07/2022,S,V2,N1,K2,PR4,,'],
    },
    periods: ['A 2022-06-01 open open'],
    findings: [at(3, 'carries-on')],
  },
  {
    rule: 'an exit and S on the same day: left, and came back that day',
    returns: {
      [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,20/07/2022,E4A', 'A,20/07/2022,S,V2,N1,K2,PR4,,'],
    },
    periods: ['A 2022-06-01 2022-07-20 recorded E4A', 'A 2022-07-20 open open'],
    findings: [],
  },
  {
    rule: 'an end without a reason is an exit to an unknown place',
    returns: { [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,20/07/2022,'] },
    periods: ['A 2022-06-01 2022-07-20 recorded'],
    findings: [at(2, 'exit-unknown')],
  },
  {
    rule: 'a reason without an end is no end',
    returns: { [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,,E4A'] },
    periods: ['A 2022-06-01 open open'],
    findings: [at(2, 'reason-without-end')],
  },
  {
    rule: 'X1 and nothing after it in the newest return: still in care',
    returns: { [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,20/07/2022,X1'] },
    periods: ['A 2022-06-01 open open'],
    findings: [at(2, 'next-missing')],
  },
  {
    rule: 'two open episodes: the first ends as the second begins',
    returns: { [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,,', 'A,15/07/2022,P,V2,N1,K2,PR4,,'] },
    periods: ['A 2022-06-01 open open'],
    findings: [at(2, 'end-from-next')],
  },
  {
    rule: 'an open episode before a new S is closed on that day, and labelled',
    returns: { [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,,', 'A,15/07/2022,S,V2,N1,K2,PR4,,'] },
    periods: ['A 2022-06-01 2022-07-15 superseded', 'A 2022-07-15 open open'],
    findings: [at(2, 'two-open')],
  },
  {
    rule: 'open at the year’s end, gone from the next return, back with S later: gone since 1 April',
    returns: {
      [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,,'],
      '2023-24': ['A,15/07/2023,S,V2,N1,K2,PR4,,'],
    },
    periods: ['A 2022-06-01 2023-04-01 vanished', 'A 2023-07-15 open open'],
    findings: [at(2, 'two-open')],
  },
  {
    rule: 'open at the year’s end and in no later return: closed on 1 April',
    returns: {
      [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,,'],
      '2023-24': ['B,15/07/2023,S,V2,N1,K2,PR4,,'],
    },
    periods: ['A 2022-06-01 2023-04-01 vanished', 'B 2023-07-15 open open'],
    findings: [at(2, 'vanished')],
  },
  {
    rule: 'where a year’s return is missing between, in the middle of it',
    // unseen from 31 March 2023 (day 19447) to 1 April 2024 (day 19814): 19447 + 184 is 1 October 2023
    returns: {
      [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,,'],
      '2024-25': ['B,15/07/2024,S,V2,N1,K2,PR4,,'],
    },
    periods: ['A 2022-06-01 2023-10-01 vanished', 'B 2024-07-15 open open'],
    findings: [at(2, 'vanished')],
  },
  {
    rule: 'X1, nothing after it, and in no later return: closed between',
    // from 2 March 2023 (day 19418) to 1 April 2023 (day 19448): 15 days on, 17 March
    returns: {
      [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,02/03/2023,X1'],
      '2023-24': ['B,15/07/2023,S,V2,N1,K2,PR4,,'],
    },
    periods: ['A 2022-06-01 2023-03-17 vanished', 'B 2023-07-15 open open'],
    findings: [at(2, 'vanished')],
  },
  {
    rule: 'a child left out of one return and told again with the same episode was in care all along',
    returns: {
      [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,,'],
      '2023-24': ['B,15/07/2023,S,V2,N1,K2,PR4,,'],
      '2024-25': ['A,01/06/2022,S,V2,N1,U4,PR1,,', 'B,15/07/2023,S,V2,N1,K2,PR4,,'],
    },
    periods: ['A 2022-06-01 open open', 'B 2023-07-15 open open'],
    findings: [],
  },
]

describe('a row that cannot stand as it is', () => {
  it.each(cases.map(one => [one.rule, one] as const))('%s', (_, { returns, periods, findings }) => {
    const history = historyOf(returns)
    expect(periodsOf(history)).toEqual(periods)
    expect(findingsOf(history)).toEqual(findings)
  })
})

describe('a home that the return does not tell', () => {
  it('is taken from the same episode in the return before', () => {
    const history = historyOf({
      [year]: ['A,01/06/2022,S,V2,N1,U4,PR1,,'],
      '2023-24': ['A,01/06/2022,S,V2,N1,ZZ,PR1,,'],
    })
    expect(placementsOf(history)).toEqual(['A in_house_fostering 2022-06-01 open'])
    expect(findingsOf(history)).toEqual([at(2, 'home-from-earlier-return', '2023-24')])
  })

  it('is taken from the row beside it where only the legal status changed', () => {
    const history = historyOf({
      [year]: ['A,01/06/2022,S,V2,N1,K2,PR1,01/07/2022,X1', 'A,01/07/2022,L,C1,N1,,,,'],
    })
    expect(placementsOf(history)).toEqual(['A in_house_residential 2022-06-01 open'])
    expect(findingsOf(history)).toEqual([at(3, 'home-from-other-rows')])
  })

  it('is taken from other rows with the same Ofsted number', () => {
    const history = historyOf({
      [year]: ['A,01/06/2022,S,V2,N1,K2,,,,,,,SC123456', 'B,01/06/2022,S,V2,N1,K2,PR4,,,,,,SC123456'],
    })
    expect(placementsOf(history)[0]).toBe('A external_residential 2022-06-01 open')
    expect(findingsOf(history)).toEqual([at(2, 'home-from-other-rows')])
  })

  it('is other, or not our own, where nothing tells it: an error', () => {
    const history = historyOf({
      [year]: ['A,01/06/2022,S,V2,N1,ZZ,PR1,,', 'B,01/06/2022,S,V2,N1,U4,,,', 'C,01/06/2022,S,V2,N1,U1,,,'],
    })
    expect(placementsOf(history)).toEqual([
      'A other 2022-06-01 open',
      'B agency_fostering 2022-06-01 open',
      'C kinship 2022-06-01 open',
    ])
    expect(findingsOf(history)).toEqual([at(2, 'home-unknown'), at(3, 'home-unknown')])
    expect(history.findings[0]?.severity).toBe('error')
  })
})
