import type { Benchmark, BenchmarkFigure } from '../position/index.ts'
import { csvText, twoDecimals, type Cell } from './csv.ts'

const HEADER = [
  'indicator',
  'year',
  'area',
  'code',
  'value',
  'symbol',
  'count',
  'of',
  'source',
  'edition',
  'file',
  'row',
]

function rowOf(
  { indicator, year }: Benchmark,
  area: { readonly name: string; readonly code: string },
  figure: BenchmarkFigure | undefined,
): Cell[] {
  const number = (value: number | undefined): Cell => (value === undefined ? '' : twoDecimals(value))
  return [
    ...[indicator.id, year, area.name, area.code],
    ...[number(figure?.value), figure?.symbol ?? '', number(figure?.count), number(figure?.of)],
    ...(figure ? [figure.from.dataset, figure.from.edition, figure.from.path, figure.row] : ['', '', '', '']),
  ]
}

export interface CsvAreas {
  readonly national: { readonly name: string; readonly code: string } | undefined
  readonly region: { readonly name: string; readonly code: string } | undefined
}

/** Benchmarks as CSV: England, the region and each authority, a row each with the file and row that it comes from. */
export const benchmarksCsv = (benchmarks: readonly Benchmark[], { national, region }: CsvAreas): string =>
  csvText(
    HEADER,
    benchmarks.flatMap(benchmark => [
      ...(national ? [rowOf(benchmark, national, benchmark.national)] : []),
      ...(region ? [rowOf(benchmark, region, benchmark.region)] : []),
      ...benchmark.members.map(({ area, figure }) => rowOf(benchmark, area, figure)),
    ]),
  )
