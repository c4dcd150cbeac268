export { openForecastThreads, runBacktest, runForecast } from './forecast-threads.ts'
export { PREVIEW_RUNS, type LivedForecast } from './live-futures.ts'
export type {
  BacktestWish,
  ForecastOptions,
  ForecastProgress,
  ForecastThreads,
  RunOptions,
} from './forecast-threads.ts'
export { openSolverThread, type SolverThread } from './solver-thread.ts'
export { runScenarioAlone, runScenarioOn, type ScenarioToRun } from './run-scenario.ts'
export { readAndCheck, type CheckedFiles, type ReadWish } from './read-and-check.ts'
export { readOnThread, type ReadOnThread } from './reading-thread.ts'
