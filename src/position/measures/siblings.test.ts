import { describe, expect, it } from 'vitest'
import { pictureOf } from '../../../test/support/figures.ts'

/** A B C came together, D and E together with F, who is unaccompanied; G came from the same home a day later; H has no home postcode. */
const picture = pictureOf(
  [
    'A,01/06/2022,S,C2,N1,U4,PR1,,,,AA1 1AA,BB1 1AA,',
    'B,01/06/2022,S,C2,N1,U4,PR1,,,,AA1 1AA,BB1 1AA,',
    'C,01/06/2022,S,C2,N1,U4,PR1,01/01/2023,X1,CARPL,AA1 1AA,BB1 1AA,',
    'C,01/01/2023,P,C2,N1,K2,PR4,,,,AA1 1AA,BB9 9AA,',
    'D,05/06/2022,S,C2,N1,U4,PR1,,,,AA2 2AA,BB2 2AA,',
    'E,05/06/2022,S,C2,N1,U4,PR1,,,,aa22aa,bb22aa,',
    'F,05/06/2022,S,V2,N8,U4,PR1,,,,AA2 2AA,BB2 2AA,',
    'G,06/06/2022,S,C2,N1,U4,PR1,,,,AA2 2AA,BB2 2AA,',
    'H,05/06/2022,S,C2,N1,U4,PR1,,,,,BB2 2AA,',
    'I,09/06/2022,S,C2,N1,U4,PR1,,,,AA3 3AA,BB3 3AA,',
    'J,09/06/2022,S,C2,N1,U4,PR1,01/02/2023,E4A,,AA3 3AA,BB3 3AA,',
    'K,10/06/2022,S,C2,N1,U4,PR1,,,,AA4 4AA,BB4 4AA,',
    'L,10/06/2022,S,C2,N1,U4,PR1,,,,AA4 4AA,,',
  ],
  { unaccompanied: ['F,1,01/01/2012,'] },
)

const on = (day: string, measure: string) => picture.figure(measure, day)

describe('brothers and sisters', () => {
  it.each([
    [
      '2023-03-31',
      'with_siblings_in_care',
      '5/11',
      'A B C, D E; I’s has left, L’s home is not known, so K’s is not either',
    ],
    ['2023-03-31', 'siblings_all_together', '2/5', 'D and E: postcodes are compared without spaces and case'],
    ['2023-03-31', 'siblings_all_apart', '1/5', 'C; A and B have each other'],
    ['2022-12-31', 'siblings_all_together', '7/7', 'A B C are still together, and I and J'],
    ['2022-12-31', 'siblings_all_apart', '0/7', ''],
  ])('on %s %s is %s: %s', (day, measure, expected) => expect(on(day, measure)).toBe(expected))
})
