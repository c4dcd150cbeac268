import { describe, expect, it } from 'vitest'
import { parseDay } from '../care/index.ts'
import type { ForecastRow } from '../forecast/index.ts'
import { forecastAnswer } from './forecast-answer.ts'

const asAt = parseDay('2025-03-31')
const request = {
  asAt,
  months: 36,
  runs: 1000,
  seed: 1,
  supply: 'as-is',
  provision: undefined,
  fees: undefined,
} as const

const endingWith = (quantiles: readonly number[]): ForecastRow => ({
  date: parseDay('2028-03-31'),
  measure: 'in_care',
  group: 'all',
  mean: quantiles[4]!,
  quantiles,
})

const answer = (quantiles: readonly number[]) =>
  forecastAnswer({
    request,
    past: [{ date: asAt, measure: 'in_care', group: 'all', value: 1500 }],
    rows: [endingWith(quantiles)],
  })

describe('the answer of a forecast', () => {
  it('says the range that holds 8 futures of 10, and where today stands to it', () =>
    expect(answer([1400, 1420, 1430, 1480, 1520, 1540, 1560, 1580, 1600])).toBe(
      '1,500 children are in care on 31 March 2025. By 31 March 2028 there will be 1,430 to 1,560 in 8 futures of 10. ' +
        'It may rise a little, or not: the range holds today’s number.',
    ))

  it('speaks of a rise only when the range lies above today', () =>
    expect(answer([1490, 1500, 1510, 1520, 1550, 1580, 1600, 1610, 1620])).toContain('very likely rise'))

  it('speaks of a fall only when the range lies below today', () =>
    expect(answer([1390, 1400, 1410, 1420, 1450, 1480, 1490, 1495, 1499])).toContain('very likely fall'))
})
