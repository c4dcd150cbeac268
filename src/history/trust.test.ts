import { describe, expect, it } from 'vitest'
import { kindIndex, parseDay } from '../care/index.ts'
import { historyOf } from '../../test/support/small-returns.ts'
import { sourceOn, trustOf } from './trust.ts'

const history = historyOf({
  '2022-23': [
    'A,01/06/2022,S,V2,N1,U4,PR1,20/07/2022,X1', // mended: a gap of five days follows
    'A,25/07/2022,P,V2,N1,K2,PR4,01/09/2022,X1',
    'A,01/09/2022,L,C1,N1,K2,PR4,,',
    'B,06/21/2022,S,V2,N1,U4,PR1,31/02/2023,E4A', // mended twice
    'C,,S,V2,N1,U4,PR1,,', // set aside
    'D,01/06/2022,S,V2,N1,U1,PR1,,',
    'D,01/06/2022,S,V2,N1,U1,PR1,,', // one of the two set aside
  ],
})

describe('how far a figure can be trusted', () => {
  it('all that was read: every rule, those of rows set aside apart', () =>
    expect(trustOf(history)).toEqual({
      rows: 5,
      repaired: 2,
      setAside: 2,
      repairs: [
        { rule: 'repair-date-swapped', severity: 'warning', rows: 1 },
        { rule: 'repair-gap', severity: 'warning', rows: 1 },
        { rule: 'repair-impossible-date', severity: 'warning', rows: 1 },
      ],
      setAsides: [
        { rule: 'repair-duplicate-row', severity: 'warning', rows: 1 },
        { rule: 'repair-no-start', severity: 'error', rows: 1 },
      ],
    }))

  it('a figure about a day rests on one row a child, the one that stands on it', () =>
    expect(trustOf(history, { on: parseDay('2022-12-01') })).toMatchObject({ rows: 3, repaired: 1 }))

  it('a figure about a kind of home rests on its placements', () => {
    const isCounted = (row: number) => history.placements.kind[row] === kindIndex('external_residential')
    expect(trustOf(history, { isCounted })).toMatchObject({ rows: 2, repaired: 0, repairs: [] })
  })

  it('the row that stands on a day is the last that has begun', () => {
    const on = (iso: string) => history.sources.row[sourceOn(history, 1, parseDay(iso))]
    expect([on('2022-07-25'), on('2022-08-31'), on('2022-09-01')]).toEqual([3, 3, 4])
  })
})
