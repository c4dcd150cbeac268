import type { Cases } from './population.ts'
import type { Scene } from './scene.ts'

/** A way to divide a population: each case falls in one group. */
export interface Cut {
  /** The part of a group's name before the colon: `placement`. */
  readonly name: string
  readonly label: string
  /** The parts after the colon, in order. */
  readonly groups: readonly string[]
  /** Place in `groups` of the case in a row. */
  readonly groupOf: (scene: Scene, cases: Cases) => (row: number) => number
}
