import { can } from '../../../access/index.ts'
import { statementAsked, type KeptForecast } from '../../../forecast/index.ts'
import {
  chanceInWords,
  count,
  forecastCharts,
  forecastFor,
  gapViews,
  overdueInWords,
  type GapView,
} from '../../../reports/index.ts'
import { monthInWords } from '../../../care/index.ts'
import { searchesLine } from '../../components/searches-line.ts'
import type { ShownTable } from '../../components/data-table.ts'
import { page, type PageAnswer } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import { listOf } from '../../words.ts'
import { chartView } from './chart-view.ts'
import { metaOf } from './forecast-meta.ts'
import { readerOf, type ForecastPorts } from './forecast-ports.ts'
import { ageTable, enoughTable, leaningSays, leaningTable, whyOutsideTable } from './gap-tables.ts'
import { whereMissing, whereOf, whereSays, whereTable } from './where-tables.ts'

/** Of our own kinds, for those who see small numbers. */
const isOutsideTold = ({ months }: GapView): boolean => months.every(({ outside }) => outside !== undefined)

/** Places against demand, month by month. */
const gapTable = (view: GapView): ShownTable => ({
  caption: `${view.label}: places against the children who would live there, month by month`,
  columns: [
    { key: 'month', text: 'End of' },
    { key: 'places', text: 'Places', isNumeric: true },
    { key: 'demand', text: 'Children who would live there, on average', isNumeric: true },
    { key: 'range', text: '8 futures in 10', isNumeric: true },
    { key: 'short', text: 'More than there are places, on average', isNumeric: true },
    ...(isOutsideTold(view)
      ? [{ key: 'outside', text: 'Outside for want of a place, on average', isNumeric: true }]
      : []),
    { key: 'chance', text: 'Chance of being short', isNumeric: true },
    { key: 'needed', text: 'Enough in 90 futures of 100', isNumeric: true },
  ],
  rows: view.months.map(month => ({
    cells: [
      { text: monthInWords(month.date) },
      { text: count(month.places) },
      { text: count(month.demand.mean) },
      { text: `${count(month.demand.low)} to ${count(month.demand.high)}` },
      { text: count(month.shortfall) },
      ...(isOutsideTold(view) ? [{ text: count(month.outside ?? 0) }] : []),
      { text: chanceInWords(month.chanceOfBeingShort) },
      { text: month.needed[90] === undefined ? '' : count(month.needed[90]) },
    ],
  })),
})

/** Each of our own kinds, the gloomier first: it is what somebody has to act on. Places that limit nobody are not asked. */
export function gapAnswer(views: readonly GapView[]): string {
  const worst = (view: GapView): number => Math.max(0, ...view.months.map(month => month.chanceOfBeingShort))
  const [first, ...others] = views.filter(view => view.isLimited).sort((a, b) => worst(b) - worst(a))
  return first
    ? [first.answer, ...others.map(({ also }) => also)].join(' ')
    : 'There is nothing to compare yet.'
}

/** That the listed places of kinds besides the own ones turn nobody away, and why; undefined where none are listed. */
export function limitsNobody(views: readonly GapView[]): string | undefined {
  const names = views.filter(view => !view.isLimited).map(({ label }) => label.toLowerCase())
  if (names.length === 0) return undefined
  return `Places of ${listOf(names)} on your list are set beside the children who will live in such homes, and turn nobody away: the return does not tell which of them live in places on the list, nor where a search ends when those are full.`
}

/** "Will we have enough homes?": places of our own kinds against the children who would live there. */
export async function gapPage(
  kept: KeptForecast,
  request: UserRequest,
  ports: ForecastPorts,
): Promise<PageAnswer> {
  const reader = readerOf(request)
  const seen = forecastFor(kept.forecast, reader)
  const [views, charts] = [gapViews(seen), forecastCharts(kept.forecast, reader).gaps]
  const header = { question: 'Will we have enough homes?', answer: gapAnswer(views), meta: metaOf(kept) }
  const where = await whereOf(kept, reader, ports)
  return page('pages/forecast/gap.njk', header, {
    kept,
    mayForecast: can(request.user, 'run_forecasts'),
    overdue: overdueOf(kept),
    isAssumed: kept.forecast.request.provision === undefined,
    searches: await searchesLine(request.user, ports, statementAsked(kept.forecast.request)),
    gaps: views.map((view, i) => ({
      chart: { ...chartView(charts[i]!, kept, 'large'), table: gapTable(view) },
    })),
    limitsNobody: limitsNobody(views),
    enough: enoughTable(views),
    ...(where
      ? { where: whereTable(where), whereSays: whereSays(where) }
      : { whereMissing: await whereMissing(kept, ports) }),
    ...(reader.seesSmallNumbers ? detailOf(kept, views) : {}),
  })
}

/** Planned places that should be open by now, where planned ones count. */
const overdueOf = ({ forecast: { request } }: KeptForecast): string | undefined =>
  request.supply === 'planned' ? overdueInWords(request.provision ?? [], request.asAt) : undefined

/** Parts by age and reason: small numbers are among them. */
const detailOf = ({ forecast }: KeptForecast, views: readonly GapView[]) => ({
  ages: ageTable(forecast, views),
  why: whyOutsideTable(forecast, views),
  leaning: leaningTable(forecast, views),
  leaningSays: leaningSays(forecast, views),
})
