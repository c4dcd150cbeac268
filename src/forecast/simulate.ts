import { Future } from './future.ts'
import { sizeOfPools } from './pools.ts'
import type { Prepared } from './prepared.ts'
import { SERIES_COUNT } from './series.ts'

/** Whole numbers that one future takes: [series of SERIES][month], and those of its pools: none where no place is told apart. */
const sizesOf = ({ months, pools }: Prepared) => ({
  size: SERIES_COUNT * months,
  pools: pools ? sizeOfPools(months) : 0,
})

/** Behind the counts of all futures stand those of their pools. */
function sizeOfAll(prepared: Prepared, runs: number): number {
  const { size, pools } = sizesOf(prepared)
  return runs * (size + pools)
}

/**
 * Room for the counts of so many futures, [run][series of SERIES][month], and behind them those of pools, [run] as
 * `poolCountsOf` reads them: memory that threads can share.
 */
export const roomForFutures = (prepared: Prepared, runs: number): Int32Array =>
  new Int32Array(
    new SharedArrayBuffer(Math.max(sizeOfAll(prepared, runs), 1) * Int32Array.BYTES_PER_ELEMENT),
    0,
    sizeOfAll(prepared, runs),
  )

/**
 * The part of a simulation's counts that tells children by where their places are: [run][POOLED_KINDS][near, far][month].
 * Empty where no place is told apart.
 */
export function poolCountsOf(prepared: Prepared, tallies: Int32Array): Int32Array {
  const { size, pools } = sizesOf(prepared)
  return tallies.subarray(tallies.length - (tallies.length / (size + pools)) * pools)
}

/** Futures of one forecast: a future depends on the seed and on its number alone, so any split over threads gives the same numbers. */
export class Simulation {
  readonly #future: Future
  readonly #prepared: Prepared

  constructor(prepared: Prepared) {
    this.#future = new Future(prepared)
    this.#prepared = prepared
  }

  /**
   * Lives futures `from` to `to` (exclusive).
   * @param tallies as `roomForFutures` made it
   * @param first future whose counts stand first in it
   */
  run(from: number, to: number, tallies: Int32Array, first = 0): void {
    const { size, pools } = sizesOf(this.#prepared)
    const poolCounts = poolCountsOf(this.#prepared, tallies)
    for (let run = from; run < to; run++) {
      const at = run - first
      this.#future.run(
        run,
        tallies.subarray(at * size, (at + 1) * size),
        poolCounts.subarray(at * pools, (at + 1) * pools),
      )
    }
  }

  /** Events so far. */
  get events(): number {
    return this.#future.events
  }
}

/** Futures `from` to `to` (exclusive): whole numbers [run][series of SERIES][month], and their pools behind. */
export function simulateRuns(prepared: Prepared, from: number, to: number): Int32Array {
  return simulateCounting(prepared, from, to).tallies
}

/** The same, and how many events there were: what a measurement of speed wants to know. */
export function simulateCounting(prepared: Prepared, from: number, to: number) {
  const tallies = new Int32Array(sizeOfAll(prepared, to - from))
  const simulation = new Simulation(prepared)
  simulation.run(from, to, tallies, from)
  return { tallies, events: simulation.events }
}
