import { describe, expect, it } from 'vitest'
import { pictureOf, postcodesOf } from '../../../test/support/figures.ts'

/** 20 miles by the return's formula are 20 × 1,609.3 = 32,186 m; 20.05 miles, which round up to 20.1, are 32,266.5 m. */
const postcodes = postcodesOf({
  'AA1 1AA': ['E08000035', 400_000, 400_000],
  'AA1 1AB': ['E08000035', 432_186, 400_000], // 20.0 miles
  'AA1 1AC': ['E08000036', 432_267, 400_000], // 20.1 miles
  'AA1 1AD': ['E08000036', 400_000, 404_828], // 3.0 miles (4,827.9 m)
  'AA1 1AE': ['E08000035', 403_000, 404_000], // 5,000 m: 3.1 miles
})
const rows = [
  'A,01/06/2022,S,V2,N1,U4,PR1,,,,AA1 1AA,aa11ab,',
  'B,01/06/2022,S,V2,N1,U4,PR1,,,,AA1 1AA,AA1 1AC,',
  'C,01/06/2022,S,V2,N1,U4,PR4,,,,AA1 1AA,AA1 1AD,',
  'D,01/06/2022,S,V2,N1,U4,PR4,,,,,AA1 1AD,', // no home postcode
  'E,01/06/2022,S,V2,N1,U4,PR4,,,,AA1 1AA,ZZ9 9ZZ,', // not in the directory
  'F,01/06/2022,S,V2,N1,U4,PR1,01/08/2022,X1,,AA1 1AA,AA1 1AC,',
  'F,01/08/2022,L,C1,N1,U4,PR1,01/03/2023,X1,,AA1 1AA,AA1 1AE,', // the row of the day tells the home
  'F,01/03/2023,P,C1,N1,T3,,,,,AA1 1AA,AA1 1AC,', // a temporary stay does not
]
const day = '2023-03-31'
const picture = pictureOf(rows, { context: { postcodes, laCode: 'E08000035' } })

describe('distance from home and area', () => {
  it.each([
    ['distance_known', '4/6', 'A B C F'],
    ['over_20_miles', '1/6', 'B: A is at 20.0'],
    ['outside_area', '3/5', 'B C D of those with a known placement: not E'],
    ['over_20_miles_and_outside', '1/6', 'B'],
  ])('%s is %s: %s', (measure, expected) => expect(picture.figure(measure, day)).toBe(expected))

  it('is not nought far away where the directory has none of the homes', () => {
    const elsewhere = postcodesOf({ 'BB1 1BB': ['E08000035', 400_000, 400_000] })
    const unknown = pictureOf(rows, { context: { postcodes: elsewhere, laCode: 'E08000035' } })
    expect(unknown.figure('distance_known', day)).toBe('0/6')
    for (const measure of ['over_20_miles', 'over_20_miles_and_outside'])
      expect(unknown.figure(measure, day)).toBe('not measured')
  })

  // A 20.0, B 20.1, C 3.0, F 3.1: in order 3.0 3.1 20.0 20.1
  it.each([
    ['n', '4'],
    ['mean', '11.55'],
    ['median', '11.55'],
    ['p25', '3.075'], // 3.0 + 0.75 × 0.1
    ['p75', '20.025'], // 20.0 + 0.25 × 0.1
    ['max', '20.1'],
    ['sd', '9.815'], // deviations 8.55 8.45 8.45 8.55: sum of squares 289.01, over 3: 96.3367
  ])('miles from home: %s is %s', (group, expected) =>
    expect(picture.figure('distance_miles', day, group)).toBe(expected),
  )

  it('bands hold their upper end', () => {
    expect(picture.figure('in_care', day, 'distance:up_to_5_miles')).toBe('2')
    expect(picture.figure('in_care', day, 'distance:10_to_20_miles')).toBe('1')
    expect(picture.figure('in_care', day, 'distance:20_to_50_miles')).toBe('1')
    expect(picture.figure('in_care', day, 'distance:not_known')).toBe('2')
  })

  it('is not measured without a postcode directory, area not without the authority’s code', () => {
    expect(pictureOf(rows).figure('over_20_miles', day)).toBe('not measured')
    const noCode = pictureOf(rows, { context: { postcodes } })
    expect(noCode.figure('outside_area', day)).toBe('not measured')
    expect(noCode.figure('over_20_miles', day)).toBe('1/6')
  })
})

describe('how long', () => {
  // on 31 March 2023: A 303 days since 1 June 2022; F the same, moved by law only
  it('days in care and in the placement', () => {
    expect(picture.figure('days_in_care', day, 'median')).toBe('303')
    expect(picture.figure('days_in_placement', day, 'max')).toBe('303')
    expect(picture.figure('days_in_care', day, 'sd')).toBe('0')
  })
})
