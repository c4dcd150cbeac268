import { describe, expect, it } from 'vitest'
import { pictureOf } from '../../../test/support/figures.ts'

/** Ten children on 31 March 2023, and two who have left; worked out by hand in the tables below. */
const picture = pictureOf(
  [
    'A,01/06/2022,S,V2,N1,U4,PR1,,',
    'B,01/06/2020,S,C2,N1,U6,PR4,,',
    'C,01/06/2022,S,C1,N2,U1,PR1,,',
    'D,01/06/2022,S,C2,N1,K2,PR1,,',
    'E,01/06/2022,S,C2,N1,K2,PR4,,',
    'F,01/06/2022,S,V2,N8,K3,PR4,,',
    'G,01/06/2022,S,C2,N1,P1,PR0,,',
    'H,01/06/2022,S,E1,N1,A3,PR1,,',
    'I,01/06/2022,S,J1,N6,K1,PR2,,',
    'J,01/06/2022,S,V2,N8,U4,PR5,,',
    'K,01/06/2022,S,V2,N1,U4,PR1,31/03/2023,E4A',
    'L,01/06/2022,S,V3,N2,U6,PR1,,',
  ],
  {
    header: [
      'A,1,01/01/2023,WBRI', // under 1, by a slip of the hand born after the start: still counted
      'B,2,01/04/2018,MWBC', // 4: five years old on the day after
      'C,1,31/03/2018,APKN', // 5 on the day
      'D,2,01/04/2007,BCRB', // 15
      'E,1,31/03/2007,OOTH', // 16 on the day
      'F,1,01/04/2005,REFU', // 17, comes of age the next day
      'G,2,01/01/2012,WIRT',
      'H,2,01/01/2021,',
      'I,M,31/03/2006,CHNE', // 17: comes of age on 31 March 2024
      'J,U,01/04/2006,AOTH', // 16: comes of age on 1 April 2024
      'K,1,01/01/2012,WBRI',
      'L,1,01/01/2012,WBRI',
    ],
    unaccompanied: ['F,1,01/04/2005,', 'J,U,01/04/2006,30/03/2023'],
  },
)

const onTheDay: readonly (readonly [measure: string, expected: string, why: string])[] = [
  ['in_care', '10', 'K left on the day, L is on a short break'],
  ['family_setting', '6/10', 'A B C G H J'],
  ['childrens_homes_and_secure', '3/10', 'D E I'],
  ['in_supported_accommodation', '1/10', 'F'],
  ['own_provision', '4/10', 'A C D H'],
  ['private_provision', '3/10', 'B E F'],
  ['agency_share_of_fostering', '2/4', 'B J of A B C J'],
  ['kinship_share_of_fostering', '1/4', 'C of A B C J'],
  ['own_share_of_fostering', '2/4', 'A C of A B C J'],
  ['unaccompanied_share', '1/10', 'F: J’s status ceased the day before'],
  ['turning_18_12m', '2/10', 'F and I; J a day too late'],
  ['started_12m', '10', 'all but B, with K; L is on a short break'],
  ['ceased_12m', '1', 'K'],
]

describe('measures on a day', () => {
  it.each(onTheDay)('%s is %s: %s', (measure, expected) =>
    expect(picture.figure(measure, '2023-03-31')).toBe(expected),
  )

  it('a child is in care on the eve of leaving', () =>
    expect(picture.figure('in_care', '2023-03-30')).toBe('11'))
})

const byGroup: readonly (readonly [group: string, expected: string])[] = [
  ['placement:kinship', '1'],
  ['placement:in_house_fostering', '1'],
  ['placement:agency_fostering', '2'],
  ['placement:in_house_residential', '1'],
  ['placement:external_residential', '1'],
  ['placement:supported_accommodation', '1'],
  ['placement:with_parents', '1'],
  ['placement:adoption', '1'],
  ['placement:secure', '1'],
  ['placement:other', '0'],
  ['age:under_1', '1'],
  ['age:1_to_4', '2'],
  ['age:5_to_9', '1'],
  ['age:10_to_15', '2'],
  ['age:16_and_over', '4'],
  ['sex:F', '4'],
  ['sex:M', '5'],
  ['sex:U', '1'],
  ['ethnicity:white', '2'],
  ['ethnicity:mixed', '1'],
  ['ethnicity:asian', '3'],
  ['ethnicity:black', '1'],
  ['ethnicity:other', '1'],
  ['ethnicity:not_known', '2'],
  ['legal:voluntary', '3'],
  ['legal:interim_order', '1'],
  ['legal:full_order', '4'],
  ['legal:placement_order', '1'],
  ['legal:short_term', '1'],
  ['need:N1', '6'],
  ['need:N8', '2'],
  ['unaccompanied:yes', '1'],
  ['unaccompanied:no', '9'],
  ['provider:own', '4'],
  ['provider:other_authority', '1'],
  ['provider:private', '3'],
  ['provider:voluntary', '1'],
  ['provider:parent', '1'],
  ['length:6_to_12_months', '9'],
  ['length:2_to_5_years', '1'],
  ['distance:not_known', '10'],
]

describe('groups of in_care', () => {
  it.each(byGroup)('%s is %s', (group, expected) =>
    expect(picture.figure('in_care', '2023-03-31', group)).toBe(expected),
  )

  it('a share in a group is of that group', () => {
    expect(picture.figure('own_provision', '2023-03-31', 'age:1_to_4')).toBe('1/2')
    expect(picture.figure('own_provision', '2023-03-31', 'placement:other')).toBe('0/0')
  })
})
