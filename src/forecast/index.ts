export * from './backtest.ts'
export * from './forecast.ts'
export * from './kept-forecasts.ts'
