import { describe, expect, it } from 'vitest'
import { OPEN, parseDay, type PlacementCostRow } from '../../care/index.ts'
import { pictureOf } from '../../../test/support/figures.ts'

const years = (rows: readonly string[]) => ({ '2021-22': rows, '2022-23': rows })

/** All came on 1 June 2021, but E, who was in care before the returns; the year is that to 31 March 2023. */
const picture = pictureOf(
  years([
    'A,01/06/2021,S,C2,N1,U4,PR1,,',
    'B,01/06/2021,S,C2,N1,U4,PR1,,',
    'C,01/06/2021,S,C2,N1,Z1,,,',
    'D,01/06/2021,S,C2,N1,U4,PR1,,',
    'E,01/05/2020,S,C2,N1,U4,PR1,,',
    'F,10/03/2023,S,C2,N1,Z13,,,',
  ]),
  {
    header: [
      'A,1,01/01/2010,WBRI',
      'B,1,01/01/2010,WBRI',
      'C,1,01/06/2018,WBRI',
      'D,1,01/01/2020,WBRI',
      'E,1,01/01/2010,WBRI',
      'F,1,01/01/2010,WBRI',
    ],
    further: {
      // CHILD,DOB,REVIEW,REVIEW_CODE
      Reviews: [
        ...['A', 'B', 'C', 'D'].map(child => `${child},01/01/2010,29/06/2021,PN1`), // due that day: 28 days
        ...['A', 'B', 'C', 'D'].map(child => `${child},01/01/2010,29/09/2021,PN1`), // three months later
        'A,01/01/2010,29/03/2022,PN7', // before the year; the next is due on 29 September
        'A,01/01/2010,29/09/2022,PN1',
        'A,01/01/2010,29/03/2023,PN6',
        'B,01/01/2010,29/03/2022,PN1',
        'B,01/01/2010,30/09/2022,PN4', // a day late
        'B,01/01/2010,30/03/2023,PN1',
        'C,01/06/2018,29/03/2022,PN0', // none in the year: overdue since 29 September
        'D,01/01/2020,29/03/2022,PN0',
        'D,01/01/2020,01/09/2022,PN0', // early is on time; the next is due on 1 March
        'D,01/01/2020,01/03/2023,PN0',
        'E,01/01/2010,01/04/2022,PN2', // the first that is known is not judged; the next is due on 1 October
        'E,01/01/2010,01/10/2022,PN5',
      ],
      OC2: [
        'A,01/01/2010,,,1,,,,,,,',
        'B,01/01/2010,,,0,,,,,,,',
        'D,01/01/2020,,,1,,,,,,,',
        'E,01/01/2010,,,,,,,,,,',
      ],
      Missing: [
        'A,01/01/2010,M,01/05/2022,02/05/2022',
        'A,01/01/2010,M,30/03/2022,01/04/2022', // not over as the year began
        'A,01/01/2010,A,01/06/2022,02/06/2022', // away, not missing
        'B,01/01/2010,M,31/03/2023,',
        'C,01/06/2018,M,01/03/2022,02/03/2022', // before the year
      ],
    },
  },
)

describe('reviews, convictions, times missing, homes of no listed kind', () => {
  it.each([
    ['reviews_on_time_12m', '3/5', 'A D E; B a day late, C overdue; F’s falls due in April'],
    ['took_part_in_reviews_12m', '2/3', 'A and E; B told no views; C had none, D is three'],
    ['convicted', '1/3', 'A of A B E: D is three, C four'],
    ['in_unlisted_homes', '2/6', 'C and F'],
  ])('%s is %s: %s', (measure, expected) => expect(picture.figure(measure, '2023-03-31')).toBe(expected))

  it.each([
    ['n', '2'],
    ['mean', '1.5'],
    ['max', '2'],
  ])('of those who went missing, A twice and B once: %s is %s', (part, expected) =>
    expect(picture.figure('times_missing_12m', '2023-03-31', part)).toBe(expected),
  )

  it('reviews are not judged where the returns hold none', () =>
    expect(
      pictureOf(years(['A,01/06/2021,S,C2,N1,U4,PR1,,'])).figure('reviews_on_time_12m', '2023-03-31'),
    ).toBe('not measured'))
})

describe('the price of a week', () => {
  const priced = (child: string, pounds: number, from: string, to: string): PlacementCostRow => ({
    placement: `${child} ${from}`,
    child,
    kind: 'external_residential',
    provider: '',
    contract: '',
    needBand: '',
    staffing: '',
    isSolo: false,
    hasEducation: false,
    hasTherapy: false,
    weeklyPriceInPence: pounds * 100,
    educationWeeklyInPence: 0,
    healthWeeklyInPence: 0,
    invoicedInPence: 0,
    receivedInPence: 0,
    from: parseDay(from),
    to: to === '' ? OPEN : parseDay(to),
    reviewOn: parseDay(''),
  })
  const rows = ['A', 'B', 'C'].map(child => `${child},01/06/2021,S,C2,N1,K2,PR4,,`)
  const prices = pictureOf(years(rows), {
    context: {
      placementCosts: [
        priced('A', 6000, '2021-06-01', '2022-05-31'),
        priced('A', 7000, '2022-06-01', ''),
        priced('B', 5000, '2021-06-01', ''),
        priced('X', 9000, '2021-06-01', ''), // of no child of the returns
      ],
    },
  })

  it('is that of the row which holds the day, of A 7,000 and of B 5,000; C has none', () => {
    expect(prices.figure('weekly_price', '2023-03-31', 'n')).toBe('2')
    expect(prices.figure('weekly_price', '2023-03-31', 'mean')).toBe('6000')
    expect(prices.figure('weekly_price', '2022-05-31', 'max')).toBe('6000')
  })

  it('is not told of days from which homes that were left are missing', () =>
    expect(prices.figure('weekly_price', '2022-05-30', 'max')).toBe('not measured'))

  it('is not told of a day that no row holds', () =>
    expect(pictureOf(years(rows)).figure('weekly_price', '2023-03-31')).toBe('not measured'))
})
