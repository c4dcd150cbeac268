import { can } from '../../../access/index.ts'
import type { Assumption, KeptForecast } from '../../../forecast/index.ts'
import {
  forecastAnswer,
  forecastCharts,
  forecastFor,
  ROUNDED_NOTE,
  trustInWords,
  trustRules,
} from '../../../reports/index.ts'
import type { ShownTable } from '../../components/data-table.ts'
import { page, type PageAnswer } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import { metaOf } from './forecast-meta.ts'
import { recordInWords } from './accuracy-page.ts'
import { chartView } from './chart-view.ts'
import { readerOf } from './forecast-ports.ts'
import { whyView } from './why-view.ts'

const BASES: Record<Assumption['basis'], string> = {
  estimated: 'Estimated from the returns',
  stated: 'Stated by the authority',
  assumed: 'Assumption',
}

/** What a forecast rests on, each number with its source. */
const assumptionsTable = (assumptions: readonly Assumption[]): ShownTable => ({
  caption: 'What this forecast rests on',
  columns: [
    { key: 'name', text: 'What' },
    { key: 'value', text: 'Value', isNumeric: true },
    { key: 'unit', text: 'Unit' },
    { key: 'basis', text: 'How we know' },
    { key: 'source', text: 'Source' },
  ],
  rows: assumptions.map(one => ({
    cells: [
      { text: one.name },
      { text: one.value },
      { text: one.unit },
      { text: BASES[one.basis], tag: one.basis === 'assumed' ? ('yellow' as const) : ('grey' as const) },
      { text: one.source },
    ],
  })),
})

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
    assumptions: assumptionsTable(forecast.assumptions),
    trust: forecast.trust && { says: trustInWords(forecast.trust), rules: trustRules(forecast.trust) },
    mayForecast: can(request.user, 'run_forecasts'),
  })
}
