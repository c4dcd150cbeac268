import { describe, expect, it } from 'vitest'
import {
  ageOn,
  addMonths,
  BAD_DAY,
  birthday,
  dayOf,
  isoFromDay,
  monthEndsAfter,
  NO_DAY,
  parseDay,
} from './day.ts'

const day = (iso: string) => parseDay(iso)

describe('days', () => {
  it.each([
    ['31/03/2025', '2025-03-31'],
    ['1/4/2025', '2025-04-01'],
    ['2024-02-29', '2024-02-29'],
    ['2024-02-29T00:00:00', '2024-02-29'],
    [' 05/06/2007 ', '2007-06-05'],
    ['30/11/2023 00:00:00', '2023-11-30'],
    ['30/11/2023 0:00', '2023-11-30'],
    ['30-11-2023', '2023-11-30'],
    ['30.11.2023', '2023-11-30'],
  ])('%s is read as %s', (text, iso) => expect(isoFromDay(parseDay(text))).toBe(iso))

  it.each([
    '31/02/2024',
    '29/02/2023',
    '2024-13-01',
    '00/01/2024',
    '01/01/0000',
    'zz/05/2020',
    '1/1/24',
    '30/11-2023',
    '30/11/2023x',
  ])('%s is not a date', text => expect(parseDay(text)).toBe(BAD_DAY))

  it('a blank is no day', () => expect(parseDay('  ')).toBe(NO_DAY))

  it('a child born on 29 February comes of age on 1 March', () =>
    expect(isoFromDay(birthday(day('2008-02-29'), 18))).toBe('2026-03-01'))

  it('age counts completed years', () => {
    expect(ageOn(day('2010-05-06'), day('2020-05-05'))).toBe(9)
    expect(ageOn(day('2010-05-06'), day('2020-05-06'))).toBe(10)
  })

  it('the first month-end after a month-end is the next one', () =>
    expect(monthEndsAfter(day('2025-03-31'), 3).map(isoFromDay)).toEqual([
      '2025-04-30',
      '2025-05-31',
      '2025-06-30',
    ]))

  it('the first month-end after any other day is its own month’s', () =>
    expect(monthEndsAfter(day('2025-12-15'), 2).map(isoFromDay)).toEqual(['2025-12-31', '2026-01-31']))

  it('a month added to 31 January is the end of February', () =>
    expect(addMonths(day('2024-01-31'), 1)).toBe(dayOf(2024, 2, 29)))
})

it('every date that is written in ten characters is read as the calendar has it', () => {
  const twoDigits = (n: number) => String(n).padStart(2, '0')
  for (const year of [1799, 1800, 1900, 2000, 2023, 2024, 2200, 2201])
    for (let month = 0; month <= 13; month++)
      for (let date = 0; date <= 32; date++)
        expect(parseDay(`${twoDigits(date)}/${twoDigits(month)}/${String(year)}`)).toBe(
          dayOf(year, month, date),
        )
})
