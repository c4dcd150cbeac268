import { can } from '../../../access/index.ts'
import {
  accuracyOf,
  describeAccuracy,
  describeCalibration,
  type Accuracy,
  type BacktestModel,
  type KeptForecast,
} from '../../../forecast/index.ts'
import { percent } from '../../../reports/index.ts'
import type { Row, ShownTable } from '../../components/data-table.ts'
import { page, type PageAnswer } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import { number } from '../../words.ts'
import { metaOf } from './forecast-meta.ts'
import { readerOf } from './forecast-ports.ts'

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

const share = (value: number | undefined): string => (value === undefined ? 'has no range' : percent(value))

const rowOf = (one: Accuracy): Row => ({
  cells: [
    { text: MODEL_LABELS[one.model] },
    { text: `${one.horizonMonths} months` },
    { text: number(one.meanAbsoluteError, 1) },
    { text: `${number(one.errorPercent, 1)} %` },
    { text: number(one.bias, 1) },
    { text: share(one.coverage50) },
    { text: share(one.coverage80) },
    { text: share(one.coverage95) },
    { text: number(one.pinball, 2) },
    { text: number(one.count) },
  ],
})

const tableOf = (family: Accuracy['family'], accuracies: readonly Accuracy[]): ShownTable => ({
  caption: FAMILY_LABELS[family],
  columns: [
    { key: 'model', text: 'Model' },
    { key: 'ahead', text: 'Ahead', isNumeric: true },
    { key: 'error', text: 'Out by, children', isNumeric: true },
    { key: 'percent', text: 'Out by, %', isNumeric: true },
    { key: 'bias', text: 'Too many (+) or too few (−)', isNumeric: true },
    { key: 'in50', text: 'Inside the 50 % range', isNumeric: true },
    { key: 'in80', text: 'Inside the 80 % range', isNumeric: true },
    { key: 'in95', text: 'Inside the 95 % range', isNumeric: true },
    { key: 'loss', text: 'Quantile loss', isNumeric: true },
    { key: 'count', text: 'Forecasts', isNumeric: true },
  ],
  rows: accuracies.filter(one => one.family === family).map(rowOf),
})

/** The record in sentences, for whoever reads a forecast; undefined while it is not worked out. */
export const recordInWords = ({ backtest, forecast }: KeptForecast): string[] | undefined =>
  backtest && [...describeAccuracy(accuracyOf(backtest)), describeCalibration(forecast.request.calibration)]

/** "How wrong have our forecasts been?": the same forecast made again from past days, beside what happened and what others say. */
export function accuracyPage(kept: KeptForecast, request: UserRequest): PageAnswer {
  const words = recordInWords(kept)
  const accuracies = accuracyOf(kept.backtest ?? [])
  const families = readerOf(request).seesSmallNumbers
    ? (['all', 'placement', 'age'] as const)
    : (['all'] as const)
  const header = {
    question: 'How wrong have our forecasts been?',
    answer: words?.[0] ?? 'It has not been worked out for this forecast yet.',
    meta: metaOf(kept),
    back: { href: `/forecasts/${kept.id}`, text: 'Forecast' },
  }
  return page('pages/forecast/accuracy.njk', header, {
    kept: { id: kept.id, hasRecord: words !== undefined },
    words: words?.slice(1) ?? [],
    tables: families.map(family => tableOf(family, accuracies)).filter(table => table.rows.length > 0),
    mayForecast: can(request.user, 'run_forecasts'),
  })
}
