import { isDay, type Day, swappedDay } from '../care/index.ts'
import type { Episode, ReturnWindow } from './episode.ts'
import { noteSwap } from './read-episode.ts'
import type { RowLedger } from './row-ledger.ts'

/**
 * Finds starts whose day and month were exchanged although both readings are dates (05/03 for 03/05), where the child's
 * other rows bear it out: the row before ends on the other reading, another return gives the same row with it,
 * or the child was not yet born.
 */
export function unswapStarts(episodes: readonly Episode[], { birth, windows, ledger }: StartContext): void {
  if (!episodes.some(({ start }) => isDay(swappedDay(start)))) return
  const evidence = new StartEvidence(episodes, windows)
  for (const episode of episodes) {
    const swapped = swappedDay(episode.start)
    if (!isDay(swapped) || swapped > windows[episode.returnIndex]!.lastDay || swapped >= episode.end) continue
    const isUnborn = episode.start < birth && swapped >= birth
    if (!isUnborn && !evidence.speaksFor(swapped, episode)) continue
    evidence.move(episode, swapped)
    episode.start = swapped
    noteSwap(episode.row, 'DECOM', swapped, ledger)
  }
}

interface StartContext {
  readonly birth: Day
  readonly windows: readonly ReturnWindow[]
  readonly ledger: RowLedger
}

type ReturnsByDay = Map<Day, Set<number>>

/** What a child's rows say about the days on which its episodes begin. */
class StartEvidence {
  /** Returns in which some row starts on a day. */
  readonly #starts: ReturnsByDay = new Map()
  /** Returns in which some row ends on a day. */
  readonly #ends: ReturnsByDay = new Map()
  /** Starts that were exchanged: the same row twice is exchanged twice. */
  readonly #moved: ReturnsByDay = new Map()

  constructor(
    episodes: readonly Episode[],
    readonly windows: readonly ReturnWindow[],
  ) {
    for (const { start, end, returnIndex } of episodes) {
      add(this.#starts, start, returnIndex)
      add(this.#ends, end, returnIndex)
    }
  }

  speaksFor(swapped: Day, { start, reasonNew, returnIndex }: Episode): boolean {
    if (this.#moved.get(start)?.has(returnIndex)) return true
    if (this.#starts.get(swapped)?.has(returnIndex)) return false
    if (this.#ends.get(start)?.has(returnIndex)) return false
    const followsOn = reasonNew !== 'S' && this.#ends.get(swapped)?.has(returnIndex) === true
    if (followsOn) return true
    return this.#areRivals(swapped, start) && this.#isLikelier(swapped, start)
  }

  move({ start, returnIndex }: Episode, to: Day): void {
    this.#starts.get(start)?.delete(returnIndex)
    add(this.#starts, to, returnIndex)
    add(this.#moved, start, returnIndex)
  }

  /** Given by different returns only: where one return has both, they are two episodes. */
  #areRivals(swapped: Day, start: Day): boolean {
    const tellers = this.#starts.get(swapped)
    if (tellers === undefined || tellers.size === 0) return false
    return ![...tellers].some(teller => this.#starts.get(start)!.has(teller))
  }

  /** More returns give it; the return of its own year does; where they are even, the first that told it. */
  #isLikelier(swapped: Day, start: Day): boolean {
    const difference = this.#weight(swapped) - this.#weight(start)
    if (difference !== 0) return difference > 0
    return Math.min(...this.#starts.get(swapped)!) < Math.min(...this.#starts.get(start)!)
  }

  #weight(day: Day): number {
    const tellers = this.#starts.get(day)!
    const own = this.windows.findIndex(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)
    const isContradicted = own >= 0 && !tellers.has(own)
    return tellers.size - (isContradicted ? this.windows.length : 0)
  }
}

function add(days: ReturnsByDay, day: Day, returnIndex: number): void {
  const known = days.get(day)
  if (known) known.add(returnIndex)
  else days.set(day, new Set([returnIndex]))
}
