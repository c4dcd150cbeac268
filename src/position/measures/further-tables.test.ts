import { describe, expect, it } from 'vitest'
import { pictureOf } from '../../../test/support/figures.ts'

/** A and B in care all of 2022/23, C from June, D left in May, E came back; health asked of A and B alone. */
const picture = pictureOf(
  {
    '2021-22': [
      'A,01/05/2020,S,C2,N1,U4,PR1,,',
      'B,01/05/2020,S,C2,N1,U4,PR1,,',
      'F,01/05/2020,S,C2,N1,U4,PR1,,',
    ],
    '2022-23': [
      'A,01/05/2020,S,C2,N1,U4,PR1,,',
      'B,01/05/2020,S,C2,N1,U4,PR1,,',
      'F,01/05/2020,S,C2,N1,U4,PR1,,',
      'C,01/06/2022,S,C2,N1,U4,PR1,,',
      'D,01/04/2022,S,C2,N1,U4,PR1,05/05/2022,E4A',
    ],
  },
  {
    header: [
      'A,1,01/01/2010,WBRI',
      'B,1,01/04/2006,WBRI',
      'C,1,01/01/2010,WBRI',
      'D,1,01/01/2010,WBRI',
      'F,1,01/01/2020,WBRI',
    ],
    further: {
      // CHILD,DOB,SDQ,REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH,ASSESSMENT,SUBSTANCE,...
      OC2: ['A,01/01/2010,17,,0,,1,1,1,0,,', 'B,01/04/2006,,SDQ2,0,,1,0,1,1,,', 'F,01/01/2020,,,,,0,1,0,0,,'],
      // CHILD,DOB,MISSING,MIS_START,MIS_END
      Missing: [
        'A,01/01/2010,M,30/03/2023,',
        'B,01/04/2006,A,01/01/2023,02/01/2023',
        'D,01/01/2010,M,02/05/2022,03/05/2022',
        'C,01/01/2010,M,31/03/2022,31/03/2022',
      ],
      // CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON
      SWEpisodes: [
        'A,01/01/2010,SW1,01/05/2020,01/05/2022,FCONTA',
        'A,01/01/2010,SW2,01/05/2022,01/01/2023,LEFTRL',
        'A,01/01/2010,SW3,01/01/2023,,LEFTRL',
        'B,01/04/2006,SW1,01/05/2020,01/05/2022,FCONTA',
        'B,01/04/2006,SW2,01/05/2022,01/01/2023,LEFTRL',
        'B,01/04/2006,SW1,01/01/2023,,LEFTRL',
        'C,01/01/2010,SW1,01/06/2022,01/07/2022,FCONTA',
        'C,01/01/2010,SW2,01/07/2022,01/08/2022,LEFTRL',
        'C,01/01/2010,SW3,01/08/2022,,LEFTRL',
        'F,01/01/2020,SW1,01/05/2020,01/04/2022,FCONTA',
        'F,01/01/2020,SW2,01/04/2022,01/05/2022,LEFTRL',
        'F,01/01/2020,SW3,01/05/2022,,LEFTRL',
      ],
      DoLo: ['A,01/01/2010,01/01/2023,31/03/2023', 'B,01/04/2006,31/03/2023,'],
    },
  },
)
const figure = (measure: string, day = '2023-03-31', group?: string) => picture.figure(measure, day, group)

describe('measures of the tables besides the episodes', () => {
  it.each([
    ['health_assessments', '2/3', 'A B of A B F: C has not been in care for the whole year'],
    ['dental_checks', '2/3', 'A F'],
    ['immunisations', '2/3', 'A B'],
    ['substance_misuse', '1/3', 'B'],
    ['sdq_returned', '1/2', 'A of A and B, who is 16 the day after; F is 3'],
    ['sdq_concern', '1/1', 'A scored 17'],
    ['missing_12m', '2/5', 'A, still missing, and D, who has left; B was away, C’s day was before the year'],
    [
      'three_or_more_social_workers_12m',
      '2/4',
      'A and C: B went back to the first, F’s first ended as the year began',
    ],
    ['deprived_of_liberty', '1/4', 'B: A’s order ended that day'],
  ])('%s is %s: %s', (measure, expected) => expect(figure(measure)).toBe(expected))

  it('the health of a day within a year is that of the last whole one', () => {
    expect(figure('sdq_returned', '2023-03-30')).toBe('1/2') // 31 March 2022, when A and B were 12 and 15
    expect(figure('health_assessments', '2023-03-30', 'age:16_and_over')).toBe('0/0')
    expect(figure('health_assessments', '2023-03-31', 'age:16_and_over')).toBe('1/1') // B is 16 by now
    expect(figure('sdq_score', '2023-03-31', 'n')).toBe('1')
  })

  it('are not taken where the returns hold no such table', () => {
    const without = pictureOf(['A,01/04/2022,S,C2,N1,U4,PR1,,'])
    for (const measure of [
      'sdq_score',
      'missing_12m',
      'deprived_of_liberty',
      'three_or_more_social_workers_12m',
    ])
      expect(without.figure(measure, '2023-03-31')).toBe('not measured')
  })
})

describe('coming back and moving', () => {
  const years = pictureOf(
    {
      '2020-21': [
        'A,01/05/2020,S,C2,N1,U4,PR1,01/06/2020,E4A',
        'B,01/05/2020,S,C2,N1,U4,PR1,01/06/2020,E4A',
        'C,01/05/2020,S,C2,N1,U4,PR1,01/06/2020,E5',
      ],
      '2021-22': [
        'A,01/06/2021,S,C2,N1,U4,PR1,01/07/2021,X1',
        'A,01/07/2021,P,C2,N1,K2,PR4,01/08/2021,X1',
        'A,01/08/2021,P,C2,N1,K2,PR4,01/09/2021,X1',
        'A,01/09/2021,L,V2,N1,K2,PR4,01/10/2021,X1',
        'A,01/10/2021,P,C2,N1,U4,PR4,01/11/2021,X1',
        'A,01/11/2021,P,C2,N1,U4,PR1,,',
        'B,02/06/2021,S,C2,N1,U4,PR1,,',
      ],
    },
    { header: ['A,1,01/01/2012,WBRI', 'B,1,01/01/2012,WBRI', 'C,1,01/05/2003,WBRI'] },
  )
  it.each([
    [
      'came_back_within_a_year',
      '1/2',
      'A came back on the last day of the year, B a day late; C had less than a year until 18',
    ],
    ['moved_12m', '1/2', 'A; B came and stayed'],
    ['five_or_more_placements', '1/2', 'A: U4, K2, K2, U4, U4; the change of legal status is none'],
  ])('%s is %s: %s', (measure, expected) => expect(years.figure(measure, '2022-03-31')).toBe(expected))

  it('days in homes that were left are from S, P or B to the next', () => {
    expect(years.figure('days_in_ended_placement_12m', '2022-03-31', 'n')).toBe('4')
    expect(years.figure('days_in_ended_placement_12m', '2022-03-31', 'max')).toBe('61') // K2 of 1 August to 1 October
    expect(years.figure('days_in_ended_placement_12m', '2022-03-31', 'mean')).toBe('38.25') // 30, 31, 61, 31
  })
})
