import type { History } from '../history/index.ts'
import { assumptionsOf } from './assumptions.ts'
import { fitHistory } from './fit.ts'
import type { Fit } from './fit.ts'
import type { Forecast, ForecastRequest, ForecastRow, PastRow } from './forecast.ts'
import { knownOn, type KnownHistory } from './known-history.ts'
import { countPast } from './past.ts'
import { prepare } from './prepare.ts'
import type { Prepared } from './prepared.ts'
import { simulateRuns } from './simulate.ts'
import { summarise, type Futures } from './summarise.ts'

/** Changes when the same input would give other figures. */
export const METHOD = 'sufficiency-4'

/** Everything that is worked out before the first future. */
export interface Plan {
  readonly request: ForecastRequest
  readonly known: KnownHistory
  readonly fit: Fit
  readonly past: readonly PastRow[]
  readonly prepared: Prepared
}

/**
 * Reads the past as known on the as-at day and fits it; the simulation can then run anywhere.
 * @param earlier a plan of the same history: its fit is used again where the day and the provision are the same
 */
export function planForecast(history: History, request: ForecastRequest, earlier?: Plan): Plan {
  const same = earlier && isSamePast(earlier.request, request) ? earlier : undefined
  const known = same?.known ?? knownOn(history, request.asAt)
  const fit = same?.fit ?? fitHistory(known, request.provision)
  const past = same?.past ?? countPast(known)
  return { request, known, fit, past, prepared: prepare(known, fit, request, same?.prepared) }
}

const isSamePast = (a: ForecastRequest, b: ForecastRequest): boolean =>
  a.asAt === b.asAt && JSON.stringify(a.provision) === JSON.stringify(b.provision)

/** A forecast put together from what was worked out in several places: all of its futures, or the first of them. */
export const forecastOf = (
  { request, past, assumptions }: Pick<Forecast, 'request' | 'past' | 'assumptions'>,
  runs: number,
  rows: readonly ForecastRow[],
): Forecast => ({ request: { ...request, runs }, method: METHOD, past, rows, assumptions })

/** The forecast of a plan from the counts of its futures, all of them or the first. */
export const forecastFrom = (plan: Plan, futures: Futures): Forecast =>
  forecastOf(
    { request: plan.request, past: plan.past, assumptions: assumptionsOf(plan) },
    futures.runs,
    summarise(plan.prepared, futures, plan.request),
  )

/** A whole forecast on this thread: the same figures as on many. */
export function forecastHere(history: History, request: ForecastRequest): Forecast {
  const plan = planForecast(history, request)
  const tallies = simulateRuns(plan.prepared, 0, request.runs)
  return forecastFrom(plan, { runs: request.runs, tallies })
}
