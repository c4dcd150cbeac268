export { openForecastThreads, runForecast } from './forecast-threads.ts'
export type { ForecastOptions, ForecastProgress, ForecastThreads, RunOptions } from './forecast-threads.ts'
