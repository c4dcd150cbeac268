import type { History } from '../history/index.ts'
import { assumptionsOf } from './assumptions.ts'
import { fitHistory } from './fit.ts'
import type { Fit } from './fit.ts'
import type { Forecast, ForecastRequest } from './forecast.ts'
import { knownOn, type KnownHistory } from './known-history.ts'
import { countPast } from './past.ts'
import { prepare } from './prepare.ts'
import type { Prepared } from './prepared.ts'
import { simulateRuns } from './simulate.ts'
import { summarise, type Futures } from './summarise.ts'

/** Changes when the same input would give other figures. */
export const METHOD = 'sufficiency-1'

/** Everything that is worked out before the first future. */
export interface Plan {
  readonly request: ForecastRequest
  readonly known: KnownHistory
  readonly fit: Fit
  readonly prepared: Prepared
}

/** Reads the past as known on the as-at day and fits it; the simulation can then run anywhere. */
export function planForecast(history: History, request: ForecastRequest): Plan {
  const known = knownOn(history, request.asAt)
  const fit = fitHistory(known, request.provision)
  return { request, known, fit, prepared: prepare(known, fit, request) }
}

/** The forecast of a plan from its futures' counts. */
export const forecastFrom = (plan: Plan, futures: Futures): Forecast => ({
  request: plan.request,
  method: METHOD,
  past: countPast(plan.known),
  rows: summarise(plan.prepared, futures, plan.request),
  assumptions: assumptionsOf(plan),
})

/** A whole forecast on this thread: the same figures as on many. */
export function forecastHere(history: History, request: ForecastRequest): Forecast {
  const plan = planForecast(history, request)
  const tallies = simulateRuns(plan.prepared, 0, request.runs)
  return forecastFrom(plan, { runs: request.runs, tallies })
}
