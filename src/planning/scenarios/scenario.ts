import type { Lever } from './lever.ts'

/** A named set of changes to things as they are. Without levers it is "do nothing". */
export interface Scenario {
  readonly name: string
  /** What it is for, in a sentence or two. */
  readonly purpose: string
  readonly levers: readonly Lever[]
}

/** What every scenario is compared with. */
export const DO_NOTHING: Scenario = {
  name: 'Do nothing',
  purpose: 'Things as they are: open places, entries, stays and moves as the returns have them.',
  levers: [],
}
