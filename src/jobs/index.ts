export { openForecastThreads, runBacktest, runForecast } from './forecast-threads.ts'
export type {
  BacktestWish,
  ForecastOptions,
  ForecastProgress,
  ForecastThreads,
  RunOptions,
} from './forecast-threads.ts'
