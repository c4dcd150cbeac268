import type { Day } from '../care/index.ts'
import type { ReturnWindow } from './episode.ts'
import type { RowLedger } from './row-ledger.ts'

/** What linking knows besides the episodes themselves. */
export interface Surroundings {
  readonly windows: readonly ReturnWindow[]
  /** Days on which a short break (V3, V4) of this child begins. */
  readonly shortBreakStarts: ReadonlySet<Day>
  readonly ledger: RowLedger
}
