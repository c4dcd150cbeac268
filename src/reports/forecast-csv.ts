import { isoFromDay } from '../care/index.ts'
import {
  BACKTEST_QUANTILES,
  QUANTILES,
  type Assumption,
  type BacktestRow,
  type ForecastRow,
  type PastRow,
} from '../forecast/index.ts'
import { csvText, twoDecimals } from './csv.ts'

const quantileName = (level: number): string => `p${String(level).replace('.', '_')}`

/** `forecast.csv` by the contract of files: one row a date, measure and group. */
export const forecastCsv = (rows: readonly ForecastRow[]): string =>
  csvText(
    ['date', 'measure', 'group', 'mean', ...QUANTILES.map(quantileName)],
    rows.map(row => [
      isoFromDay(row.date),
      row.measure,
      row.group,
      twoDecimals(row.mean),
      ...row.quantiles.map(twoDecimals),
    ]),
  )

/** `past.csv`: what was counted, month by month, in the same words as the forecast. */
export const pastCsv = (rows: readonly PastRow[]): string =>
  csvText(
    ['date', 'measure', 'group', 'value'],
    rows.map(row => [isoFromDay(row.date), row.measure, row.group, twoDecimals(row.value)]),
  )

/** `backtest.csv` by the contract of files; quantiles are blank where a model has none. */
export const backtestCsv = (rows: readonly BacktestRow[]): string =>
  csvText(
    [
      'origin',
      'horizon_months',
      'measure',
      'group',
      'model',
      'actual',
      'mean',
      ...BACKTEST_QUANTILES.map(quantileName),
    ],
    rows.map(row => [
      isoFromDay(row.origin),
      row.horizonMonths,
      row.measure,
      row.group,
      row.model,
      twoDecimals(row.actual),
      twoDecimals(row.mean),
      ...BACKTEST_QUANTILES.map((_, i) =>
        row.quantiles[i] === undefined ? '' : twoDecimals(row.quantiles[i]),
      ),
    ]),
  )

/** `assumptions.csv`: each number that a forecast rests on, with its source. */
export const assumptionsCsv = (assumptions: readonly Assumption[]): string =>
  csvText(
    ['name', 'value', 'unit', 'basis', 'source'],
    assumptions.map(one => [one.name, one.value, one.unit, one.basis, one.source]),
  )
