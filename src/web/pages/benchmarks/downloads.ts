import { INDICATORS, type Indicator } from '../../../position/index.ts'
import { benchmarksCsv } from '../../../reports/index.ts'
import { csvFile, file, type FileAnswer } from '../../server/answer.ts'
import { notFound } from '../../server/page-fault.ts'
import type { UserRequest } from '../../server/route.ts'
import { drawBars, drawLines } from './benchmark-chart-views.ts'
import type { BenchmarkPlace } from './benchmark-ports.ts'
import { newestBenchmark } from './benchmarks-page.ts'
import { benchmarkAsked } from './indicator-page.ts'

/** Every indicator in its newest year, for every authority of the group, each with the file and row that it comes from. */
export const allBenchmarksFile = (place: BenchmarkPlace): FileAnswer =>
  csvFile(
    'benchmarks.csv',
    benchmarksCsv(
      INDICATORS.flatMap(indicator => newestBenchmark(indicator, place) ?? []),
      place,
    ),
  )

/** `over-years.csv`, `authorities.csv`, and the two drawings. */
export function indicatorFile(
  indicator: Indicator,
  place: BenchmarkPlace,
  { params, query }: UserRequest,
): FileAnswer {
  const { benchmark, series } = benchmarkAsked(indicator, place, query)
  const name = params['file'] ?? ''
  const called = `${indicator.id}-${name}`
  const svg = (body: string): FileAnswer => file({ name: called, type: 'image/svg+xml; charset=utf-8', body })
  if (name === 'over-years.csv') return csvFile(called, benchmarksCsv(series, place))
  if (name === 'authorities.csv') return csvFile(called, benchmarksCsv([benchmark], place))
  if (name === 'over-years.svg') return svg(drawLines(series, place).wide)
  if (name === 'authorities.svg') return svg(drawBars(benchmark, place).wide)
  throw notFound('There is no such file.')
}
