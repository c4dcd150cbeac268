import { describe, expect, it } from 'vitest'
import { AGE_BANDS, monthEndsAfter, parseDay } from '../care/index.ts'
import type { Forecast } from '../forecast/index.ts'
import { forecastWhy } from './forecast-why.ts'
import { drawWhy, whyCsv, yearsCsv } from './why-figures.ts'

const asAt = parseDay('2025-03-31')

/** Months of 10 who come in (2 of them alone), 4 who leave at 10 to 15 and so many who turn 18; 100 children of each age. */
const monthOf = (date: number, turning: number): readonly (readonly [string, string, number, number])[] => [
  ['entries', 'all', 10, date],
  ['entries', 'unaccompanied', 2, date],
  ['entries', 'age:10_to_15', 10, date],
  ['exits', 'all', 4 + turning, date],
  ['exits', 'age:10_to_15', 4, date],
  ['exits', 'age:16_and_over', turning, date],
  ['turning_18', 'all', turning, date],
  ['in_care', 'all', 500, date],
  ...AGE_BANDS.map(band => ['in_care', `age:${band}`, 100, date] as const),
]

const forecast: Forecast = {
  request: { asAt, months: 12, runs: 1, seed: 1, supply: 'as-is', provision: undefined, fees: undefined },
  method: 'test',
  past: monthEndsAfter(asAt - 366, 12)
    .flatMap(date => monthOf(date, 1))
    .map(([measure, group, value, date]) => ({ date, measure, group, value })),
  rows: monthEndsAfter(asAt, 12)
    .flatMap(date => monthOf(date, 3))
    .map(([measure, group, mean, date]) => ({ date, measure, group, mean, quantiles: [] })),
  assumptions: [],
}

const ANALYST = { seesSmallNumbers: true }
const COUNCILLOR = { seesSmallNumbers: false }

describe('why a forecast goes up or down', () => {
  it('is one account of next year, and what differs from last', () => {
    const why = forecastWhy(forecast, ANALYST)!
    expect(why.says).toContain('about 120 children come in, 48 leave before they are 18 and 36 turn 18')
    expect(why.sentences).toEqual([
      'More turn 18: 36 next year, 12 last year (24 children fewer in care).',
      'Those who come in are about as old as last year: 100 in 100 are 10 or older, 100 in 100 were.',
    ])
  })

  it('is to the nearest five for a councillor', () => {
    const { says, drivers, lastChange } = forecastWhy(forecast, COUNCILLOR)!
    expect(says).toContain('about 120 children come in, 50 leave before they are 18 and 35 turn 18')
    for (const { before, after, inChildren } of drivers)
      for (const value of [before, after, inChildren, lastChange]) expect(Math.abs(value % 5)).toBe(0)
  })

  it('has no sentence for figures that are alike once rounded', () => {
    const before = { ...forecast, past: forecast.past.map(row => (row.measure === 'turning_18' ? { ...row, value: 2.75 } : row)) } // prettier-ignore
    expect(forecastWhy(before, ANALYST)!.sentences.join(' ')).toContain('turn 18')
    expect(forecastWhy(before, COUNCILLOR)!.sentences.join(' ')).not.toMatch(/(\d+) next year, \1 last year/)
  })

  it('is not parted for a councillor where a part is small', () => {
    const few = {
      ...forecast,
      past: forecast.past.map(row => (row.group === 'unaccompanied' ? { ...row, value: 0.25 } : row)),
    }
    expect(forecastWhy(few, COUNCILLOR)!.drivers).toEqual([])
    expect(yearsCsv(forecastWhy(few, COUNCILLOR)!.years, COUNCILLOR)).toContain('2025-02-28,yes,440,115,c,50,10,500') // prettier-ignore
    expect(forecastWhy(few, ANALYST)!.drivers).toHaveLength(5)
  })

  it('is drawn from last year’s change to next year’s, and told in a file', () => {
    const { drivers, lastChange } = forecastWhy(forecast, ANALYST)!
    expect(drawWhy(drivers, lastChange, 960)).toContain('Next year’s change +36')
    expect(whyCsv(drivers).trim().split('\n').at(-1)).toBe('turning_18,12,36,-24')
  })
})
