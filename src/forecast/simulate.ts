import { Future } from './future.ts'
import type { Prepared } from './prepared.ts'
import { SERIES_COUNT } from './series.ts'

/** Whole numbers that one future takes: [series of SERIES][month]. */
const sizeOf = (prepared: Prepared): number => SERIES_COUNT * prepared.months

/**
 * Room for the counts of so many futures, [run][series of SERIES][month]: memory that threads can share.
 */
export const roomForFutures = (prepared: Prepared, runs: number): Int32Array =>
  new Int32Array(
    new SharedArrayBuffer(Math.max(runs * sizeOf(prepared), 1) * Int32Array.BYTES_PER_ELEMENT),
    0,
    runs * sizeOf(prepared),
  )

/** Futures of one forecast: a future depends on the seed and on its number alone, so any split over threads gives the same numbers. */
export class Simulation {
  readonly #future: Future
  readonly #size: number

  constructor(prepared: Prepared) {
    this.#future = new Future(prepared)
    this.#size = sizeOf(prepared)
  }

  /** Lives futures `from` to `to` (exclusive). @param tallies as `roomForFutures` made it, for future 0 on */
  run(from: number, to: number, tallies: Int32Array): void {
    for (let run = from; run < to; run++)
      this.#future.run(run, tallies.subarray(run * this.#size, (run + 1) * this.#size))
  }

  /** Events so far. */
  get events(): number {
    return this.#future.events
  }
}

/** Futures `from` to `to` (exclusive): whole numbers [run][series of SERIES][month]. */
export function simulateRuns(prepared: Prepared, from: number, to: number): Int32Array {
  return simulateCounting(prepared, from, to).tallies
}

/** The same, and how many events there were: what a measurement of speed wants to know. */
export function simulateCounting(prepared: Prepared, from: number, to: number) {
  const size = sizeOf(prepared)
  const tallies = new Int32Array((to - from) * size)
  const future = new Future(prepared)
  for (let run = from; run < to; run++)
    future.run(run, tallies.subarray((run - from) * size, (run - from + 1) * size))
  return { tallies, events: future.events }
}
