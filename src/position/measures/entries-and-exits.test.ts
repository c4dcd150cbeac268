import { describe, expect, it } from 'vitest'
import { pictureOf } from '../../../test/support/figures.ts'

const picture = pictureOf(
  [
    'A,01/04/2022,S,V2,N1,U4,PR1,10/06/2022,E4A',
    'A,01/07/2022,S,V2,N1,K2,PR4,10/09/2022,E4B', // twice in the year: counted once
    'B,31/03/2022,S,V2,N1,U4,PR1,01/04/2022,E11', // came the day before the year
    'C,01/01/2019,S,C2,N1,U1,PR1,01/05/2022,E45',
    'D,01/01/2019,S,C2,N1,U1,PR1,31/03/2023,E12', // left on the year's last day
    'E,01/01/2019,S,C2,N1,U1,PR1,01/05/2022,E17',
    'F,01/01/2019,S,C2,N1,K2,PR4,01/05/2022,E9',
    'G,31/03/2023,S,C2,N1,K2,PR4,,',
    'H,01/05/2022,S,V2,N1,U4,PR1,02/05/2022,E2',
  ],
  { header: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map(child => `${child},1,01/01/2012,WBRI`) },
)

const table: readonly (readonly [measure: string, expected: string, why: string])[] = [
  ['started_12m', '3', 'A once, G, H'],
  ['ceased_12m', '7', 'A once, B, C, D, E, F, H'],
  ['exits_home_12m', '1/7', 'A, the last time'],
  ['exits_home_unplanned_12m', '1/7', 'A, the last time'],
  ['exits_adopted_12m', '2/7', 'B and D'],
  ['exits_special_guardianship_12m', '1/7', 'C'],
  ['exits_staying_put_12m', '1/7', 'E'],
  ['exits_to_custody_12m', '1/7', 'F'],
  ['re_entries_12m', '0/3', 'A’s first start of the year was A’s first'],
]

describe('comings and goings in the twelve months to 31 March 2023', () => {
  it.each(table)('%s is %s: %s', (measure, expected) =>
    expect(picture.figure(measure, '2023-03-31')).toBe(expected),
  )

  it('a start is looked at on its day, at the first home; an end on the last day in care, at the last', () => {
    expect(picture.figure('started_12m', '2023-03-31', 'placement:in_house_fostering')).toBe('2')
    expect(picture.figure('ceased_12m', '2023-03-31', 'placement:external_residential')).toBe('2')
  })
})

describe('came back into care', () => {
  it('counts a child who was in care before, in whatever year', () => {
    const back = pictureOf(['A,01/04/2021,S,V2,N1,U4,PR1,02/04/2022,E4A', 'A,01/07/2022,S,V2,N1,U4,PR1,,'])
    expect(back.figure('re_entries_12m', '2023-03-31')).toBe('1/1')
  })
})
