import { KINDS, type Day } from '../care/index.ts'
import { hasNewCarer, type History } from '../history/index.ts'

/** Days from the first to the last, both counted. */
export interface Span {
  readonly first: Day
  readonly last: Day
}

/** Who went where: comings, goings and moves between kinds of home, in the order of KINDS. */
export interface Flows {
  /** moves[from][to]: children who moved to another carer or home, within a kind too. */
  readonly moves: readonly Int32Array[]
  /** Periods of care begun in each kind. */
  readonly entries: Int32Array
  /** Periods of care ended in each kind. */
  readonly exits: Int32Array
}

/** Counts the flows between kinds of home in a span of days; a change with the same carer counts where it changes the kind. */
export function flowsBetweenKinds({ periods, placements }: History, { first, last }: Span): Flows {
  const column = () => new Int32Array(KINDS.length)
  const flows = { moves: KINDS.map(column), entries: column(), exits: column() }
  const isIn = (day: Day) => day >= first && day <= last
  for (let row = 0; row < placements.count; row++) {
    const period = placements.period[row]!
    const kind = placements.kind[row]!
    const isLast = periods.firstPlacement[period + 1] === row + 1
    if (isLast && isIn(placements.end[row]!)) flows.exits[kind]!++
    if (!isIn(placements.start[row]!)) continue
    if (periods.firstPlacement[period] === row) flows.entries[kind]!++
    else if (hasNewCarer(placements, row) || placements.kind[row - 1] !== kind)
      flows.moves[placements.kind[row - 1]!]![kind]!++
  }
  return flows
}
