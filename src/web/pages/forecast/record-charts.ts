import { dayInWords } from '../../../care/index.ts'
import type { KeptForecast } from '../../../forecast/index.ts'
import {
  count,
  drawRecord,
  isHeld,
  recordViews,
  type Reader,
  type RecordView,
} from '../../../reports/index.ts'
import type { Chart } from '../../components/chart.ts'
import type { ShownTable } from '../../components/data-table.ts'

const WIDE = { width: 960, height: 320 } as const
const NARROW = { width: 400, height: 300 } as const

const tableOf = ({ title, forecasts }: RecordView): ShownTable => ({
  caption: title,
  columns: [
    { key: 'origin', text: 'Known on' },
    { key: 'date', text: 'Forecast for' },
    { key: 'range', text: '8 futures in 10', isNumeric: true },
    { key: 'middle', text: 'Middle future', isNumeric: true },
    { key: 'happened', text: 'Happened', isNumeric: true },
    { key: 'held', text: 'Inside the range' },
  ],
  rows: forecasts.map(one => ({
    cells: [
      { text: dayInWords(one.origin) },
      { text: dayInWords(one.date) },
      { text: `${count(one.low)} to ${count(one.high)}` },
      { text: count(one.middle) },
      { text: count(one.happened) },
      { text: isHeld(one) ? 'yes' : 'no' },
    ],
  })),
})

const chartOf = (view: RecordView, kept: KeptForecast): Chart => ({
  id: view.id,
  title: view.title,
  says: view.says,
  svg: `<div class="app-only-wide">${drawRecord(view, WIDE)}</div><div class="app-only-narrow">${drawRecord(view, NARROW)}</div>`,
  table: tableOf(view),
  downloads: ['CSV', 'SVG'].map(text => ({
    text,
    href: `/forecasts/${kept.id}/charts/${view.id}.${text.toLowerCase()}`,
  })),
  source: `the authority’s statutory returns to ${dayInWords(kept.forecast.request.asAt)}, each forecast made with only what was known on its day`,
})

/** Past forecasts beside what happened, one chart a horizon. */
export const recordCharts = (kept: KeptForecast, reader: Reader): Chart[] =>
  recordViews(kept.backtest ?? [], kept.forecast, reader).map(view => chartOf(view, kept))

/** The size at which they are downloaded. */
export const RECORD_SIZE = WIDE
