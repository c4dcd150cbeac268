import { describe, expect, it } from 'vitest'
import type { BacktestRow } from './backtest.ts'
import { calibrationOf, describeCalibration } from './calibration.ts'

/** A forecast of 500 with a deviation of 20, and what happened so many deviations away. */
const past = (horizonMonths: number, deviationsOut: number): BacktestRow => ({
  origin: 0,
  horizonMonths,
  measure: 'in_care',
  group: 'all',
  model: 'sufficiency',
  actual: 500 + 20 * deviationsOut,
  mean: 500,
  quantiles: [460.8, 474.37, 486.51, 500, 513.49, 525.63, 539.2],
})

const record = (out: number): BacktestRow[] =>
  [12, 12, 12, 12, 12, 12, 24, 24, 24, 24, 36, 36].map((months, i) => past(months, i % 2 ? out : -out))

describe('calibration', () => {
  it('leaves ranges as they are where the past was out by what they say', () => {
    expect(calibrationOf(record(1))).toEqual({ factor: 1, held: 12, of: 12 })
    expect(describeCalibration(calibrationOf(record(1)))).toContain('left as they are')
  })

  it('widens them where the past was further out, but only in part: 12 forecasts overlap', () => {
    const found = calibrationOf(record(2))!
    expect(found.held).toBe(0)
    expect(found.factor).toBeGreaterThan(1.15)
    expect(found.factor).toBeLessThan(1.5)
    expect(describeCalibration(found)).toContain('held what happened 0 of 12 times, so this forecast lets')
  })

  it('narrows them a little where the past was always in the middle', () => {
    const { factor } = calibrationOf(record(0))!
    expect(factor).toBeLessThan(0.95)
    expect(factor).toBeGreaterThanOrEqual(0.8)
  })

  it('is not misled by one surprise', () =>
    expect(calibrationOf([...record(1), past(12, 50)])!.factor).toBeLessThan(1.1))

  it('says so where there is no past to learn from', () => {
    expect(calibrationOf([])).toBeUndefined()
    expect(describeCalibration(undefined)).toContain('not adjusted')
  })
})
