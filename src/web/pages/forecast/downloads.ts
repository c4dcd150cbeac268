import {
  allCharts,
  assumptionsCsv,
  backtestCsv,
  chartCsv,
  drawForecastChart,
  drawRecord,
  forecastCharts,
  forecastCsv,
  gapCsv,
  pastCsv,
  recordCsv,
  recordViews,
  forecastFor,
  forecastWhy,
  whyCsv,
  yearsCsv,
} from '../../../reports/index.ts'
import type { BacktestRow, KeptForecast } from '../../../forecast/index.ts'
import { drawWhy, PUBLIC_BASE, type ForecastChart, type Reader } from '../../../reports/index.ts'
import { csvFile, file, type FileAnswer } from '../../server/answer.ts'
import { orNotFound } from '../../server/page-fault.ts'
import type { UserRequest } from '../../server/route.ts'
import { DOWNLOAD_SIZE } from './chart-view.ts'
import { forecastOf, readerOf, type ForecastPorts } from './forecast-ports.ts'
import { RECORD_SIZE } from './record-charts.ts'
import { WHY_WIDTH } from './why-view.ts'
import { whereCsv, whereOf } from './where-tables.ts'

/** The files of a forecast by name; what the reader may not see on the page is not in them. */
export async function forecastFile(request: UserRequest, ports: ForecastPorts): Promise<FileAnswer> {
  const kept = await forecastOf(request, ports)
  const reader = readerOf(request)
  const { past, rows } = forecastFor(kept.forecast, reader)
  const why = forecastWhy(kept.forecast, reader)
  const texts: Record<string, () => string> = {
    'forecast.csv': () => forecastCsv(rows),
    'gap.csv': () => gapCsv(rows),
    'past.csv': () => pastCsv(past),
    'assumptions.csv': () => assumptionsCsv(kept.forecast.assumptions),
    'backtest.csv': () => backtestCsv(backtestFor(kept.backtest ?? [], reader)),
    ...(why ? { 'years.csv': () => yearsCsv(why.years, reader) } : {}),
    ...(why && why.drivers.length > 0 ? { 'why.csv': () => whyCsv(why.drivers) } : {}),
  }
  const name = request.params['file'] ?? ''
  if (name === 'where.csv') {
    const where = await whereOf(kept, readerOf(request), ports)
    return csvFile(name, whereCsv(orNotFound(where, 'There is no such file.')), `forecast ${kept.id}`)
  }
  const text = orNotFound(Object.hasOwn(texts, name) ? texts[name] : undefined, 'There is no such file.')
  return csvFile(name, text(), `forecast ${kept.id}`)
}

/** The record as a reader may see it: the total only, counted to the nearest five. */
const backtestFor = (rows: readonly BacktestRow[], reader: Reader): readonly BacktestRow[] =>
  reader.seesSmallNumbers
    ? rows
    : rows
        .filter(row => row.group === 'all')
        .map(row => ({ ...row, actual: PUBLIC_BASE * Math.round(row.actual / PUBLIC_BASE) }))

/** The chart that an address names, as far as this reader may see it. */
export async function chartOf(request: UserRequest, ports: ForecastPorts): Promise<ForecastChart> {
  const kept = await forecastOf(request, ports)
  const id = (request.params['chart'] ?? '').replace(/\.(csv|svg)$/, '')
  const found = allCharts(forecastCharts(kept.forecast, readerOf(request))).find(chart => chart.id === id)
  return orNotFound(found?.series.isHidden ? undefined : found, 'There is no such chart.')
}

const svgFile = (name: string, body: string): FileAnswer =>
  file({ name, type: 'image/svg+xml; charset=utf-8', body })

type Drawn = { readonly csv: () => string; readonly svg: () => string }

/** A chart that is no series: why it goes up or down, or what past forecasts said. */
function drawnOf(kept: KeptForecast, reader: Reader, id: string): Drawn | undefined {
  if (id === 'why') {
    const why = forecastWhy(kept.forecast, reader)
    return why && why.drivers.length > 0
      ? { csv: () => whyCsv(why.drivers), svg: () => drawWhy(why.drivers, why.lastChange, WHY_WIDTH) }
      : undefined
  }
  const view = recordViews(kept.backtest ?? [], kept.forecast, reader).find(one => one.id === id)
  return view && { csv: () => recordCsv(view), svg: () => drawRecord(view, RECORD_SIZE) }
}

/** `in-care.csv` or `in-care.svg`; `why.csv`, `record-12.svg`. */
export async function chartFile(request: UserRequest, ports: ForecastPorts): Promise<FileAnswer> {
  const name = request.params['chart'] ?? ''
  const isCsv = name.endsWith('.csv')
  const kept = await forecastOf(request, ports)
  const drawn = drawnOf(kept, readerOf(request), name.replace(/\.(csv|svg)$/, ''))
  if (drawn) return isCsv ? csvFile(name, drawn.csv()) : svgFile(name, drawn.svg())
  const chart = await chartOf(request, ports)
  return isCsv ? csvFile(name, chartCsv(chart)) : svgFile(name, drawForecastChart(chart, DOWNLOAD_SIZE))
}
