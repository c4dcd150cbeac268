import { describe, expect, it } from 'vitest'
import { parseDay } from '../care/index.ts'
import { BACKTEST_QUANTILES, type BacktestRow, type Forecast } from '../forecast/index.ts'
import { drawRecord, recordCsv, recordViews } from './record-view.ts'

const forecast: Forecast = {
  request: {
    asAt: parseDay('2025-03-31'),
    months: 1,
    runs: 1,
    seed: 1,
    supply: 'as-is',
    provision: undefined,
    fees: undefined,
  },
  method: 'test',
  past: [{ date: parseDay('2025-03-31'), measure: 'in_care', group: 'all', value: 503 }],
  rows: [],
  assumptions: [],
}

const row = (actual: number, fields: Partial<BacktestRow> = {}): BacktestRow => ({
  origin: parseDay('2024-02-29'),
  horizonMonths: 12,
  measure: 'in_care',
  group: 'all',
  model: 'sufficiency',
  actual,
  mean: 500,
  quantiles: BACKTEST_QUANTILES.map((_, i) => 470 + 10 * i),
  ...fields,
})

const rows = [
  row(503),
  row(531),
  row(1, { group: 'placement:secure' }),
  row(503, { model: 'naive', quantiles: [] }),
]

describe('past forecasts beside what happened', () => {
  const [view, ...others] = recordViews(rows, forecast, { seesSmallNumbers: true })

  it('are ours of all children, for the month-end so many months on', () => {
    expect(others).toEqual([])
    expect(view!.says).toBe('Of 2 forecasts of the past, 1 held what happened in their 8-in-10 range.')
    expect(recordCsv(view!).split('\n').slice(1, 3)).toEqual([
      '2024-02-29,2025-02-28,480,500,520,503,yes',
      '2024-02-29,2025-02-28,480,500,520,531,no',
    ])
  })

  it('are drawn with a circle where the range held and a cross where not, and told in words', () =>
    expect(drawRecord(view!, { width: 600, height: 300 })).toContain('480 to 520, 531 happened'))

  it('count to the nearest five for a councillor', () =>
    expect(recordCsv(recordViews(rows, forecast, { seesSmallNumbers: false })[0]!)).toContain(
      '500,520,505,yes',
    ))
})
