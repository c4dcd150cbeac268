import { can } from '../../../access/index.ts'
import { AGE_BAND_LABELS, AGE_BANDS, KIND_LABELS, KINDS } from '../../../care/index.ts'
import {
  accuracyOf,
  describeAccuracy,
  describeCalibration,
  type BacktestRow,
  type KeptForecast,
} from '../../../forecast/index.ts'
import type { ShownTable } from '../../components/data-table.ts'
import { page, type PageAnswer } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import { number } from '../../words.ts'
import { comparisonTable, detailTables, partsTable } from './accuracy-tables.ts'
import { metaOf } from './forecast-meta.ts'
import { readerOf } from './forecast-ports.ts'
import { recordCharts } from './record-charts.ts'

/** The record in sentences, for whoever reads a forecast; undefined while it is not worked out. */
export const recordInWords = ({ backtest, forecast }: KeptForecast): string[] | undefined =>
  backtest && [...describeAccuracy(accuracyOf(backtest)), describeCalibration(forecast.request.calibration)]

const PARTS: readonly (readonly [group: string, label: string])[] = [
  ...KINDS.map(kind => [`placement:${kind}`, KIND_LABELS[kind]] as const),
  ...AGE_BANDS.map(band => [`age:${band}`, AGE_BAND_LABELS[band]] as const),
]

/** How each kind of home and age did at the shortest horizon. */
function partsOf(backtest: readonly BacktestRow[]): ShownTable[] {
  const ours = backtest.filter(row => row.model === 'sufficiency')
  if (ours.length === 0) return []
  const months = Math.min(...ours.map(row => row.horizonMonths))
  const parts = PARTS.flatMap(([group, label]) =>
    accuracyOf(ours.filter(row => row.group === group && row.horizonMonths === months)).map(one => ({
      ...one,
      label,
    })),
  )
  return parts.length === 0 ? [] : [partsTable(parts, months)]
}

/** "How wrong have our forecasts been?": the same forecast made again from past days, beside what happened and what others say. */
export function accuracyPage(kept: KeptForecast, request: UserRequest): PageAnswer {
  const words = recordInWords(kept)
  const backtest = kept.backtest ?? []
  const accuracies = accuracyOf(backtest)
  const reader = readerOf(request)
  const families = reader.seesSmallNumbers ? (['all', 'placement', 'age'] as const) : (['all'] as const)
  const header = {
    question: 'How wrong have our forecasts been?',
    answer: words?.[0] ?? 'It has not been worked out for this forecast yet.',
    meta: metaOf(kept),
    back: { href: `/forecasts/${kept.id}`, text: 'Forecast' },
  }
  return page('pages/forecast/accuracy.njk', header, {
    kept: { id: kept.id, hasRecord: words !== undefined },
    words: words?.slice(1) ?? [],
    charts: recordCharts(kept, reader),
    compared:
      accuracies.length === 0
        ? []
        : [
            comparisonTable('Out by, in children, on average: all children in care', accuracies, one =>
              number(one.meanAbsoluteError, 0),
            ),
            comparisonTable('Quantile loss: error and range counted together', accuracies, one =>
              number(one.pinball, 1),
            ),
          ],
    parts: reader.seesSmallNumbers ? partsOf(backtest) : [],
    details: families.flatMap(family => detailTables(family, accuracies)),
    mayForecast: can(request.user, 'run_forecasts'),
  })
}
