import type { ForecastRequest } from '../forecast/index.ts'
import type { History } from '../history/index.ts'
import {
  runScenario,
  type Lever,
  type RunWish,
  type ScenarioResult,
  type ScenarioWork,
} from '../planning/index.ts'
import { openForecastThreads, type ForecastProgress, type ForecastThreads } from './forecast-threads.ts'

/** A scenario with all that it is worked out from. */
export interface ScenarioToRun extends Omit<ScenarioWork, 'simulations'> {
  readonly history: History
  readonly request: ForecastRequest
  readonly levers: readonly Lever[]
}

/** Runs a scenario beside doing nothing on these threads. The same figures on any number of them. */
export async function runScenarioOn(
  threads: ForecastThreads,
  { history, request, levers, ...workedWith }: ScenarioToRun,
  wish: RunWish,
  progress?: ForecastProgress,
): Promise<ScenarioResult> {
  const simulations = await threads.simulations(history, request)
  return runScenario(levers, wish, { simulations, ...workedWith }, progress)
}

/** The same on threads of its own, which end with it. */
export async function runScenarioAlone(
  toRun: ScenarioToRun,
  wish: RunWish,
  progress?: ForecastProgress,
): Promise<ScenarioResult> {
  const threads = openForecastThreads()
  try {
    return await runScenarioOn(threads, toRun, wish, progress)
  } finally {
    await threads.close()
  }
}
