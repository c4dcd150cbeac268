import { describe, expect, it } from 'vitest'
import { isoFromDay } from '../care/index.ts'
import {
  findingsOf,
  historyOf,
  periodsOf,
  placementsOf,
  smallReturns,
} from '../../test/support/small-returns.ts'
import { buildHistory } from './build-history.ts'
import { LEGAL_GROUPS } from './history.ts'

describe('one child, many returns', () => {
  it('the later return wins on child and first day', () => {
    const history = historyOf({
      '2022-23': ['A,01/06/2022,S,V2,N1,U4,PR1,,'],
      '2023-24': ['A,01/06/2022,S,V2,N1,U4,PR1,10/05/2023,E4A'],
    })
    expect(periodsOf(history)).toEqual(['A 2022-06-01 2023-05-10 recorded E4A'])
    expect(history.rows).toEqual({
      read: 2,
      used: 1,
      superseded: 1,
      shortBreaks: 0,
      afterEighteen: 0,
      repaired: 0,
      setAside: 0,
    })
  })

  it('identifiers are text: zeros stay, and 007 is not 7', () => {
    const history = historyOf({
      '2022-23': ['007,01/06/2022,S,V2,N1,U4,PR1,,', '7,01/06/2022,S,V2,N1,U4,PR1,,'],
    })
    expect(history.children.id).toEqual(['007', '7'])
  })

  it('a year that came without Episodes closes nobody: the history ends with the year before', () => {
    const returns = smallReturns({
      '2022-23': ['A,01/06/2022,S,V2,N1,U4,PR1,,'],
      '2023-24': ['A,01/06/2022,S,V2,N1,U4,PR1,,'],
    })
    const last = returns[1]!
    const tables = new Map([...last.tables].filter(([name]) => name !== 'Episodes'))
    const history = buildHistory([returns[0]!, { ...last, tables }], { ownProviders: ['PR1'] })
    expect(isoFromDay(history.lastDay)).toBe('2023-03-31')
    expect(periodsOf(history)).toEqual(['A 2022-06-01 open open'])
  })

  it('no returns make an empty history', () => {
    const history = buildHistory([], { ownProviders: ['PR1'] })
    expect(history.children.count).toBe(0)
    expect(history.rows.read).toBe(0)
  })
})

describe('placements', () => {
  it('a change of legal status alone is no move', () => {
    const history = historyOf({
      '2022-23': ['A,01/06/2022,S,V2,N1,U4,PR1,01/07/2022,X1', 'A,01/07/2022,L,C1,N1,U4,PR1,,'],
    })
    expect(placementsOf(history)).toEqual(['A in_house_fostering 2022-06-01 open'])
    expect(history.statuses.code).toEqual(['V2', 'C1'])
    expect([...history.statuses.group].map(group => LEGAL_GROUPS[group])).toEqual([
      'voluntary',
      'interim_order',
    ])
  })

  it('a change of legal status that comes with another kind of home changes the kind', () => {
    const history = historyOf({
      '2022-23': ['A,01/06/2022,S,V2,N1,U4,PR1,01/07/2022,X1', 'A,01/07/2022,L,C1,N1,U1,PR1,,'],
    })
    expect(placementsOf(history)).toEqual([
      'A in_house_fostering 2022-06-01 2022-07-01',
      'A kinship 2022-07-01 open',
    ])
  })

  it('the same carer in a new setting (T) is a new placement, told as such', () => {
    const history = historyOf({
      '2022-23': ['A,01/06/2022,S,V2,N1,U6,PR1,01/07/2022,X1', 'A,01/07/2022,T,V2,N1,U4,PR1,,'],
    })
    expect(history.placements.reasonNew).toEqual(['S', 'T'])
  })

  it('an own provider may be another code than PR1', () => {
    const rows = ['A,01/06/2022,S,V2,N1,K2,PR5,,', 'B,01/06/2022,S,V2,N1,K2,PR1,,']
    expect(placementsOf(historyOf({ '2022-23': rows }, { ownProviders: ['PR5'] }))).toEqual([
      'A in_house_residential 2022-06-01 open',
      'B external_residential 2022-06-01 open',
    ])
  })

  it('keeps the reason of the episode that ended it, and the first episode’s home', () => {
    const history = historyOf({
      '2022-23': [
        'A,01/06/2022,S,V2,N1,U4,PR1,01/07/2022,X1,,LS1 1AA,LS2 2BB,URN1',
        'A,01/07/2022,L,C1,N1,U4,PR1,01/09/2022,X1,CREQB,LS1 1AA,LS3 3CC,URN1',
        'A,01/09/2022,P,C1,N1,K2,PR4,,,,LS1 1AA,BD1 1AA,URN2',
      ],
    })
    expect(history.placements.reasonChange).toEqual(['CREQB', ''])
    expect(history.placements.placementPostcode).toEqual(['LS2 2BB', 'BD1 1AA'])
    expect(history.sources.placementPostcode).toEqual(['LS2 2BB', 'LS3 3CC', 'BD1 1AA'])
    expect([...history.placements.source]).toEqual([0, 2, 3])
  })
})

describe('temporary stays (T0 to T4)', () => {
  it('belong to the home around them', () => {
    const history = historyOf({
      '2022-23': [
        'A,01/06/2022,S,V2,N1,U4,PR1,01/07/2022,X1',
        'A,01/07/2022,P,V2,N1,T3,,08/07/2022,X1',
        'A,08/07/2022,P,V2,N1,U4,PR1,,',
      ],
    })
    expect(placementsOf(history)).toEqual(['A in_house_fostering 2022-06-01 open'])
    expect(history.sources.count).toBe(3)
  })

  it('belong to the home before them where another follows', () => {
    const history = historyOf({
      '2022-23': [
        'A,01/06/2022,S,V2,N1,U4,PR1,01/07/2022,X1',
        'A,01/07/2022,P,V2,N1,T1,,08/07/2022,X1',
        'A,08/07/2022,P,V2,N1,K2,PR4,,',
      ],
    })
    expect(placementsOf(history)).toEqual([
      'A in_house_fostering 2022-06-01 2022-07-08',
      'A external_residential 2022-07-08 open',
    ])
  })

  it('at the start of a period belong to the home after them', () => {
    const history = historyOf({
      '2022-23': [
        'A,01/06/2022,S,V2,N1,T1,,05/06/2022,X1',
        'A,05/06/2022,L,C1,N1,T1,,08/06/2022,X1',
        'A,08/06/2022,P,C1,N1,K2,PR4,,',
      ],
    })
    expect(placementsOf(history)).toEqual(['A external_residential 2022-06-01 open'])
    expect(isoFromDay(history.placements.settled[0]!)).toBe('2022-06-08')
  })

  it('alone are other', () => {
    const history = historyOf({ '2022-23': ['A,01/06/2022,S,V2,N1,T1,,05/06/2022,E4A'] })
    expect(placementsOf(history)).toEqual(['A other 2022-06-01 2022-06-05'])
  })
})

describe('short breaks (V3, V4)', () => {
  it('are not care, and are in the account', () => {
    const history = historyOf({
      '2022-23': ['A,01/06/2022,S,V3,N2,U6,PR1,05/06/2022,E4A', 'B,01/06/2022,S,V2,N1,U4,PR1,,'],
    })
    expect(history.children.id).toEqual(['B'])
    expect(history.rows).toMatchObject({ read: 2, used: 1, shortBreaks: 1 })
  })

  it('that follow on X1 end the period of care', () => {
    const history = historyOf({
      '2022-23': ['A,01/06/2022,S,V2,N1,U4,PR1,01/09/2022,X1', 'A,01/09/2022,L,V4,N1,U4,PR1,,'],
    })
    expect(periodsOf(history)).toEqual(['A 2022-06-01 2022-09-01 recorded'])
    expect(findingsOf(history)).toEqual(['2022-23/episodes.csv 2 repair-exit-unknown'])
  })

  it('within a period of care do not break it', () => {
    const history = historyOf({
      '2022-23': ['A,01/06/2022,S,V2,N1,U4,PR1,,', 'A,01/09/2022,S,V3,N1,U4,PR1,03/09/2022,E4A'],
    })
    expect(periodsOf(history)).toEqual(['A 2022-06-01 open open'])
  })
})

describe('the 18th birthday', () => {
  const header = ['A,1,10/12/2004,WBRI']

  it('ends care that the return leaves open', () => {
    const history = historyOf({ '2022-23': ['A,01/06/2022,S,V2,N1,U4,PR1,,'] }, { header })
    expect(periodsOf(history)).toEqual(['A 2022-06-01 2022-12-10 came_of_age'])
    expect(findingsOf(history)).toEqual(['2022-23/episodes.csv 2 repair-came-of-age'])
  })

  it('ends care that the return ends later, with the reason that it gives', () => {
    const history = historyOf({ '2022-23': ['A,01/06/2022,S,V2,N1,U4,PR1,14/12/2022,E17'] }, { header })
    expect(periodsOf(history)).toEqual(['A 2022-06-01 2022-12-10 recorded E17'])
  })

  it('is no finding where the return ends care on it', () => {
    const history = historyOf({ '2022-23': ['A,01/06/2022,S,V2,N1,U4,PR1,10/12/2022,E17'] }, { header })
    expect(periodsOf(history)).toEqual(['A 2022-06-01 2022-12-10 recorded E17'])
    expect(findingsOf(history)).toEqual([])
  })

  it('leaves open who turns 18 after the last day', () => {
    const history = historyOf(
      { '2022-23': ['A,01/06/2022,S,V2,N1,U4,PR1,,'] },
      { header, cutAt: '30/11/2022' },
    )
    expect(periodsOf(history)).toEqual(['A 2022-06-01 open open'])
  })

  it('leaves what begins after it uncounted, and reported', () => {
    const history = historyOf(
      {
        '2022-23': ['A,01/06/2022,S,V2,N1,U4,PR1,10/12/2022,X1', 'A,10/12/2022,P,V2,N1,K2,PR4,,'],
      },
      { header },
    )
    expect(periodsOf(history)).toEqual(['A 2022-06-01 2022-12-10 came_of_age'])
    expect(history.rows).toMatchObject({ used: 1, afterEighteen: 1 })
    expect(history.findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'repair-after-eighteen note',
    ])
  })
})

describe('what is not known from before the first return', () => {
  it('a first episode that does not say S has an unknown start', () => {
    const history = historyOf({
      '2022-23': ['A,01/06/2018,L,C2,N1,U4,PR1,,', 'B,01/06/2018,S,C2,N1,U4,PR1,,'],
    })
    expect([...history.periods.isStartUnknown]).toEqual([1, 0])
  })
})

describe('a part-year extract', () => {
  it('counts as full to the day at which it was cut', () => {
    const history = historyOf(
      {
        '2022-23': ['A,01/06/2022,S,V2,N1,U4,PR1,,', 'B,01/06/2022,S,V2,N1,U4,PR1,,'],
        '2023-24': ['A,01/06/2022,S,V2,N1,U4,PR1,,', 'C,05/10/2023,S,V2,N1,U4,PR1,,'],
      },
      { cutAt: '14/11/2023' },
    )
    expect(isoFromDay(history.lastDay)).toBe('2023-11-14')
    expect(periodsOf(history)).toEqual([
      'A 2022-06-01 open open',
      'B 2022-06-01 2023-04-01 vanished',
      'C 2023-10-05 open open',
    ])
  })

  it('does not take a start planned for later for a slip', () => {
    const history = historyOf(
      { '2023-24': ['A,06/12/2023,S,V2,N1,U4,PR1,,', 'B,05/10/2023,S,V2,N1,U4,PR1,,'] },
      { cutAt: '14/11/2023' },
    )
    expect(periodsOf(history)).toEqual(['B 2023-10-05 open open'])
    expect(findingsOf(history)).toEqual(['2023-24/episodes.csv 2 repair-begins-after-return'])
  })
})
