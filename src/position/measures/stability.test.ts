import { describe, expect, it } from 'vitest'
import { pictureOf } from '../../../test/support/figures.ts'

type Case = readonly [rule: string, rows: readonly string[], expected: string]
const day = '2023-03-31'

describe('three or more placements in a year', () => {
  it.each<Case>([
    [
      'two homes are not three',
      ['A,01/06/2022,S,V2,N1,U4,PR1,01/08/2022,X1', 'A,01/08/2022,P,V2,N1,U4,PR4,,'],
      '0/1',
    ],
    [
      'three homes are',
      [
        'A,01/06/2022,S,V2,N1,U4,PR1,01/08/2022,X1',
        'A,01/08/2022,P,V2,N1,U4,PR4,01/09/2022,X1',
        'A,01/09/2022,B,C1,N1,K2,PR4,,',
      ],
      '1/1',
    ],
    [
      'a home left on the first day of the year does not count in it',
      [
        'A,01/01/2022,S,V2,N1,U4,PR1,01/04/2022,X1',
        'A,01/04/2022,P,V2,N1,U4,PR4,01/09/2022,X1',
        'A,01/09/2022,P,C1,N1,K2,PR4,,',
      ],
      '0/1',
    ],
    [
      'a home left on the second day of the year does',
      [
        'A,01/01/2022,S,V2,N1,U4,PR1,02/04/2022,X1',
        'A,02/04/2022,P,V2,N1,U4,PR4,01/09/2022,X1',
        'A,01/09/2022,P,C1,N1,K2,PR4,,',
      ],
      '1/1',
    ],
    [
      'the same carer (T, U) and a legal change (L) begin no placement',
      [
        'A,01/06/2022,S,V2,N1,U6,PR1,01/08/2022,X1',
        'A,01/08/2022,L,C1,N1,U6,PR1,01/09/2022,X1',
        'A,01/09/2022,T,C1,N1,U4,PR1,01/10/2022,X1',
        'A,01/10/2022,U,C2,N1,U4,PR1,,',
      ],
      '0/1',
    ],
    [
      'a temporary stay and the way back are no placements',
      [
        'A,01/06/2022,S,V2,N1,U4,PR1,01/08/2022,X1',
        'A,01/08/2022,P,V2,N1,T1,,05/08/2022,X1',
        'A,05/08/2022,P,V2,N1,U4,PR1,,',
      ],
      '0/1',
    ],
    [
      'homes of an earlier period in the year count',
      [
        'A,01/06/2022,S,V2,N1,U4,PR1,01/08/2022,E4A',
        'A,01/09/2022,S,V2,N1,U4,PR4,01/10/2022,X1',
        'A,01/10/2022,P,V2,N1,K2,PR4,,',
      ],
      '1/1',
    ],
  ])('%s', (_, rows, expected) =>
    expect(pictureOf(rows).figure('three_or_more_placements_12m', day)).toBe(expected),
  )

  it('is not measured where the returns do not reach a year back', () =>
    expect(
      pictureOf(['A,01/06/2022,S,V2,N1,U4,PR1,,']).figure('three_or_more_placements_12m', '2023-03-30'),
    ).toBe('not measured'))
})

describe('three or more placements in two years', () => {
  it('asks only for children looked after for two years', () => {
    const rows = [
      'A,31/03/2021,S,V2,N1,U4,PR1,01/06/2021,X1',
      'A,01/06/2021,P,V2,N1,U4,PR4,01/09/2022,X1',
      'A,01/09/2022,P,V2,N1,K2,PR4,,',
      'B,01/04/2021,S,V2,N1,U4,PR1,,',
    ]
    const history = pictureOf(rows, { year: '2022-23' })
    expect(history.figure('three_or_more_placements_24m', day)).toBe('not measured')
  })
})

describe('same placement for two years', () => {
  const born = (...births: readonly string[]) => births.map((birth, i) => `${'ABCD'[i]!},1,${birth},WBRI`)
  it.each<readonly [rule: string, rows: readonly string[], header: readonly string[], expected: string]>([
    [
      'looked after for two and a half years to the day, all in one home',
      ['A,30/09/2020,S,C2,N1,U4,PR1,,'],
      born('01/01/2012'),
      '1/1',
    ],
    ['a day less is too short to be asked', ['A,01/10/2020,S,C2,N1,U4,PR1,,'], born('01/01/2012'), '0/0'],
    [
      'moved two years ago to the day',
      ['A,01/01/2019,S,C2,N1,U4,PR1,31/03/2021,X1', 'A,31/03/2021,P,C2,N1,U4,PR4,,'],
      born('01/01/2012'),
      '1/1',
    ],
    [
      'moved a day later',
      ['A,01/01/2019,S,C2,N1,U4,PR1,01/04/2021,X1', 'A,01/04/2021,P,C2,N1,U4,PR4,,'],
      born('01/01/2012'),
      '0/1',
    ],
    [
      'the same carer since, though the placement’s status changed',
      ['A,01/01/2019,S,C2,N1,U6,PR1,01/04/2022,X1', 'A,01/04/2022,T,C2,N1,U4,PR1,,'],
      born('01/01/2012'),
      '1/1',
    ],
    ['16 on the day is not asked', ['A,01/01/2019,S,C2,N1,U4,PR1,,'], born('31/03/2007'), '0/0'],
    ['15 on the day is', ['A,01/01/2019,S,C2,N1,U4,PR1,,'], born('01/04/2007'), '1/1'],
    [
      'a break in care starts the time again',
      ['A,01/01/2019,S,C2,N1,U4,PR1,01/05/2022,E4A', 'A,01/06/2022,S,C2,N1,U4,PR1,,'],
      born('01/01/2012'),
      '0/0',
    ],
  ])('%s', (_, rows, header, expected) =>
    expect(pictureOf(rows, { header }).figure('same_placement_two_years', day)).toBe(expected),
  )
})

describe('moves and unplanned endings in a year', () => {
  const picture = pictureOf([
    'A,01/06/2022,S,V2,N1,U4,PR1,01/08/2022,X1,CREQB',
    'A,01/08/2022,P,V2,N1,U4,PR4,01/09/2022,X1,CARPL',
    'A,01/09/2022,P,V2,N1,K2,PR4,01/10/2022,X1,PLACE',
    'A,01/10/2022,P,V2,N1,K2,PR4,01/11/2022,X1,',
    'A,01/11/2022,T,V2,N1,K2,PR4,01/12/2022,E4A,CHILD', // left care: no move
    'B,01/01/2022,S,V2,N1,U4,PR1,01/04/2022,X1,ALLEG', // on the first day of the year
    'B,01/04/2022,P,V2,N1,U4,PR4,,',
    'C,01/01/2022,S,V2,N1,U4,PR1,31/03/2022,X1,STAND', // the year before
    'C,31/03/2022,P,V2,N1,U4,PR4,01/02/2023,X1,LAREQ',
    'C,01/02/2023,L,C1,N1,U4,PR4,01/03/2023,X1,CLOSE',
    'C,01/03/2023,P,C1,N1,U1,PR1,,',
  ])
  // A 1 August, 1 September, 1 October (status only); 1 November is the same carer; B 1 April; C 1 March, reason CLOSE
  it('moves are placements that ended in another with a new carer', () =>
    expect(picture.figure('moves_12m', day)).toBe('5'))
  it('unplanned endings leave the change of status out', () =>
    expect(picture.figure('unplanned_endings_12m', day)).toBe('3/4'))
  it('the ending belongs to the home that ended', () => {
    expect(picture.figure('unplanned_endings_12m', day, 'placement:in_house_fostering')).toBe('2/2')
    expect(picture.figure('unplanned_endings_12m', day, 'placement:agency_fostering')).toBe('1/2')
  })
})
