import {
  allCharts,
  assumptionsCsv,
  backtestCsv,
  chartCsv,
  drawForecastChart,
  forecastCharts,
  forecastCsv,
  pastCsv,
  rowsFor,
} from '../../../reports/index.ts'
import type { ForecastChart } from '../../../reports/index.ts'
import { csvFile, file, type FileAnswer } from '../../server/answer.ts'
import { orNotFound } from '../../server/page-fault.ts'
import type { UserRequest } from '../../server/route.ts'
import { DOWNLOAD_SIZE } from './chart-view.ts'
import { forecastOf, readerOf, type ForecastPorts } from './forecast-ports.ts'

/** The files of a forecast by name; what the reader may not see on the page is not in them. */
export async function forecastFile(request: UserRequest, ports: ForecastPorts): Promise<FileAnswer> {
  const kept = await forecastOf(request, ports)
  const { past, rows } = rowsFor(kept.forecast, readerOf(request))
  const texts: Record<string, () => string> = {
    'forecast.csv': () => forecastCsv(rows),
    'past.csv': () => pastCsv(past),
    'assumptions.csv': () => assumptionsCsv(kept.forecast.assumptions),
    'backtest.csv': () =>
      backtestCsv(
        (kept.backtest ?? []).filter(row => readerOf(request).seesSmallNumbers || row.group === 'all'),
      ),
  }
  const name = request.params['file'] ?? ''
  const text = orNotFound(Object.hasOwn(texts, name) ? texts[name] : undefined, 'There is no such file.')
  return csvFile(name, text(), `forecast ${kept.id}`)
}

/** The chart that an address names, as far as this reader may see it. */
export async function chartOf(request: UserRequest, ports: ForecastPorts): Promise<ForecastChart> {
  const kept = await forecastOf(request, ports)
  const id = (request.params['chart'] ?? '').replace(/\.(csv|svg)$/, '')
  const found = allCharts(forecastCharts(kept.forecast, readerOf(request))).find(chart => chart.id === id)
  return orNotFound(found?.series.isHidden ? undefined : found, 'There is no such chart.')
}

/** `in-care.csv` or `in-care.svg`. */
export async function chartFile(request: UserRequest, ports: ForecastPorts): Promise<FileAnswer> {
  const chart = await chartOf(request, ports)
  const name = request.params['chart'] ?? ''
  if (name.endsWith('.csv')) return csvFile(name, chartCsv(chart))
  return file({ name, type: 'image/svg+xml; charset=utf-8', body: drawForecastChart(chart, DOWNLOAD_SIZE) })
}
