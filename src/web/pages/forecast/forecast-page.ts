import { can } from '../../../access/index.ts'
import type { Trust } from '../../../history/index.ts'
import type { KeptForecast } from '../../../forecast/index.ts'
import {
  forecastAnswer,
  forecastCharts,
  forecastFor,
  publicTrustInWords,
  ROUNDED_NOTE,
  trustInWords,
  trustRules,
  type Reader,
} from '../../../reports/index.ts'
import { page, type PageAnswer } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import { metaOf } from './forecast-meta.ts'
import { recordInWords } from './accuracy-page.ts'
import { assumptionsTable } from './assumptions-table.ts'
import { chartView } from './chart-view.ts'
import { limitsOf } from './limits.ts'
import { readerOf } from './forecast-ports.ts'
import { whyView } from './why-view.ts'

/** Rules with so few rows are one child's: only those who may see the child see them. */
const trustView = (trust: Trust, reader: Reader) =>
  reader.seesSmallNumbers
    ? { says: trustInWords(trust), rules: trustRules(trust) }
    : { says: publicTrustInWords(trust), rules: [] }

/** "How many children will be in our care?": the total, the kinds of home, the ages, and what it rests on. */
export function forecastPage(kept: KeptForecast, request: UserRequest): PageAnswer {
  const { forecast } = kept
  const reader = readerOf(request)
  const charts = forecastCharts(forecast, reader)
  const header = {
    question: 'How many children will be in our care?',
    answer: forecastAnswer(forecastFor(forecast, reader)),
    meta: metaOf(kept),
  }
  return page('pages/forecast/forecast.njk', header, {
    kept: { id: kept.id, hasRecord: kept.backtest !== undefined },
    record: recordInWords(kept),
    total: chartView(charts.total, kept, 'large'),
    kinds: charts.kinds.map(chart => chartView(chart, kept, 'small')),
    ages: charts.ages.map(chart => chartView(chart, kept, 'small')),
    flows: charts.flows
      .filter(chart => chart.series.isHidden || chart.series.future.length > 0)
      .map(chart => chartView(chart, kept, 'small')),
    hasHidden: [...charts.kinds, ...charts.ages, ...charts.flows].some(chart => chart.series.isHidden),
    why: whyView(kept, reader),
    roundedNote: reader.seesSmallNumbers ? undefined : ROUNDED_NOTE,
    assumptions: assumptionsTable(forecast.assumptions, request.user),
    limits: limitsOf(forecast),
    trust: forecast.trust && trustView(forecast.trust, reader),
    mayForecast: can(request.user, 'run_forecasts'),
  })
}
