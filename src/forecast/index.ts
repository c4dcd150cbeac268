export * from './accuracy.ts'
export { describeAccuracy, yearsAhead } from './accuracy-words.ts'
export * from './backtest.ts'
export * from './calibration.ts'
export * from './changes.ts'
export { bookingsIn, changedSince, type ChangedSince } from './changed-since.ts'
export * from './drivers.ts'
export type { Flows } from './flows.ts'
export * from './forecast.ts'
export { assumptionsOf } from './assumptions.ts'
export { forecastFrom, forecastHere, forecastOf, METHOD, planForecast, type Plan } from './forecast-here.ts'
export { placeOrderInWords, placeOrdersInWords } from './place-order-words.ts'
export {
  bookedFirstOf,
  bookedOn,
  kindsBooked,
  type BookedFirst,
  type Booking,
} from './place-order.ts'
export * from './kept-forecasts.ts'
export * from './kept-search-statements.ts'
export * from './search-statement.ts'
export * from './kind-futures.ts'
export { askNearFirst } from './near-first.ts'
export { nearFuturesOf, nearKinds, type NearFutures, type NearKind } from './near-futures.ts'
export { knownOn, type KnownHistory } from './known-history.ts'
export type { Prepared, PreparedChildren } from './prepared.ts'
export { meanOf, quantileOfSorted } from './quantiles.ts'
export { keyOf, threefry } from './random.ts'
export {
  BACKTEST_HORIZONS,
  BACKTEST_RUNS,
  backtestAt,
  backtestOrigins,
  type BacktestTask,
} from './run-backtest.ts'
export { NEEDS, outsideOfOwn, type Need } from './needs.ts'
export { DEMAND_SERIES, KIND_SERIES, outsideByAgeSeries, SERIES, SERIES_COUNT } from './series.ts'
export { summarise, type Futures, type MonthSpan } from './summarise.ts'
export { SERVICE_LEVELS, type ServiceLevel } from './gap-rows.ts'
export { placesDrawn, type PlacesDrawn } from './places-drawn.ts'
export { FAR, NEAR } from './pools.ts'
export { roomForFutures, simulateCounting, simulateRuns, Simulation } from './simulate.ts'
export { kindsWithoutFee, weeklyFeeInPence } from '../supply/index.ts'
export { changesOfStated, LEAST_STATED, MOST_STATED, type StatedEntries } from './stated-entries.ts'
export * from './what-changed.ts'
export * from './year-balance.ts'
