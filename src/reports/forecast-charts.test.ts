import { expect, it } from 'vitest'
import { parseDay } from '../care/index.ts'
import type { Forecast } from '../forecast/index.ts'
import { allCharts, forecastCharts } from './forecast-charts.ts'

const asAt = parseDay('2025-03-31')

it('a range that is one number once it is rounded is told as one', () => {
  const group = 'placement:in_house_residential'
  const forecast: Forecast = {
    request: { asAt, months: 1, runs: 1, seed: 1, supply: 'as-is', provision: undefined, fees: undefined },
    method: 'test',
    past: [{ date: asAt, measure: 'in_care', group, value: 45 }],
    rows: [
      {
        date: asAt + 30,
        measure: 'in_care',
        group,
        mean: 70,
        quantiles: [68, 68, 68, 69, 70, 70, 71, 71, 71],
      },
    ],
    assumptions: [],
  }
  const says = (seesSmallNumbers: boolean): string =>
    allCharts(forecastCharts(forecast, { seesSmallNumbers })).find(one => one.series.group === group)!.says
  expect(says(true)).toContain('45 now; 68 to 71 by 30 April 2025')
  expect(says(false)).toContain('45 now; about 70 by 30 April 2025')
})
