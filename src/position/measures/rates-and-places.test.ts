import { describe, expect, it } from 'vitest'
import { ChildPopulation, NO_DAY, OPEN, parseDay, type PopulationEstimate } from '../../care/index.ts'
import { pictureOf } from '../../../test/support/figures.ts'

const AREA = 'E08000901'
const children = (fromAge: number, toAge: number, people: number, midYear = 2022): PopulationEstimate => ({
  area: AREA,
  midYear,
  fromAge,
  toAge,
  people,
})

/** 2,000 children under 18 in the middle of 2022: 100, 400, 500, 700 and 300 by band; one child more in 2021. */
const population = new ChildPopulation([
  children(0, 0, 100),
  children(1, 4, 400),
  children(5, 9, 500),
  children(10, 15, 700),
  children(16, 17, 300),
  children(0, 17, 2001, 2021),
])
const home = (provision: string, kind: 'in_house_fostering' | 'in_house_residential', places: number) =>
  ({ provision, kind, places, openFrom: NO_DAY, openTo: OPEN, status: 'open' }) as const

const picture = pictureOf(
  [
    'A,01/06/2022,S,V2,N1,U4,PR1,,',
    'B,01/06/2022,S,C2,N2,K2,PR1,,',
    'C,01/06/2022,S,C2,N1,K2,PR4,,',
    'D,01/06/2022,S,C2,N1,P1,PR0,31/12/2022,E41',
    'E,01/04/2022,S,C2,N1,U4,PR1,02/06/2022,E5',
  ],
  {
    header: [
      'A,1,01/01/2013,WBRI',
      'B,1,01/01/2019,WBRI',
      'C,1,01/06/2008,WBRI',
      'D,1,31/05/2014,WBRI',
      'E,1,02/06/2004,WBRI',
    ],
    context: {
      laCode: AREA,
      population,
      provision: [
        home('Carers', 'in_house_fostering', 4),
        home('Elm House', 'in_house_residential', 2),
        { ...home('Oak House', 'in_house_residential', 5), status: 'planned' },
        { ...home('Old House', 'in_house_residential', 9), openTo: parseDay('2023-03-31') },
      ],
      fees: [{ kind: 'in_house_fostering', weeklyFeeInPence: 600_00, from: NO_DAY, to: OPEN }],
    },
  },
)
const figure = (measure: string, group?: string) => picture.figure(measure, '2023-03-31', group)

// prettier-ignore
const figures: readonly (readonly [measure: string, group: string, expected: string, why: string])[] = [
  ['in_care_per_10000', 'all', '3/2000', 'A B C of all under 18 by the estimate of the middle of 2022'],
  ['in_care_per_10000', 'age:1_to_4', '1/400', 'B is 4'],
  ['in_care_per_10000', 'age:10_to_15', '2/700', 'A is 10, C is 14'],
  ['in_care_per_10000', 'sex:M', 'not measured', 'the population by sex is not known'],
  ['started_12m_per_10000', 'all', '5/2000', 'A B C D E'],
  ['started_12m_per_10000', 'age:5_to_9', '2/500', 'A was 9 and D 8 on the day'],
  ['ceased_12m_per_10000', 'all', '2/2000', 'D and E'],
  ['own_places_in_use', 'all', '2/6', 'A and B in four and two open places; Oak House is planned, Old House closed on the day'],
  ['own_places_in_use', 'placement:in_house_fostering', '1/4', 'A'],
  ['own_places_in_use', 'placement:in_house_residential', '1/2', 'B'],
  ['own_places_in_use', 'placement:external_residential', 'not measured', 'the market is not limited'],
  ['weekly_fee', 'mean', '4200', '£600, and 5,000 and 7,000 as assumed'],
  ['weekly_fee', 'max', '7000', 'C'],
  ['age_in_years', 'mean', '9.333', '10, 4 and 14'],
  ['age_on_entry', 'mean', '10.2', 'A 9, B 3, C 14 that very day, D 8, E 17: 51 in all'],
  ['in_foster_care', 'all', '1/3', 'A'],
  ['external_residential', 'all', '1/3', 'C'],
  ['with_parents', 'all', '0/3', 'D has left'],
  ['placed_for_adoption', 'all', '0/3', ''],
  ['in_secure_homes', 'all', '0/3', ''],
  ['under_10_in_childrens_homes', 'all', '1/1', 'B; A is 10 and C 14'],
  ['under_16_in_supported_accommodation', 'all', '0/3', ''],
  ['disabled', 'all', '1/3', 'B came with N2'],
  ['exits_arrangements_order_12m', 'all', '1/2', 'D'],
  ['exits_independence_12m', 'all', '1/2', 'E'],
  ['exits_other_authority_12m', 'all', '0/2', ''],
  ['exits_at_18_12m', 'all', '1/2', 'E, on the 18th birthday'],
  ['days_in_care_at_leaving', 'mean', '137.5', 'D 213 days, E 62'],
]

describe('rates, places and ages on 31 March 2023', () => {
  it.each(figures)('%s %s is %s: %s', (measure, group, expected) =>
    expect(figure(measure, group)).toBe(expected),
  )

  it('a rate is per 10,000', () => {
    const row = picture.row('in_care_per_10000', '2023-03-31')
    expect(row?.value).toBe(15)
  })

  it('without a number of children there are no rates', () =>
    expect(pictureOf(['A,01/06/2022,S,V2,N1,U4,PR1,,']).figure('in_care_per_10000', '2023-03-31')).toBe(
      'not measured',
    ))
})
