import { describe, expect, it } from 'vitest'
import { NO_DAY, OPEN, parseDay } from '../care/index.ts'
import { capital, count, fileSize, listOf, longDay, longInstant, number, pounds } from './words.ts'

describe('words for people', () => {
  it('days as 31 March 2027, and nothing for no day', () => {
    expect(longDay(parseDay('2027-03-31'))).toBe('31 March 2027')
    expect([longDay(NO_DAY), longDay(OPEN)]).toEqual(['', ''])
  })

  it('instants in the time of Great Britain, summer time too', () => {
    expect(longInstant('2026-01-05T09:05:00.000Z')).toBe('5 January 2026 at 09:05')
    expect(longInstant('2026-07-05T23:05:00.000Z')).toBe('6 July 2026 at 00:05')
  })

  it('numbers under ten in words, one of a thing in the singular', () => {
    expect([0, 1, 9, 10, 1234].map(value => count(value, 'row'))).toEqual([
      'no rows',
      'one row',
      'nine rows',
      '10 rows',
      '1,234 rows',
    ])
    expect(count(2, 'person', 'people')).toBe('two people')
  })

  it('money in pounds, pence only where there are some', () => {
    expect([33_000, 125_050, 5].map(pounds)).toEqual(['£330', '£1,250.50', '£0.05'])
  })

  it('sizes of files, larger ones in larger units', () => {
    expect([1, 900, 2048, 3_565_158, 314_572_800].map(fileSize)).toEqual([
      'one byte',
      '900 bytes',
      '2 KB',
      '3.4 MB',
      '300 MB',
    ])
  })

  it('lists with an “and” before the last', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listOf)).toEqual(['', 'a', 'a and b', 'a, b and c'])
  })

  it('a capital first letter, and thousands apart', () => {
    expect(capital('no rows')).toBe('No rows')
    expect(number(12345.678, 1)).toBe('12,345.7')
  })
})
