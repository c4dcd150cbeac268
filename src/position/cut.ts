import type { Ground } from './ground.ts'
import type { Cases } from './population.ts'
import type { Scene } from './scene.ts'

/** A way to divide a population: each case falls in one group. */
export interface Cut {
  /** The part of a group's name before the colon: `placement`. */
  readonly name: string
  readonly label: string
  /** The parts after the colon, in order; of a cut whose groups are the authority's own, those that there always are. */
  readonly groups: readonly string[]
  /** The authority's own groups, before those that there always are: its localities. */
  readonly ownGroups?: (ground: Ground) => readonly string[]
  /** Labels for people, by group; an own group is its own label. */
  readonly groupLabels: Readonly<Record<string, string>>
  /** Months of returns before its groups can be compared over time (see `Measure`). */
  readonly steadyAfter?: number
  /** Place in `groupsOf` of the case in a row. */
  readonly groupOf: (scene: Scene, cases: Cases) => (row: number) => number
}

/** All groups of a cut, in order. */
export const groupsOf = (cut: Cut, ground: Ground): readonly string[] =>
  cut.ownGroups ? [...cut.ownGroups(ground), ...cut.groups] : cut.groups

/** A group as people call it; `group` without the cut's name before it. */
export const groupLabel = (cut: Cut, group: string): string => cut.groupLabels[group] ?? group
