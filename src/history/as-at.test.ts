import { describe, expect, it } from 'vitest'
import { KINDS, NO_DAY, OPEN, parseDay } from '../care/index.ts'
import { historyOf, periodsOf, placementsOf } from '../../test/support/small-returns.ts'
import { asAt } from './as-at.ts'

const history = historyOf({
  '2022-23': [
    'A,01/06/2022,S,V2,N1,T1,,05/06/2022,X1',
    'A,05/06/2022,P,V2,N1,U4,PR1,01/09/2022,X1,CREQB',
    'A,01/09/2022,B,C1,N1,K2,PR4,10/12/2022,E4A',
    'B,01/11/2022,S,V2,N1,U1,PR1,,',
    'C,01/08/2022,S,V2,N1,U1,PR1,,',
  ],
  '2023-24': ['B,01/11/2022,S,V2,N1,U1,PR1,,'],
})
const known = (iso: string) => asAt(history, parseDay(iso))

describe('what was known on a day', () => {
  it('rows that begin later are not seen, nor their children', () => {
    expect(periodsOf(known('2022-10-31'))).toEqual(['A 2022-06-01 open open', 'C 2022-08-01 open open'])
    expect(known('2022-10-31').children.id).toEqual(['A', 'C'])
  })

  it('a later end, its reason and its exit code are read as open', () => {
    const { placements, periods } = known('2022-08-31')
    expect(placements.reasonChange).toEqual(['', ''])
    expect([...periods.end]).toEqual([OPEN, OPEN])
    expect(known('2022-09-01').placements.reasonChange).toEqual(['CREQB', '', ''])
  })

  it('an end on the day itself is known', () =>
    expect(periodsOf(known('2022-12-10'))[0]).toBe('A 2022-06-01 2022-12-10 recorded E4A'))

  it('the home that follows a temporary stay is not known while it lasts', () => {
    expect(placementsOf(known('2022-06-04'))).toEqual(['A other 2022-06-01 open'])
    expect(known('2022-06-04').placements.place).toEqual(['T1'])
    expect(placementsOf(known('2022-06-05'))).toEqual(['A in_house_fostering 2022-06-01 open'])
  })

  it('a child gone from the next return was still there on the year’s last day', () => {
    expect(periodsOf(known('2023-03-31'))).toContain('C 2022-08-01 open open')
    expect(periodsOf(known('2023-04-01'))).toContain('C 2022-08-01 2023-04-01 vanished')
  })

  it('legal statuses and sources follow', () => {
    const then = known('2022-08-31')
    expect(then.statuses.code).toEqual(['V2', 'V2'])
    expect(then.sources.place).toEqual(['T1', 'U4', 'U1'])
    expect([...then.placements.source]).toEqual([0, 2, 3])
  })

  it('its last day is the day, and never later than what the returns cover', () => {
    expect(known('2022-08-31').lastDay).toBe(parseDay('2022-08-31'))
    expect(known('2030-01-01').lastDay).toBe(parseDay('2024-03-31'))
  })

  it('unaccompanied status that ceased later has not ceased', () => {
    const one = historyOf(
      { '2022-23': ['A,01/06/2022,S,V2,N8,U4,PR1,,', 'B,01/06/2022,S,V2,N1,U4,PR1,,'] },
      { unaccompanied: ['A,1,01/01/2012,05/09/2022'] },
    )
    const until = (iso: string) => [...asAt(one, parseDay(iso)).children.unaccompaniedUntil]
    expect(until('2022-09-04')).toEqual([OPEN, NO_DAY])
    expect(until('2022-09-05')).toEqual([parseDay('2022-09-05'), NO_DAY])
  })

  it('kinds stay in the order of KINDS', () =>
    expect(KINDS[known('2022-10-31').placements.kind[0]!]).toBe('in_house_fostering'))
})
