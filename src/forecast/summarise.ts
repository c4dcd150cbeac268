import { KINDS, OWN_KINDS, type Day } from '../care/index.ts'
import { weeklyFeeInPence } from '../supply/index.ts'
import type { ForecastRequest, ForecastRow } from './forecast.ts'
import { rowOf } from './forecast-row.ts'
import { otherGapRows, ownGapRows } from './gap-rows.ts'
import { placesDrawn } from './places-drawn.ts'
import type { Prepared } from './prepared.ts'
import { FAILED_SERIES, KIND_SERIES, SERIES, SERIES_COUNT } from './series.ts'

/** Counts of all futures, in order of run: [run][series][month]. */
export interface Futures {
  readonly runs: number
  readonly tallies: Int32Array
}

/** Months from one to another (exclusive), the first being 0. */
export interface MonthSpan {
  readonly from: number
  readonly to: number
}

/**
 * Rows of the forecast: month by month, each measure and group with its mean and quantiles over the futures.
 * @param span some of the months, so that threads can share them; left out: all
 */
export function summarise(
  prepared: Prepared,
  futures: Futures,
  request: ForecastRequest,
  span: MonthSpan = { from: 0, to: prepared.months },
): ForecastRow[] {
  const rows: ForecastRow[] = []
  const turned = turnRound(prepared, futures, span)
  const drawn = placesDrawn(prepared, futures.runs)
  const names = SERIES.map(name => name.split(',') as [string, string])
  const width = span.to - span.from
  for (let month = span.from; month < span.to; month++) {
    const date = request.asAt + prepared.monthEnds[month]!
    const column = (series: number) => {
      const first = (series * width + month - span.from) * futures.runs
      return turned.subarray(first, first + futures.runs)
    }
    const copy = (series: number) => column(series).slice()
    rows.push(rowOf(date, 'in_care', 'all', totalOf(copy)))
    names.forEach(([measure, group], series) => {
      if (isTold(series, request)) rows.push(rowOf(date, measure, group, column(series)))
    })
    rows.push(rowOf(date, 'weekly_cost', 'all', costOf(column, date, request)))
    const at = { month, date, column: copy }
    rows.push(...ownGapRows(at, prepared, drawn, request), ...otherGapRows(at, request))
  }
  return rows
}

/** Failed matches are told of where they are stated: elsewhere nobody knows of any. */
const isTold = (series: number, { failedMatches }: ForecastRequest): boolean => {
  const own = OWN_KINDS[series - FAILED_SERIES]
  return own === undefined || failedMatches?.[own] !== undefined
}

type Column = (series: number) => Int32Array

/** So many futures at a time: a line of the processor's cache. */
const RUNS_AT_A_TIME = 16

/** The counts of some months turned round: [series][month][run], so that what is summed up lies side by side. */
function turnRound({ months }: Prepared, { runs, tallies }: Futures, { from, to }: MonthSpan): Int32Array {
  const size = SERIES_COUNT * months
  const turned = new Int32Array(runs * SERIES_COUNT * (to - from))
  for (let first = 0; first < runs; first += RUNS_AT_A_TIME) {
    const last = Math.min(first + RUNS_AT_A_TIME, runs)
    let column = 0
    for (let series = 0; series < SERIES_COUNT; series++)
      for (let month = from; month < to; month++, column += runs)
        for (let run = first; run < last; run++)
          turned[column + run] = tallies[run * size + series * months + month]!
  }
  return turned
}

function totalOf(column: Column): Int32Array {
  const total = column(KIND_SERIES)
  for (let kind = 1; kind < KINDS.length; kind++) {
    const values = column(KIND_SERIES + kind)
    for (let run = 0; run < total.length; run++) total[run]! += values[run]!
  }
  return total
}

const PENCE = 100

/** Pounds a week: children of each kind times the fee on that day. */
function costOf(column: Column, date: Day, request: ForecastRequest): Float64Array {
  let cost = new Float64Array(0)
  KINDS.forEach((kind, k) => {
    const fee = weeklyFeeInPence(request.fees, kind, date) / PENCE
    const values = column(KIND_SERIES + k)
    if (k === 0) cost = new Float64Array(values.length)
    for (let run = 0; run < cost.length; run++) cost[run]! += fee * values[run]!
  })
  return cost
}
