import { Future } from './future.ts'
import type { Prepared } from './prepared.ts'
import { SERIES_COUNT } from './series.ts'

/**
 * Futures `from` to `to` (exclusive): whole numbers [run][series of SERIES][month]. A future depends on the seed and on
 * its number alone, so any split over threads gives the same numbers.
 */
export function simulateRuns(prepared: Prepared, from: number, to: number): Int32Array {
  return simulateCounting(prepared, from, to).tallies
}

/** The same, and how many events there were: what a measurement of speed wants to know. */
export function simulateCounting(prepared: Prepared, from: number, to: number) {
  const size = SERIES_COUNT * prepared.months
  const tallies = new Int32Array((to - from) * size)
  const future = new Future(prepared)
  for (let run = from; run < to; run++)
    future.run(run, tallies.subarray((run - from) * size, (run - from + 1) * size))
  return { tallies, events: future.events }
}
