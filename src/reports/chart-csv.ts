import { isoFromDay } from '../care/index.ts'
import { centreOf } from './charts/fan-chart.ts'
import { csvText, twoDecimals, type Cell } from './csv.ts'
import type { ForecastChart } from './forecast-charts.ts'

const RANGES = ['from_50', 'to_50', 'from_80', 'to_80', 'from_95', 'to_95', 'places'] as const

/** What the line in the middle of a chart is: the average where its points have one, else the middle future. */
export const hasAverages = ({ series }: ForecastChart): boolean =>
  series.future.some(({ mean }) => mean !== undefined)

/** The figures behind a chart, every month: counted in the past, ranges that hold 50, 80 and 95 futures of 100 ahead, places where drawn. */
export function chartCsv(chart: ForecastChart): string {
  const { series, places } = chart
  const header = ['date', 'counted', hasAverages(chart) ? 'average' : 'middle', ...RANGES]
  const placesOn = new Map(places?.map(step => [step.date, step.places]))
  const past: Cell[][] = series.past.map(({ date, value }) => [
    isoFromDay(date),
    twoDecimals(value),
    ...new Array<string>(7).fill(''),
    '',
  ])
  const future: Cell[][] = series.future.map(point => [
    isoFromDay(point.date),
    '',
    ...[centreOf(point), point.p25, point.p75, point.p10, point.p90, point.p2_5, point.p97_5].map(
      twoDecimals,
    ),
    placesOn.get(point.date) ?? '',
  ])
  return csvText(header, [...past, ...future])
}
