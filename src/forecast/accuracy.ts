import { BACKTEST_MODELS, BACKTEST_QUANTILES, type BacktestModel, type BacktestRow } from './backtest.ts'

export type Family = 'all' | 'placement' | 'age'

/** How one model did on one family of groups at one horizon, over all origins. */
export interface Accuracy {
  readonly model: BacktestModel
  readonly family: Family
  readonly horizonMonths: number
  /** Forecasts scored. */
  readonly count: number
  readonly meanActual: number
  /** Mean of forecast less actual, in children: above 0 means too many were expected. */
  readonly bias: number
  readonly meanAbsoluteError: number
  /** Sum of absolute errors over sum of actuals, in per cent. */
  readonly errorPercent: number
  /** Share of actuals inside the central range, 0 to 1; undefined where the model has no ranges. */
  readonly coverage50: number | undefined
  readonly coverage80: number | undefined
  readonly coverage95: number | undefined
  /** Mean quantile loss over BACKTEST_QUANTILES, in children: lower is better. A model without ranges is scored as if certain. */
  readonly pinball: number
}

const familyOf = (group: string): Family => group.split(':')[0] as Family

/** Error, bias, coverage and quantile loss of each model, by family and horizon, in the order of BACKTEST_MODELS. */
export function accuracyOf(rows: readonly BacktestRow[]): Accuracy[] {
  const keys = [...new Set(rows.map(row => `${familyOf(row.group)} ${row.horizonMonths}`))]
  return keys.flatMap(key => {
    const [family, horizon] = key.split(' ') as [Family, string]
    return BACKTEST_MODELS.flatMap(model => {
      const mine = rows.filter(
        row => row.model === model && familyOf(row.group) === family && row.horizonMonths === Number(horizon),
      )
      return mine.length === 0 ? [] : [{ model, family, horizonMonths: Number(horizon), ...scoreOf(mine) }]
    })
  })
}

function scoreOf(rows: readonly BacktestRow[]): Omit<Accuracy, 'model' | 'family' | 'horizonMonths'> {
  const mean = (of: (row: BacktestRow) => number) => rows.reduce((sum, row) => sum + of(row), 0) / rows.length
  const meanActual = mean(row => row.actual)
  const meanAbsoluteError = mean(row => Math.abs(row.mean - row.actual))
  const hasRanges = rows.every(row => row.quantiles.length > 0)
  const coverage = (low: number, high: number) =>
    hasRanges ? mean(row => (isInside(row, low, high) ? 1 : 0)) : undefined
  return {
    count: rows.length,
    meanActual,
    bias: mean(row => row.mean - row.actual),
    meanAbsoluteError,
    errorPercent: meanActual > 0 ? (100 * meanAbsoluteError) / meanActual : 0,
    coverage50: coverage(25, 75),
    coverage80: coverage(10, 90),
    coverage95: coverage(2.5, 97.5),
    pinball: mean(pinballOf),
  }
}

const quantileAt = (row: BacktestRow, level: number): number =>
  row.quantiles[BACKTEST_QUANTILES.findIndex(known => known === level)]!

const isInside = (row: BacktestRow, low: number, high: number): boolean =>
  quantileAt(row, low) <= row.actual && row.actual <= quantileAt(row, high)

/** Quantile (pinball) loss of one forecast, mean over the levels. */
export function pinballOf(row: BacktestRow): number {
  const loss = BACKTEST_QUANTILES.map((level, i) => {
    const above = row.actual - (row.quantiles[i] ?? row.mean)
    return above >= 0 ? (level / 100) * above : (level / 100 - 1) * above
  })
  return loss.reduce((sum, value) => sum + value, 0) / loss.length
}
