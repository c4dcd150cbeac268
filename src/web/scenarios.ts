import type { Day } from '../care/index.ts'
import type { Progress } from '../intake/index.ts'
import type { Lever, Outcome } from '../planning/index.ts'

/** A quick answer to sliders. */
export interface LabAnswer {
  readonly asAt: Day
  readonly runs: number
  readonly outcomes: readonly Outcome[]
}

/** Port: works scenarios out on the records, places and fees as they stand. */
export interface ScenarioRuns {
  /**
   * Runs a kept scenario beside doing nothing and keeps the result with it.
   * @throws InputError where there are no records to run it on
   */
  run(id: string, at: string, progress: Progress): Promise<void>
  /** Tells apart what results are made from: other records, places, fees or levers give another text. undefined: no records. */
  madeFrom(levers: readonly Lever[]): Promise<string | undefined>
  /** A few numbers from a few futures, at once. undefined: no records. @param codes outcomes wanted */
  preview(levers: readonly Lever[], codes: readonly string[], runs: number): Promise<LabAnswer | undefined>
  /** The last day that the returns cover: from where dates of new levers are counted. */
  lastDay(): Promise<Day | undefined>
}
