import { can } from '../../../access/index.ts'
import type { KeptForecast } from '../../../forecast/index.ts'
import type { DataTable } from '../../components/data-table.ts'
import { sortedTable } from '../../components/data-table.ts'
import { page, redirect, type Answer, type PageAnswer } from '../../server/answer.ts'
import { orNotFound } from '../../server/page-fault.ts'
import type { Route, UserRequest } from '../../server/route.ts'
import { longInstant } from '../../words.ts'
import { chartTable, chartView } from './chart-view.ts'
import { chartFile, chartOf, forecastFile } from './downloads.ts'
import { accuracyPage } from './accuracy-page.ts'
import { changedSinceMade } from './changed-since-made.ts'
import { changesPage } from './changes-page.ts'
import { metaOf } from './forecast-meta.ts'
import { forecastPage } from './forecast-page.ts'
import { forecastOf, readerOf, type ForecastPorts } from './forecast-ports.ts'
import { gapPage } from './gap-page.ts'
import { newForecastPage, startForecast, startRecord } from './new-forecast.ts'

const AGGREGATES = {
  none: 'counts of everyone together; small numbers hidden outside the professional roles',
} as const

type Show = (
  kept: KeptForecast,
  request: UserRequest,
  ports: ForecastPorts,
) => PageAnswer | Promise<PageAnswer>

/** Forecasts: the latest, the kept ones, a new one, and the pages and files of each. */
export const forecastRoutes = (ports: ForecastPorts): Route[] => [
  ...latestAndOne(ports, { latest: '/forecast', one: '', show: forecastPage }),
  ...latestAndOne(ports, { latest: '/gap', one: '/gap', show: gapPage }),
  ...latestAndOne(ports, { latest: '/accuracy', one: '/accuracy', show: accuracyPage }),
  {
    method: 'POST',
    path: '/forecasts/:id/accuracy',
    permission: 'run_forecasts',
    audit: { none: 'works out figures from records that are there' },
    handle: async request => {
      const kept = await forecastOf(request, ports)
      return redirect(`/work/${startRecord(kept.id, request, ports).id}`)
    },
  },
  {
    method: 'GET',
    path: '/forecasts',
    permission: 'see_aggregates',
    audit: AGGREGATES,
    handle: request => listPage(request, ports),
  },
  {
    method: 'GET',
    path: '/forecasts/new',
    permission: 'run_forecasts',
    audit: { none: 'an empty form' },
    handle: request => newForecastPage(request, ports),
  },
  {
    method: 'POST',
    path: '/forecasts/new',
    permission: 'run_forecasts',
    audit: { action: 'made a forecast', subject: 'forecasts' },
    handle: request => startForecast(request, ports),
  },
  {
    method: 'GET',
    path: '/forecasts/:id/changes',
    permission: 'see_aggregates',
    audit: AGGREGATES,
    handle: request => changesBetween(request, ports),
  },
  {
    method: 'GET',
    path: '/forecasts/:id/files/:file',
    permission: 'see_aggregates',
    audit: { action: 'downloaded', subject: 'forecast' },
    handle: request => forecastFile(request, ports),
  },
  {
    method: 'GET',
    path: '/forecasts/:id/charts/:chart',
    permission: 'see_aggregates',
    audit: AGGREGATES,
    handle: request => chartPage(request, ports),
  },
]

interface PageOfForecast {
  readonly latest: string
  readonly one: string
  readonly show: Show
}

/** A page of a forecast at two addresses: the latest forecast's, and that of the one named. */
const latestAndOne = (ports: ForecastPorts, { latest, one, show }: PageOfForecast): Route[] => [
  {
    method: 'GET',
    path: latest,
    permission: 'see_aggregates',
    audit: AGGREGATES,
    handle: async request => {
      const kept = await ports.forecasts.latest()
      return kept ? withWarning(await show(kept, request, ports), kept, ports) : emptyPage(request, ports)
    },
  },
  {
    method: 'GET',
    path: `/forecasts/:id${one}`,
    permission: 'see_aggregates',
    audit: AGGREGATES,
    handle: async request => {
      const kept = await forecastOf(request, ports)
      return withWarning(await show(kept, request, ports), kept, ports)
    },
  },
]

/** A forecast of records, places or searches that have changed since says so before anything else. */
const withWarning = async (
  answer: PageAnswer,
  kept: KeptForecast,
  ports: ForecastPorts,
): Promise<Answer> => ({
  ...answer,
  view: { ...answer.view, ...(await changedSinceMade(kept, ports)) },
})

/** What the pages ask, while there is no forecast to answer from. */
const QUESTIONS: Readonly<Record<string, string>> = {
  '/gap': 'Will we have enough homes?',
  '/accuracy': 'How wrong have our forecasts been?',
}

async function emptyPage(request: UserRequest, ports: ForecastPorts): Promise<Answer> {
  const covered = await ports.forecasting.covered()
  const header = {
    question: QUESTIONS[request.path] ?? 'How many children will be in our care?',
    answer: covered ? 'There is no forecast yet.' : 'There are no records to forecast from yet.',
  }
  return page('pages/forecast/empty.njk', header, {
    hasRecords: covered !== undefined,
    mayForecast: can(request.user, 'run_forecasts'),
    mayImport: can(request.user, 'import_records'),
  })
}

type Listed = Awaited<ReturnType<ForecastPorts['forecasts']['list']>>[number]

const listTable = (kept: readonly Listed[]): DataTable => ({
  caption: 'Forecasts, the newest first',
  columns: [
    { key: 'name', text: 'Name', isSortable: true },
    { key: 'when', text: 'Made', isSortable: true },
    { key: 'who', text: 'By', isSortable: true },
    { key: 'change', text: 'What changed' },
  ],
  rows: kept.map((one, i) => ({
    cells: [
      { text: one.name, href: `/forecasts/${one.id}` },
      { text: longInstant(one.at), sortBy: one.at },
      { text: one.by },
      kept[i + 1]
        ? {
            text: 'since the one before',
            href: `/forecasts/${one.id}/changes?since=${kept[i + 1]!.id}`,
            hiddenText: `: ${one.name}`,
          }
        : { text: 'the first' },
    ],
  })),
})

async function listPage(request: UserRequest, ports: ForecastPorts): Promise<Answer> {
  const kept = await ports.forecasts.list()
  const header = {
    question: 'Which forecasts have we made?',
    answer:
      kept.length > 0
        ? 'Each is kept with what it was made from, and can be compared with another.'
        : 'None yet.',
    back: { href: '/forecast', text: 'Forecast' },
  }
  return page('pages/forecast/forecasts.njk', header, {
    table: sortedTable(listTable(kept), request.path, request.query),
    mayForecast: can(request.user, 'run_forecasts'),
  })
}

async function chartPage(request: UserRequest, ports: ForecastPorts): Promise<Answer> {
  if (/\.(csv|svg)$/.test(request.params['chart'] ?? '')) return chartFile(request, ports)
  const [kept, chart] = [await forecastOf(request, ports), await chartOf(request, ports)]
  const header = {
    question: chart.title,
    answer: chart.says,
    meta: metaOf(kept),
    back: { href: `/forecasts/${kept.id}`, text: 'Forecast' },
  }
  const shown = { ...chartView(chart, kept, 'large'), table: chartTable(chart, 'all') }
  return page('pages/forecast/chart.njk', header, { chart: shown })
}

/** The forecast named, against that of `since`, or against the one made before it. */
async function changesBetween(request: UserRequest, ports: ForecastPorts): Promise<Answer> {
  const after = await forecastOf(request, ports)
  const list = await ports.forecasts.list()
  const previous = list[list.findIndex(one => one.id === after.id) + 1]?.id
  const before = await ports.forecasts.find(request.query.get('since') ?? previous ?? '')
  const found = orNotFound(before, 'There is no forecast before this one to compare with.')
  return changesPage(found, after, readerOf(request))
}
