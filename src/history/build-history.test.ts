import { describe, expect, it } from 'vitest'
import { isoFromDay, KINDS, OPEN } from '../care/index.ts'
import { historyOf } from '../../test/support/small-returns.ts'

const day = (at: number) => (at === OPEN ? 'open' : isoFromDay(at))

describe('one child, many returns', () => {
  it('the later return wins on child and first day', () => {
    const history = historyOf({
      '2022-23': ['A,01/06/2022,S,V2,N1,U4,PR1,,'],
      '2023-24': ['A,01/06/2022,S,V2,N1,U4,PR1,10/05/2023,E4A'],
    })
    expect(history.periods.count).toBe(1)
    expect(day(history.periods.end[0]!)).toBe('2023-05-10')
    expect(history.rows).toMatchObject({ read: 2, used: 1, superseded: 1, repaired: 0 })
  })

  it('a change of legal status alone is no move', () => {
    const history = historyOf({
      '2022-23': ['A,01/06/2022,S,V2,N1,U4,PR1,01/07/2022,X1', 'A,01/07/2022,L,C1,N1,U4,PR1,,'],
    })
    expect(history.placements.count).toBe(1)
    expect(history.statuses.code).toEqual(['V2', 'C1'])
  })

  it('a temporary stay belongs to the home around it', () => {
    const history = historyOf({
      '2022-23': [
        'A,01/06/2022,S,V2,N1,U4,PR1,01/07/2022,X1',
        'A,01/07/2022,P,V2,N1,T3,,08/07/2022,X1',
        'A,08/07/2022,P,V2,N1,U4,PR1,,',
      ],
    })
    expect(history.placements.count).toBe(1)
    expect(KINDS[history.placements.kind[0]!]).toBe('in_house_fostering')
    expect(history.sources.count).toBe(3)
  })

  it('a child who is in no later return is closed on 1 April, and labelled', () => {
    const history = historyOf({
      '2022-23': ['A,01/06/2022,S,V2,N1,U4,PR1,,'],
      '2023-24': ['B,01/06/2023,S,V2,N1,U4,PR1,,'],
    })
    expect(day(history.periods.end[0]!)).toBe('2023-04-01')
    expect(history.findings.map(finding => finding.rule)).toEqual(['repair-vanished'])
  })
})
