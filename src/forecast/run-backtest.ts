import { addMonths, calendarDateOf, lastDayOfMonth, type Day, type ProvisionRow } from '../care/index.ts'
import type { History } from '../history/index.ts'
import { BACKTEST_QUANTILES, type BacktestModel, type BacktestRow } from './backtest.ts'
import { multinomial, naive, seriesOf, stockFlow, trend, type Saying } from './baselines.ts'
import { forecastHere } from './forecast-here.ts'
import { QUANTILES, type PastRow } from './forecast.ts'
import { knownOn } from './known-history.ts'
import { countPast } from './past.ts'

export const BACKTEST_HORIZONS = [12, 24, 36] as const
/** Years of returns that a forecast needs before it is worth scoring. */
const LEAST_MONTHS_BEFORE = 24
const MONTHS_BETWEEN = 6
const MOST_ORIGINS = 6

/** What was known, and what is now known to have happened: everything that one origin's backtest needs. */
export interface BacktestTask {
  readonly history: History
  readonly provision: readonly ProvisionRow[] | undefined
  readonly origin: Day
  readonly runs: number
  readonly seed: number
}

export const BACKTEST_RUNS = 400

/** Past month-ends at which a forecast can be made again and scored: every half year, a year old or more, with two years before. */
export function backtestOrigins(history: History): Day[] {
  const last = lastMonthEnd(history.lastDay)
  const origins: Day[] = []
  for (let back = 12; origins.length < MOST_ORIGINS; back += MONTHS_BETWEEN) {
    const origin = monthEndBefore(last, back)
    if (origin < addMonths(history.firstDay, LEAST_MONTHS_BEFORE) - 1) break
    origins.push(origin)
  }
  return origins.reverse()
}

function lastMonthEnd(day: Day): Day {
  const { year, month } = calendarDateOf(day + 1)
  return month === 1 ? lastDayOfMonth(year - 1, 12) : lastDayOfMonth(year, month - 1)
}

function monthEndBefore(monthEnd: Day, months: number): Day {
  const { year, month } = calendarDateOf(addMonths(monthEnd, -months))
  return lastDayOfMonth(year, month)
}

/** Every model's forecast made with only what was known at the origin, beside what happened. */
export function backtestAt(task: BacktestTask): BacktestRow[] {
  const { history, origin } = task
  const known = knownOn(history, origin)
  const happened = seriesByDay(countPast(knownOn(history, history.lastDay)))
  const horizons = BACKTEST_HORIZONS.map(months => ({ months, day: monthEndBefore(origin, -months) })).filter(
    horizon => horizon.day <= history.lastDay,
  )
  if (horizons.length === 0) return []
  const days = horizons.map(horizon => horizon.day)
  const past = countPast(known)
  const says: Record<Exclude<BacktestModel, 'sufficiency'>, readonly Saying[]> = {
    naive: horizons.map(() => naive(past)),
    trend: horizons.map(horizon => trend(past, horizon.months)),
    stock_flow: stockFlow(known, days),
    multinomial: multinomial(known, days),
  }
  const ours = ourSayings(task, horizons)
  return horizons.flatMap(({ months, day }, i) =>
    [...seriesOf(past).keys()].flatMap(group => {
      const actual = happened.get(`${group} ${day}`)
      if (actual === undefined) return []
      const about = { origin, horizonMonths: months, measure: 'in_care', group, actual }
      const baselines = (Object.keys(says) as (keyof typeof says)[]).map(model => ({
        ...about,
        model,
        ...figuresOf(says[model][i]!.get(group)!),
      }))
      return [{ ...about, model: 'sufficiency' as const, ...ours.get(`${group} ${day}`)! }, ...baselines]
    }),
  )
}

const seriesByDay = (past: readonly PastRow[]): Map<string, number> =>
  new Map(
    past
      .filter(row => row.measure === 'in_care')
      .map(row => [`${row.group} ${row.date}`, row.value] as const),
  )

interface Figures {
  readonly mean: number
  readonly quantiles: readonly number[]
}

function ourSayings(
  task: BacktestTask,
  horizons: readonly { months: number; day: Day }[],
): Map<string, Figures> {
  const forecast = forecastHere(task.history, {
    asAt: task.origin,
    months: horizons.at(-1)!.months,
    runs: task.runs,
    seed: task.seed,
    supply: 'as-is',
    provision: task.provision,
    fees: undefined,
  })
  const levels = BACKTEST_QUANTILES.map(level => QUANTILES.indexOf(level))
  return new Map(
    forecast.rows
      .filter(row => row.measure === 'in_care')
      .map(row => [
        `${row.group} ${row.date}`,
        { mean: row.mean, quantiles: levels.map(level => row.quantiles[level]!) },
      ]),
  )
}

/** Standard normal quantiles at BACKTEST_QUANTILES, with the fork's own "two standard deviations" for 95 %. */
const NORMAL = [-2, -1.2816, -0.6745, 0, 0.6745, 1.2816, 2] as const

function figuresOf({ mean, deviation }: { readonly mean: number; readonly deviation?: number }): Figures {
  if (deviation === undefined) return { mean, quantiles: [] }
  return { mean, quantiles: NORMAL.map(z => Math.max(mean + z * deviation, 0)) }
}
