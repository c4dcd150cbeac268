import { describe, expect, it } from 'vitest'
import { AGE_BANDS, KINDS, parseDay } from '../care/index.ts'
import { historyOf } from '../../test/support/small-returns.ts'
import { countInCare } from './count-in-care.ts'

const history = historyOf(
  {
    '2022-23': [
      'A,01/06/2022,S,V2,N1,U4,PR1,01/09/2022,X1',
      'A,01/09/2022,P,V2,N1,K2,PR4,10/12/2022,E4A',
      'B,01/11/2022,S,V2,N1,U1,PR1,,',
      'C,01/09/2022,S,V2,N1,U4,PR4,,',
    ],
  },
  { header: ['A,1,02/09/2006,WBRI', 'B,1,01/11/2021,WBRI', 'C,2,01/01/2013,WBRI'] },
)

/** Only what is not zero. */
function on(iso: string) {
  const count = countInCare(history, parseDay(iso))
  const named = (names: readonly string[], values: Int32Array) =>
    Object.fromEntries(names.map((name, i) => [name, values[i]!] as const).filter(([, value]) => value > 0))
  return { all: count.all, ...named(KINDS, count.byKind), ...named(AGE_BANDS, count.byAge) }
}

describe('children in care on a day', () => {
  it.each([
    ['2022-05-31', { all: 0 }],
    ['2022-06-01', { all: 1, in_house_fostering: 1, '10_to_15': 1 }],
    // on 1 September A has moved, on the 2nd turned 16
    ['2022-09-01', { all: 2, external_residential: 1, agency_fostering: 1, '10_to_15': 1, '5_to_9': 1 }],
    ['2022-09-02', { all: 2, external_residential: 1, agency_fostering: 1, '16_and_over': 1, '5_to_9': 1 }],
    // B came on the first birthday
    [
      '2022-11-01',
      {
        all: 3,
        external_residential: 1,
        agency_fostering: 1,
        kinship: 1,
        '16_and_over': 1,
        '5_to_9': 1,
        '1_to_4': 1,
      },
    ],
    // the day of leaving is no day in care
    [
      '2022-12-09',
      {
        all: 3,
        external_residential: 1,
        agency_fostering: 1,
        kinship: 1,
        '16_and_over': 1,
        '5_to_9': 1,
        '1_to_4': 1,
      },
    ],
    ['2022-12-10', { all: 2, agency_fostering: 1, kinship: 1, '5_to_9': 1, '1_to_4': 1 }],
  ])('%s', (iso, expected) => expect(on(iso)).toEqual(expected))
})
