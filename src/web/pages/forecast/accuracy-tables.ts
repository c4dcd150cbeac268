import { BACKTEST_MODELS, yearsAhead, type Accuracy, type BacktestModel } from '../../../forecast/index.ts'
import { percent } from '../../../reports/index.ts'
import type { Row, ShownTable } from '../../components/data-table.ts'
import { number } from '../../words.ts'

const MODEL_LABELS: Record<BacktestModel, string> = {
  sufficiency: 'This forecast',
  naive: 'No change',
  trend: 'Straight line',
  stock_flow: 'Public stock-and-flow model',
  multinomial: 'Public regional model',
}

const FAMILY_LABELS: Record<Accuracy['family'], string> = {
  all: 'All children in care',
  placement: 'Each kind of home',
  age: 'Each age band',
}

const ahead = (months: number): string => yearsAhead(months).replace(/^./, first => first.toUpperCase())

/** How one figure of each model compares over the horizons, for all children: the smaller the better. */
export function comparisonTable(
  caption: string,
  accuracies: readonly Accuracy[],
  say: (one: Accuracy) => string,
): ShownTable {
  const total = accuracies.filter(one => one.family === 'all')
  const horizons = [...new Set(total.map(one => one.horizonMonths))]
  const models = BACKTEST_MODELS.filter(model => total.some(one => one.model === model))
  return {
    caption,
    columns: [
      { key: 'model', text: 'Model' },
      ...horizons.map(months => ({ key: `h${months}`, text: ahead(months), isNumeric: true })),
    ],
    rows: models.map(model => ({
      cells: [
        { text: MODEL_LABELS[model] },
        ...horizons.map(months => {
          const found = total.find(one => one.model === model && one.horizonMonths === months)
          return { text: found ? say(found) : '' }
        }),
      ],
    })),
  }
}

/** With a minus of its own, and no nought below nought. */
const bias = (one: Accuracy): string => number(Math.abs(one.bias) < 0.05 ? 0 : one.bias, 1).replace('-', '−')

const share = (value: number | undefined): string => (value === undefined ? 'no range' : percent(value))

const rowOf = (one: Accuracy): Row => ({
  cells: [
    { text: MODEL_LABELS[one.model] },
    { text: number(one.meanAbsoluteError, 1) },
    { text: `${number(one.errorPercent, 1)} %` },
    { text: bias(one) },
    { text: share(one.coverage50) },
    { text: share(one.coverage80) },
    { text: share(one.coverage95) },
    { text: number(one.pinball, 2) },
    { text: number(one.count) },
  ],
})

/** Every figure of every model, a table a family and horizon. */
export function detailTables(family: Accuracy['family'], accuracies: readonly Accuracy[]): ShownTable[] {
  const mine = accuracies.filter(one => one.family === family)
  return [...new Set(mine.map(one => one.horizonMonths))].map(months => ({
    caption: `${FAMILY_LABELS[family]}, ${yearsAhead(months)}`,
    columns: [
      { key: 'model', text: 'Model' },
      { key: 'error', text: 'Out by, children', isNumeric: true },
      { key: 'percent', text: 'Out by, %', isNumeric: true },
      { key: 'bias', text: 'Too many (+) or too few (−)', isNumeric: true },
      { key: 'in50', text: 'Inside the 50 % range', isNumeric: true },
      { key: 'in80', text: 'Inside the 80 % range', isNumeric: true },
      { key: 'in95', text: 'Inside the 95 % range', isNumeric: true },
      { key: 'loss', text: 'Quantile loss', isNumeric: true },
      { key: 'count', text: 'Forecasts', isNumeric: true },
    ],
    rows: mine.filter(one => one.horizonMonths === months).map(rowOf),
  }))
}

/** Our own record of each part, so many months ahead: where to trust the forecast less. */
export function partsTable(
  parts: readonly (Accuracy & { readonly label: string })[],
  months: number,
): ShownTable {
  return {
    caption: `This forecast, part by part, ${yearsAhead(months)}`,
    columns: [
      { key: 'part', text: 'Children' },
      { key: 'actual', text: 'There were, on average', isNumeric: true },
      { key: 'error', text: 'Out by', isNumeric: true },
      { key: 'bias', text: 'Too many (+) or too few (−)', isNumeric: true },
      { key: 'in80', text: 'Inside the 80 % range', isNumeric: true },
      { key: 'loss', text: 'Quantile loss', isNumeric: true },
    ],
    rows: parts.map(one => ({
      cells: [
        { text: one.label },
        { text: number(one.meanActual, 0) },
        { text: number(one.meanAbsoluteError, 1) },
        { text: bias(one) },
        { text: share(one.coverage80) },
        { text: number(one.pinball, 2) },
      ],
    })),
  }
}
