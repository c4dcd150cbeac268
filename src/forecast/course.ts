import type { ChangesInForce } from './changes-in-force.ts'
import type { FailedMatching } from './failed-matches.ts'
import type { BookedPlaces } from './place-order.ts'
import type { PlacePools } from './place-pools.ts'
import type { Memory } from './memory.ts'
import type { Prepared } from './prepared.ts'
import type { Chance } from './random.ts'
import type { Tally } from './tally.ts'

/** What the parts of one future share: the children, what happens to them when, the draws and the counts. */
export interface Course {
  readonly prepared: Prepared
  readonly memory: Memory
  readonly chance: Chance
  readonly tally: Tally
  /** What a scenario changes; undefined: nothing. */
  readonly changes: ChangesInForce | undefined
  /** Places booked with others that come before own ones; undefined: none does. */
  readonly booked: BookedPlaces | undefined
  /** Searches that failed though an own home would have met the need; undefined: nothing is stated of them. */
  readonly failed: FailedMatching | undefined
  /** Which places children live in, where it is known where places are; undefined: of none is it known, or nobody asks. */
  readonly pools: PlacePools | undefined
}
