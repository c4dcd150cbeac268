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

/** Characters that a scenario's name and purpose may have. */
export const LONGEST_NAME = 100
export const LONGEST_PURPOSE = 1000

const MOST_LEVERS = 100

/** Why a scenario cannot have so many levers, whether they come by a form, a file or from a plan that was found; undefined where it can. */
export const tooManyLevers = (count: number): string | undefined =>
  count > MOST_LEVERS ? `${count} levers; a scenario has at most ${MOST_LEVERS}` : undefined
